/** Whether a ticket passes a filter, told from the facts in memory. */
import type { DeletionState } from '../../../../shared/deletion.ts';
import type { TicketFilter } from '../../../../shared/ticket-views.ts';
import { attributeBits } from '../attribute-bits.ts';
import { problemBits } from '../problem-bits.ts';
import type { CodedColumn } from './coded-column.ts';
import type { OpenReads } from './open-reads.ts';
import { RowSet } from './row-set.ts';
import type { TicketFacts } from './ticket-facts.ts';
import type { Work } from './work.ts';

/** What a filter asks that the cache does not hold. */
export interface Beyond {
  /** By ticket id: the states that the list shows of deletions decided here. */
  deletions: ReadonlyMap<string, DeletionState>;
  /** By the server's clock, UTC milliseconds. */
  now: number;
}

/** Through the index `ticket_by_problem` alone. */
export const WITH_ANY_PROBLEM = 'SELECT ticket FROM ticket_story WHERE problems <> 0 AND problems & @bits <> 0';
const ROW_OF = 'SELECT rowid FROM ticket WHERE ticket_id = @ticketId';

export type FilterTest = (rowid: number) => boolean;

export interface FilterSources {
  reads: OpenReads;
  facts: TicketFacts;
}

/** Null: every ticket passes. The text is not looked at. The facts of a row must be at hand when it is tested. */
export function* filterTest(
  filter: TicketFilter,
  beyond: Beyond,
  { reads, facts }: FilterSources,
): Work<FilterTest | null> {
  const tests: FilterTest[] = [
    ...anyOf(facts.event, filter.eventIds),
    ...anyOf(facts.family, filter.families),
    ...anyOf(
      facts.status,
      filter.statuses.map(({ vocabulary, value }) => `${vocabulary}:${value}`),
    ),
    ...anyOf(facts.gate, filter.gates),
    ...anyOf(facts.block, filter.blocks),
    ...anyOf(facts.category, filter.categories),
    ...havingAll(facts, attributeBits(filter.attributes)),
    ...changedAt(facts, filter.age, beyond.now),
  ];
  const changed = filter.ownerChanged;
  if (changed !== null) tests.push((rowid) => (facts.ownerChanged[rowid] === 1) === changed);
  if (filter.problems.length > 0) tests.push(isIn(yield* withProblems(filter.problems, reads)));
  if (filter.deletions.length > 0) {
    const wanted = new Set(filter.deletions);
    const rows = new RowSet();
    for (const [rowid, state] of rowsOfDeletions(beyond, reads)) if (wanted.has(state)) rows.add(rowid);
    tests.push(isIn(rows));
  }
  const [first, second, ...others] = tests;
  if (!first) return null;
  if (!second) return first;
  return (rowid) => first(rowid) && second(rowid) && others.every((test) => test(rowid));
}

/** The tickets that have a deletion decided here, with its state. */
export function rowsOfDeletions({ deletions }: Beyond, reads: OpenReads): [rowid: number, state: DeletionState][] {
  return [...deletions].flatMap(([ticketId, state]) =>
    reads.all<number>(ROW_OF, { ticketId }).map((rowid): [number, DeletionState] => [rowid, state]),
  );
}

/** Those with any of the problems; their stories may be a little older than the tickets. */
function* withProblems(problems: TicketFilter['problems'], reads: OpenReads): Work<RowSet> {
  const rows = new RowSet();
  for (const some of reads.inPieces<number>(WITH_ANY_PROBLEM, { bits: problemBits(problems) })) {
    for (const rowid of some) rows.add(rowid);
    yield;
  }
  return rows;
}

function isIn(rows: RowSet): FilterTest {
  return (rowid) => rows.has(rowid);
}

function anyOf(column: CodedColumn, values: readonly string[]): FilterTest[] {
  if (values.length === 0) return [];
  const wanted = new Set(values.map((value) => column.codeOf(value)));
  const [only] = wanted;
  if (wanted.size === 1) return [(rowid) => column.codes[rowid] === only];
  return [(rowid) => wanted.has(column.codes[rowid] ?? 0)];
}

function havingAll(facts: TicketFacts, bits: number): FilterTest[] {
  return bits === 0 ? [] : [(rowid) => ((facts.attributes[rowid] ?? 0) & bits) === bits];
}

function changedAt(facts: TicketFacts, age: TicketFilter['age'], now: number): FilterTest[] {
  if (!age) return [];
  const from = age.youngerThan === null ? Number.NEGATIVE_INFINITY : now - age.youngerThan;
  const to = age.olderThan === null ? Number.POSITIVE_INFINITY : now - age.olderThan;
  return [(rowid) => (facts.lastUpdated[rowid] ?? 0) > from && (facts.lastUpdated[rowid] ?? 0) < to];
}
