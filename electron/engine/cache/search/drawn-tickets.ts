/** For tests: drawn tickets and filters, few enough values of each that most things happen. */
import fc from 'fast-check';
import type { DeletionState } from '../../../../shared/deletion.ts';
import { ATTRIBUTES } from '../../../../shared/domain/attributes.ts';
import { OPEN_PROBLEMS } from '../../../../shared/domain/diagnosis/open-problems.ts';
import { FAMILIES } from '../../../../shared/domain/families.ts';
import type { WireTicket } from '../../../../shared/domain/ticket.ts';
import type { TicketFilter } from '../../../../shared/ticket-views.ts';
import { at, LUKASZ, MINUTE, NOON, sampleTicket, since, ZOE } from '../sample-tickets.ts';
import { temporaryCache } from '../temporary-cache.ts';

const JURG = { id: 'SP-3', email: 'j.mueller@example.com', firstName: 'Jürg', lastName: 'Müller' };
const PEOPLE = [ZOE, LUKASZ, JURG];
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** By the server's clock. */
export const NOW = NOON + 3 * DAY;

/** What a draw decides of a ticket; its id and its place in time come from outside. */
const details = fc.record({
  number: fc.integer({ min: 0, max: 30 }),
  event: fc.constantFrom('E-1', 'E-2', 'E-3'),
  owner: fc.constantFrom(...PEOPLE),
  firstOwner: fc.constantFrom(...PEOPLE),
  holder: fc.constantFrom(null, { firstName: 'Ana', lastName: 'Ruiz' }, { firstName: 'Zoé', lastName: '10' }),
  gate: fc.constantFrom(null, 'A', 'b'),
  block: fc.constantFrom(null, '104', '9'),
  row: fc.constantFrom('2', '10', null),
  seat: fc.constantFrom('7', '12'),
  category: fc.constantFrom(null, 'CAT-1', 'CAT-2'),
  attributes: fc.subarray([...ATTRIBUTES]),
  status: fc.constantFrom('DOWNLOADED', 'NOT_DOWNLOADED', 'DELETED'),
  price: fc.constantFrom('85.00', '9.00', '120.00'),
  age: fc.integer({ min: 0, max: 3 }),
});
type Details = typeof details extends fc.Arbitrary<infer Value> ? Value : never;

const starts = { 'E-1': at(NOON + DAY), 'E-2': at(NOON), 'E-3': null };

function ticket(id: number, version: number, drawn: Details): Partial<WireTicket> {
  return {
    ticketId: `T-${id}`,
    // Never the same twice, so that one order is right.
    ticketNumber: `10${drawn.number}-${id}`,
    ticketExternalId: id % 3 === 0 ? null : `s360-${id}`,
    barcode: `55${id}10`,
    eventId: drawn.event,
    eventStartDate: starts[drawn.event as keyof typeof starts],
    currentOwner: drawn.owner,
    initialOwner: drawn.firstOwner,
    holder: drawn.holder,
    fileNumber: `F${id % 4}`,
    gate: drawn.gate,
    block: drawn.block,
    row: drawn.row,
    seat: drawn.seat,
    seatCategoryId: drawn.category,
    purchasePrice: drawn.price,
    attributes: since(...drawn.attributes),
    status: drawn.status,
    // Every version is newer than the one before.
    lastUpdated: at(NOON + (8 * version + drawn.age) * HOUR),
  };
}

/** Mostly nothing, so that many filters together still list something. */
function seldom<Value>(nothing: Value, value: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(nothing) }, { weight: 1, arbitrary: value });
}

function someOf<Value>(values: readonly Value[]): fc.Arbitrary<Value[]> {
  return seldom<Value[]>([], fc.subarray([...values], { minLength: 1, maxLength: 2 }));
}

/** Filters without a text. */
export const filters: fc.Arbitrary<TicketFilter> = fc.record({
  text: fc.constant(''),
  eventIds: someOf(['E-1', 'E-2', 'E-3', 'none']),
  statuses: someOf((['DOWNLOADED', 'DELETED'] as const).map((value) => ({ vocabulary: 'V4', value }))),
  families: someOf(FAMILIES),
  attributes: someOf(ATTRIBUTES),
  problems: someOf(OPEN_PROBLEMS),
  gates: someOf(['', 'A', 'b', 'x']),
  blocks: someOf(['', '104', '9']),
  categories: someOf(['', 'CAT-1', 'CAT-2']),
  ownerChanged: seldom<boolean | null>(null, fc.boolean()),
  deletions: someOf<DeletionState>(['QUEUED', 'REJECTED']),
  age: seldom<TicketFilter['age']>(
    null,
    fc.constantFrom({ olderThan: DAY, youngerThan: null }, { olderThan: null, youngerThan: 2 * DAY }),
  ),
});

/** What is stored first. */
export const sample = fc.array(details, { minLength: 12, maxLength: 25 });
/** What changes: tickets of the sample, and new ones. Each once: of two versions in one answer, nobody could tell which is newer. */
export const changed = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), details), {
  selector: ([id]) => id,
  minLength: 1,
  maxLength: 8,
});

/** A cache of drawn tickets, each as it was stored last, and a way to change them. */
export function withTickets(drawn: readonly Details[]) {
  const { reader, writer } = temporaryCache();
  const tickets = new Map<string, Partial<WireTicket>>();
  let version = 0;
  const store = (changes: readonly (readonly [number, Details])[]) => {
    version += 1;
    const page = changes.map(([id, change]) => ticket(id, version, change));
    for (const changed of page) tickets.set(changed.ticketId ?? '', changed);
    const read = page.map((changed) => sampleTicket(changed));
    writer.storeTicketPage({ tickets: read, setAside: [], asOf: NOW + version * MINUTE });
    while (writer.readStories(1000) > 0);
  };
  store(drawn.map((change, id) => [id, change] as const));
  return { reader, tickets, store };
}
