/** Which deletions a person wants to see. The filter stands in the address, so that Back and links bring it again. */
import { DELETION_STATES, type Deletion, type DeletionState } from '../../shared/deletion.ts';

export const SPANS = ['any', 'hour', 'today', 'week', 'days'] as const;
/** When it was decided: any time, a span that ends now, or between two days. */
export type Span = (typeof SPANS)[number];

export interface DeletionFilter {
  /** Null: all. */
  state: DeletionState | null;
  /** Words that ticket number or note contain. */
  text: string;
  /** Who decided, first or again. Empty: anybody. */
  who: string;
  /** Name of the event. Empty: all. */
  event: string;
  span: Span;
  /** Days of this machine's calendar, `2026-11-21`, for the span `days`. Empty: open. */
  from: string;
  to: string;
}

export const EVERY_DELETION: DeletionFilter = {
  ...{ state: null, text: '', who: '', event: '' },
  ...{ span: 'any', from: '', to: '' },
};

const HOUR = 3_600_000;

/** The filter that an address holds; what it can't mean is left out. */
export function deletionFilterOf(params: URLSearchParams): DeletionFilter {
  const day = (name: string): string => /^\d{4}-\d{2}-\d{2}$/.exec(params.get(name) ?? '')?.[0] ?? '';
  return {
    state: DELETION_STATES.find((state) => state === params.get('state')) ?? null,
    text: params.get('text') ?? '',
    who: params.get('who') ?? '',
    event: params.get('event') ?? '',
    span: SPANS.find((span) => span === params.get('when')) ?? 'any',
    from: day('from'),
    to: day('to'),
  };
}

/** The filter as it stands in an address; what does not narrow is left out. */
export function paramsOfDeletions({ state, text, who, event, span, from, to }: DeletionFilter): URLSearchParams {
  const when = span === 'any' ? '' : span;
  const days = span === 'days' ? { from, to } : {};
  const all = Object.entries({ state: state ?? '', text, who, event, when, ...days });
  return new URLSearchParams(all.filter(([, value]) => value !== ''));
}

/** Whether it narrows the list at all. */
export function isNarrowed(filter: DeletionFilter): boolean {
  return paramsOfDeletions(filter).size > 0;
}

/** What passes everything but the state: the counts of the states stand on it. `now` in UTC milliseconds. */
export function inAnyState(deletions: readonly Deletion[], filter: DeletionFilter, now: number): Deletion[] {
  const words = folded(filter.text).split(/\s+/).filter(Boolean);
  const [from, until] = spanOf(filter, now);
  return deletions.filter(({ ticketNumber, ticketId, note, decidedBy, decidedAgain, decidedAt, eventName }) => {
    if (filter.who && decidedBy !== filter.who && decidedAgain?.by !== filter.who) return false;
    if (filter.event && eventName !== filter.event) return false;
    const latest = decidedAgain?.at ?? decidedAt;
    if (latest < from || decidedAt >= until) return false;
    if (words.length === 0) return true;
    const sought = folded(`${ticketNumber} ${ticketId} ${note}`);
    return words.every((word) => sought.includes(word));
  });
}

/** How many there are in each state. */
export function countsByState(deletions: readonly Deletion[]): Record<DeletionState, number> {
  const counts = Object.fromEntries(DELETION_STATES.map((state) => [state, 0])) as Record<DeletionState, number>;
  for (const { state } of deletions) counts[state]++;
  return counts;
}

/** Everybody who decided, and every event, in the order of the alphabet. */
export function choicesOf(deletions: readonly Deletion[]): { people: string[]; events: string[] } {
  const people = new Set(
    deletions.flatMap(({ decidedBy, decidedAgain }) => [decidedBy, decidedAgain?.by ?? decidedBy]),
  );
  const events = new Set(deletions.map(({ eventName }) => eventName));
  const sorted = (names: Set<string>) => [...names].toSorted((a, b) => a.localeCompare(b));
  return { people: sorted(people), events: sorted(events) };
}

/** The first instant that belongs to the span, and the first that does not any more. */
function spanOf({ span, from, to }: DeletionFilter, now: number): [from: number, until: number] {
  const today = new Date(now);
  const dayOf = (shift: number) => new Date(today.getFullYear(), today.getMonth(), today.getDate() + shift).getTime();
  switch (span) {
    case 'any':
      return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    case 'hour':
      return [now - HOUR, Number.POSITIVE_INFINITY];
    case 'today':
      return [dayOf(0), Number.POSITIVE_INFINITY];
    case 'week':
      return [dayOf(-6), Number.POSITIVE_INFINITY];
    case 'days':
      return [startOf(from) ?? Number.NEGATIVE_INFINITY, startOf(to, 1) ?? Number.POSITIVE_INFINITY];
  }
}

/** Local midnight at the beginning of a day, or of one some days later; null for none. */
function startOf(day: string, shift = 0): number | null {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return null;
  return new Date(year, month - 1, date + shift).getTime();
}

/** Without capitals and accents. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
