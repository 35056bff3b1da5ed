/** How many tickets each value of one filter has, under all other filters. */
import { ATTRIBUTES } from '../../../../shared/domain/attributes.ts';
import {
  AGE_STEPS,
  MOST_FACET_VALUES,
  type TicketFacet,
  type TicketFacetCounts,
} from '../../../../shared/ticket-list.ts';
import type { TicketFilter } from '../../../../shared/ticket-views.ts';
import { hasAttribute } from '../attribute-bits.ts';
import { problemsIn } from '../problem-bits.ts';
import type { CodedColumn } from './coded-column.ts';
import type { Beyond, FilterSources, FilterTest } from './filter-test.ts';
import { filterTest, rowsOfDeletions } from './filter-test.ts';
import type { RowSet } from './row-set.ts';
import type { Work } from './work.ts';

export interface FacetQuestion {
  filter: TicketFilter;
  facet: TicketFacet;
  beyond: Beyond;
}

export const PROBLEMS_OF_TICKETS = 'SELECT ticket, problems FROM ticket_story WHERE problems <> 0';

/** Rows between two looks at other work. */
const ROWS_AT_ONCE = 16_384;

/** What of a filter each facet belongs to: its own part does not narrow its counts. */
const OWN_PART: Readonly<Record<TicketFacet, Partial<TicketFilter>>> = {
  event: { eventIds: [] },
  status: { statuses: [] },
  family: { families: [] },
  attribute: { attributes: [] },
  problem: { problems: [] },
  gate: { gates: [] },
  block: { blocks: [] },
  category: { categories: [] },
  ownerChanged: { ownerChanged: null },
  deletion: { deletions: [] },
  age: { age: null },
};

const COLUMNS = ['event', 'status', 'family', 'gate', 'block', 'category'] as const;
type ColumnFacet = (typeof COLUMNS)[number];

/** `found`: what the text of the filter finds; null without a text. */
export function* facetCounts(
  { filter, facet, beyond }: FacetQuestion,
  found: RowSet | null,
  sources: FilterSources,
): Work<TicketFacetCounts> {
  const { facts } = sources;
  if (found?.listed) yield* facts.readSome(found.listed);
  else yield* facts.readAll();
  const passes = yield* filterTest({ ...filter, ...OWN_PART[facet] }, beyond, sources);
  const counts = new Map<string, number>();
  const count = (key: string, by = 1): void => void counts.set(key, (counts.get(key) ?? 0) + by);
  const isIn: FilterTest = (rowid) => (found?.has(rowid) ?? true) && (passes?.(rowid) ?? true);
  let total = 0;
  const each = function* (take: (rowid: number) => void): Work {
    const rows = found?.listed;
    const last = rows ? rows.length : facts.highest;
    for (let at = 1; at <= last; at++) {
      const rowid = rows ? (rows[at - 1] ?? 0) : at;
      if (isIn(rowid)) {
        total += 1;
        take(rowid);
      }
      if (at % ROWS_AT_ONCE === 0) yield;
    }
  };

  if (isColumn(facet)) {
    const byCode = new Uint32Array(facts[facet].values.length);
    const { codes } = facts[facet];
    yield* each((rowid) => {
      const code = codes[rowid] ?? 0;
      byCode[code] = (byCode[code] ?? 0) + 1;
    });
    return largest(byValue(facts[facet], byCode), total);
  }
  if (facet === 'attribute') {
    const byBits = new Uint32Array(256);
    yield* each((rowid) => {
      const bits = facts.attributes[rowid] ?? 0;
      byBits[bits] = (byBits[bits] ?? 0) + 1;
    });
    for (const name of ATTRIBUTES) {
      count(
        name,
        byBits.reduce((sum, tickets, bits) => (hasAttribute(bits, name) ? sum + tickets : sum), 0),
      );
    }
    return largest(counts, total);
  }
  if (facet === 'ownerChanged') {
    let changed = 0;
    yield* each((rowid) => {
      changed += facts.ownerChanged[rowid] ?? 0;
    });
    return largest(
      new Map([
        ['true', changed],
        ['false', total - changed],
      ]),
      total,
    );
  }
  if (facet === 'age') {
    const within = AGE_STEPS.map(() => 0);
    yield* each((rowid) => {
      const age = beyond.now - (facts.lastUpdated[rowid] ?? 0);
      for (const [at, step] of AGE_STEPS.entries()) if (age < step) within[at] = (within[at] ?? 0) + 1;
    });
    return largest(new Map(AGE_STEPS.map((step, at) => [String(step), within[at] ?? 0])), total);
  }
  yield* each(() => {});
  if (facet === 'deletion') {
    for (const [rowid, state] of rowsOfDeletions(beyond, sources.reads)) if (isIn(rowid)) count(state);
    return largest(counts, total);
  }
  for (const some of sources.reads.inPieces<[number, number]>(PROBLEMS_OF_TICKETS, {}, 'all')) {
    for (const [rowid, bits] of some) if (isIn(rowid)) for (const problem of problemsIn(bits)) count(problem);
    yield;
  }
  return largest(counts, total);
}

function isColumn(facet: TicketFacet): facet is ColumnFacet {
  return COLUMNS.some((column) => column === facet);
}

function byValue({ values }: CodedColumn, byCode: Uint32Array): Map<string, number> {
  return new Map(values.map((value, code) => [value, byCode[code] ?? 0]));
}

function largest(counts: ReadonlyMap<string, number>, total: number): TicketFacetCounts {
  const values = [...counts]
    .filter(([, count]) => count > 0)
    .map(([key, count]) => ({ key, count }))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
  return { values: values.slice(0, MOST_FACET_VALUES), more: values.length > MOST_FACET_VALUES, total };
}
