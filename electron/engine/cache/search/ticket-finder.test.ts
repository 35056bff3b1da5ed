import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeletionState } from '../../../../shared/deletion.ts';
import type { WireTicket } from '../../../../shared/domain/ticket.ts';
import { TICKET_COLUMNS, TICKET_FACETS, type TicketFacet, type TicketSort } from '../../../../shared/ticket-list.ts';
import { NO_FILTER, type TicketFilter } from '../../../../shared/ticket-views.ts';
import type { CacheReader } from '../cache-reader.ts';
import { NOON, sampleTicket } from '../sample-tickets.ts';
import { searchTextOf } from '../search-text.ts';
import { temporaryCache } from '../temporary-cache.ts';
import type { FoundTicketRow } from '../ticket-rows.ts';
import { changed, filters, NOW, sample, withTickets } from './drawn-tickets.ts';
import { Finding } from './finding.ts';
import { questionOf } from './question.ts';
import { naturalKey } from './sort-keys.ts';
import { doneAtOnce } from './work.ts';

const TEXTS = [
  '1',
  '10',
  '101',
  's',
  's36',
  'zoe',
  'Zoé L',
  'lavigne zoe',
  'z',
  'a',
  '104 2',
  '104/2/7',
  'row 10 seat 7',
];
const MORE_TEXTS = [
  'T-3',
  'mueller',
  'müller',
  'jurg 10',
  'example',
  'example 55',
  'gate B',
  '55110',
  'F1',
  '  ',
  'nobody',
];
const texts = fc.constantFrom(...TEXTS, ...MORE_TEXTS);

const sorts: fc.Arbitrary<TicketSort> = fc.record({
  column: fc.constantFrom(...TICKET_COLUMNS),
  direction: fc.constantFrom('ascending', 'descending'),
});

const beyond = {
  deletions: new Map<string, DeletionState>([
    ['T-1', 'QUEUED'],
    ['T-4', 'REJECTED'],
    ['T-5', 'QUEUED'],
    ['gone', 'QUEUED'],
  ]),
  now: NOW,
};

function search(reader: CacheReader, filter: TicketFilter, sort: TicketSort | null = null): Finding {
  const finding = new Finding();
  doneAtOnce(reader.finder.find({ filter, sort, beyond }, finding));
  return finding;
}

function idsOf(reader: CacheReader, finding: Finding): string[] {
  return reader.rows(finding.rows.slice(0, finding.rows.length)).map(({ ticketId }) => ticketId);
}

/** Told from the lines alone, in the plainest way. */
function passes(row: FoundTicketRow, filter: TicketFilter): boolean {
  const isOf = (values: readonly string[], value: string) => values.length === 0 || values.includes(value);
  const deletion = beyond.deletions.get(row.ticketId);
  const age = NOW - row.lastUpdated;
  return (
    isOf(filter.eventIds, row.eventId) &&
    isOf(
      filter.statuses.map(({ value }) => value),
      row.status.value,
    ) &&
    isOf(filter.families, row.family) &&
    filter.attributes.every((name) => row.attributes.includes(name)) &&
    isOf(filter.gates, row.gate) &&
    isOf(filter.blocks, row.block) &&
    isOf(filter.categories, row.seatCategoryId) &&
    (filter.ownerChanged === null || filter.ownerChanged === row.ownerChanged) &&
    (filter.deletions.length === 0 || (deletion !== undefined && filter.deletions.includes(deletion))) &&
    (!filter.age?.olderThan || age > filter.age.olderThan) &&
    (!filter.age?.youngerThan || age < filter.age.youngerThan)
  );
}

/** How well a text matches: 0 best, 4 not at all. */
function rankOf(wire: Partial<WireTicket>, text: string): number {
  const question = questionOf(text);
  if (question.text === '') return 0;
  const lower = question.text.toLowerCase();
  const email = wire.currentOwner?.email ?? '';
  const fields = [wire.ticketNumber, wire.ticketExternalId, wire.barcode, email].map((field) =>
    (field ?? '').toLowerCase(),
  );
  const seat = question.seat;
  const isSeat =
    seat !== null &&
    (['gate', 'block', 'row', 'seat'] as const).every(
      (part) => !seat[part] || seat[part].toLowerCase() === wire[part]?.toLowerCase(),
    ) &&
    (Object.keys(seat).join() === 'gate' || (wire.block !== null && wire.seat !== null));
  if (fields.includes(lower) || wire.ticketId === question.text || isSeat) return 0;
  if (fields.some((field) => field.startsWith(lower))) return 1;
  const stored = searchTextOf(sampleTicket(wire).ticket);
  const has = (word: readonly string[]) => word.some((writing) => stored.includes(writing));
  if ([...(question.whole[0] ?? '')].length >= 3 && has(question.whole)) return 2;
  const isWord = (word: readonly string[]) =>
    [...(word[0] ?? '')].length >= 3 ? has(word) : fields.some((field) => field.startsWith(word[0] ?? ''));
  return question.words.length > 1 && !question.isSeatOnly && question.words.every(isWord) ? 3 : 4;
}

/** All lines in the order of the list. */
function everyRow(reader: CacheReader): FoundTicketRow[] {
  return reader.rows(reader.find(NO_FILTER));
}

describe('whatever is stored, and whatever changes meanwhile', () => {
  test('a list is in order, and a filter lists exactly those that pass it', () => {
    fc.assert(
      fc.property(sample, fc.array(fc.tuple(changed, filters), { minLength: 1, maxLength: 6 }), (drawn, steps) => {
        const { reader, store } = withTickets(drawn);
        for (const [changes, filter] of steps) {
          const plain = { ...filter, problems: [] };
          const rows = everyRow(reader);
          const order = rows.map(
            (row) => [{ 'E-2': 1, 'E-1': 2, 'E-3': 3 }[row.eventId] ?? 0, row.ticketNumber] as const,
          );
          expect(order).toEqual(order.toSorted(([a, m], [b, n]) => a - b || (m < n ? -1 : 1)));
          const expected = rows.filter((row) => passes(row, plain)).map(({ ticketId }) => ticketId);
          expect(idsOf(reader, search(reader, plain))).toEqual(expected);
          store(changes);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('a text lists the best matches first, each kind in the order of the list', () => {
    fc.assert(
      fc.property(
        sample,
        fc.array(fc.tuple(changed, texts, filters), { minLength: 1, maxLength: 8 }),
        (drawn, steps) => {
          const { reader, tickets, store } = withTickets(drawn);
          for (const [changes, text, filter] of steps) {
            const asked = { ...filter, problems: [], text };
            const ranked = everyRow(reader).map((row) => ({
              row,
              rank: rankOf(tickets.get(row.ticketId) ?? {}, text),
            }));
            const matching = ranked.filter(({ rank }) => rank < 4);
            const expected = matching
              .filter(({ row }) => passes(row, asked))
              .toSorted((one, other) => one.rank - other.rank)
              .map(({ row }) => row.ticketId);
            const finding = search(reader, asked);
            const found = idsOf(reader, finding);
            expect(found.slice(0, expected.length)).toEqual(expected);
            // Behind them only names that are similar, and only where little matches.
            if (found.length > expected.length) expect(matching.length).toBeLessThan(5);
            const lines = reader.rows(finding.rows.slice(0, 1000), finding.candidates);
            for (const line of lines.slice(0, expected.length)) {
              expect(line.matches.length > 0, `${text} in ${line.ticketNumber}`).toBe(text.trim() !== '');
            }
            store(changes);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  test('a column sorts by its value, the empty ones last, and those alike stay in the order of the list', () => {
    const keyOf = (row: FoundTicketRow, { column }: TicketSort): string | number | null => {
      if (column === 'status') return naturalKey(row.status.value);
      if (column === 'price') return row.price && naturalKey(`${row.price.currency} ${row.price.minor}`);
      if (column === 'purchasedAt') return row.purchasedAt?.utc ?? null;
      const value = row[column];
      return typeof value === 'string' ? naturalKey(value) || null : value;
    };
    fc.assert(
      fc.property(
        sample,
        fc.array(fc.tuple(changed, sorts, filters), { minLength: 2, maxLength: 8 }),
        (drawn, steps) => {
          const { reader, store } = withTickets(drawn);
          const [, sort] = steps[0] ?? [[], { column: 'seat', direction: 'ascending' } as const];
          for (const [changes, other, filter] of steps) {
            for (const asked of [sort, other]) {
              const sign = asked.direction === 'ascending' ? 1 : -1;
              const plain = { ...filter, problems: [] };
              const expected = everyRow(reader)
                .filter((row) => passes(row, plain))
                .toSorted((one, two) => {
                  const [a, b] = [keyOf(one, asked), keyOf(two, asked)];
                  if (a === null || b === null) return Number(a === null) - Number(b === null);
                  return a === b ? 0 : a < b ? -sign : sign;
                })
                .map(({ ticketId }) => ticketId);
              expect(idsOf(reader, search(reader, plain, asked)), JSON.stringify(asked)).toEqual(expected);
            }
            store(changes);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  test('beside every value stands how many tickets a filter by it lists', () => {
    const narrowedTo = (facet: TicketFacet, key: string): Partial<TicketFilter> => {
      switch (facet) {
        case 'event':
          return { eventIds: [key] };
        case 'status':
          return { statuses: [{ vocabulary: 'V4', value: key.replace('V4:', '') }] };
        case 'ownerChanged':
          return { ownerChanged: key === 'true' };
        case 'age':
          return { age: { olderThan: null, youngerThan: Number(key) } };
        case 'category':
          return { categories: [key] };
        case 'family':
          return { families: [key] as TicketFilter['families'] };
        default:
          return { [`${facet}s`]: [key] };
      }
    };
    fc.assert(
      fc.property(sample, changed, texts, filters, (drawn, changes, text, filter) => {
        const { reader, store } = withTickets(drawn);
        for (const asked of [filter, { ...filter, text }]) {
          for (const facet of TICKET_FACETS) {
            const { values, total, more } = doneAtOnce(reader.finder.facets({ filter: asked, facet, beyond }));
            expect(more).toBe(false);
            for (const { key, count } of values) {
              const narrowed = { ...asked, ...narrowedTo(facet, key) };
              expect(search(reader, narrowed).rows.length, `${facet} ${key}`).toBe(count);
            }
            if (facet === 'event') expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(total);
          }
          store(changes);
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('names that are nearly the same', () => {
  const owner = (name: string, id: string) => {
    const [firstName = '', lastName = ''] = name.split(' ');
    const person = { id, email: `${id}@nowhere.test`, firstName, lastName };
    return { ticketId: id, ticketNumber: id, currentOwner: person, initialOwner: person, holder: null };
  };
  const cache = () => {
    const { reader, writer } = temporaryCache();
    const names = ['Jürg Müller', 'Élodie Lefèvre', 'Íñigo Ibáñez', 'Małgorzata Wiśniewska', 'Johnson Keller'];
    const tickets = names.map((name, at) => sampleTicket(owner(name, `N-${at}`)));
    writer.storeTicketPage({ tickets, setAside: [], asOf: NOON });
    return reader;
  };

  test.each([
    ['Mulelr', 'N-0'],
    ['Mülller', 'N-0'],
    ['Lefevrre', 'N-1'],
    ['elodei', 'N-1'],
    ['ibañze', 'N-2'],
    ['wisniewksa', 'N-3'],
    ['Malgorzta Wisniewska', 'N-3'],
    ['Jonson', 'N-4'],
  ])('%s finds its ticket, which is never opened by itself', (text, ticketId) => {
    const reader = cache();
    const finding = search(reader, { ...NO_FILTER, text });
    expect(idsOf(reader, finding)).toEqual([ticketId]);
    expect(finding.isSimilarOnly).toBe(true);
    expect(finding.onlyRow).toBeNull();
    const [line] = reader.rows(finding.rows.slice(0, 1), finding.candidates);
    expect(line?.matches.some(({ field, similar }) => field === 'ownerName' && similar)).toBe(true);
  });

  test.each([
    ['N-9', 0],
    ['S360-778898', 0],
    ['N-0@nowhere.tset', 0],
    ['Mulelr 12', 0],
    ['xyz', 0],
    ['mul', 1],
  ])('%s finds no similar one', (text, count) => {
    expect(search(cache(), { ...NO_FILTER, text }).rows.length).toBe(count);
  });

  test('an exact match comes first and is the only one to be opened', () => {
    const { reader, writer } = temporaryCache();
    const tickets = [owner('Ana Keller', 'K-1'), owner('Ana Kellner', 'K-2')].map(sampleTicket);
    writer.storeTicketPage({ tickets, setAside: [], asOf: NOON });
    const finding = search(reader, { ...NO_FILTER, text: 'Kellner' });
    expect(idsOf(reader, finding)).toEqual(['K-2', 'K-1']);
    expect(finding.onlyRow).toBe(finding.rows.slice(0, 1)[0]);
    expect(finding.isSimilarOnly).toBe(false);
  });
});

test('a text names the one ticket that has it as number, external id, barcode or id, and none that has it in part', () => {
  fc.assert(
    fc.property(sample, texts, (drawn, text) => {
      const { reader, tickets } = withTickets(drawn);
      const typed = text.trim();
      const matching = [...tickets.values()].filter(({ ticketId, ticketNumber, ticketExternalId, barcode }) =>
        [ticketNumber, ticketExternalId, barcode, ...(ticketId === typed ? [typed] : [])].some(
          (field) => field?.toLowerCase() === typed.toLowerCase(),
        ),
      );
      const only = matching.length === 1 ? (matching[0]?.ticketId ?? null) : null;
      const named = reader.finder.named(text);
      expect(named === null ? null : reader.ticketIdOf(named)).toBe(only);
    }),
  );
});

test('a whole number opens its ticket though others contain it', () => {
  const { reader, writer } = temporaryCache();
  const tickets = [
    sampleTicket({ ticketId: 'A', ticketNumber: '500', barcode: '1' }),
    sampleTicket({ ticketId: 'B', ticketNumber: '5001', barcode: '2' }),
  ];
  writer.storeTicketPage({ tickets, setAside: [], asOf: NOON });
  const finding = search(reader, { ...NO_FILTER, text: '500' });
  expect(finding.rows.length).toBe(2);
  expect(reader.ticketIdOf(finding.onlyRow ?? 0)).toBe('A');
  const none = search(reader, { ...NO_FILTER, text: '500', families: ['DELETION'] });
  expect({ rows: none.rows.length, only: none.onlyRow }).toEqual({ rows: 0, only: null });
});
