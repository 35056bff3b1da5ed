/** The figures made of ticket stories, held against a recount of every ticket by replay of its log. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diagnosisCaseOf } from '../../electron/engine/diagnosis-case.ts';
import { diagnose } from '../../shared/domain/diagnosis/diagnose.ts';
import { OPEN_PROBLEMS } from '../../shared/domain/diagnosis/open-problems.ts';
import type { Family } from '../../shared/domain/families.ts';
import { FAMILIES } from '../../shared/domain/families.ts';
import { familyOf } from '../../shared/domain/mapping.ts';
import { stateAt } from '../../shared/domain/replay.ts';
import type { StatusLogEntry } from '../../shared/domain/status-log.ts';
import { actionOf } from '../../shared/domain/status-log.ts';
import { attributeOf } from '../../shared/domain/ticket.ts';
import { MOST_GATES, MOST_POINTS, TIME_RANGES } from '../../shared/overview.ts';
import { NO_FILTER, type TicketDetail } from '../../shared/ticket-views.ts';
import type { Syncing } from './syncing.ts';
import { startSyncing, ticketIds } from './syncing.ts';

type Known = Pick<TicketDetail, 'ticket' | 'status' | 'family' | 'log'>;

let syncing: Syncing;
beforeEach(async () => {
  syncing = await startSyncing({ tickets: 300 });
  await syncing.pull();
});
afterEach(() => syncing.close());

function readStories(): void {
  while (syncing.cache.readStories(64) > 0);
  expect(syncing.reader.problems(null).waiting).toBe(0);
}

function knownTickets(): Known[] {
  return ticketIds(syncing).flatMap((ticketId) => syncing.reader.detail(ticketId) ?? []);
}

/** The family of a ticket just before an instant, by replay of its log up to there; null before it is known. */
function familyBefore({ ticket, family, log }: Known, instant: number): Family | null {
  const since = attributeOf(ticket, 'Injected').at ?? ticket.lastUpdated.utc;
  if (log.length === 0) return since < instant ? family : null;
  const passed = log.filter(({ serverTimestamp }) => serverTimestamp.utc < instant);
  const latest = passed.at(-1);
  if (!latest) return null;
  if (passed.length === log.length) return family;
  const state = stateAt(log, instant - 1);
  const facts = {
    activated: Boolean(state?.attributes.Activated),
    controlled: Boolean(state?.attributes.Controlled),
    lastActionEndedTransfer: actionOf(latest) === 'EndTransfer',
  };
  const lifecycle = passed.findLast(({ toLifecycleStatus }) => toLifecycleStatus)?.toLifecycleStatus;
  if (lifecycle) return familyOf({ vocabulary: 'LIFECYCLE', value: lifecycle }, facts);
  return familyOf({ vocabulary: 'V4', value: latest.toStatus || (state?.status ?? '') }, facts);
}

function recount(tickets: readonly Known[], instant: number): Record<Family, number> {
  const counts = Object.fromEntries(FAMILIES.map((family) => [family, 0])) as Record<Family, number>;
  for (const ticket of tickets) {
    const family = familyBefore(ticket, instant);
    if (family) counts[family] += 1;
  }
  return counts;
}

/** Looks at one point in `every`, and at the last one. */
function expectHistoryToEqualRecount(tickets: readonly Known[], every = 1): void {
  for (const eventId of [null, ...syncing.reader.events().map((event) => event.eventId)]) {
    const ofEvent = tickets.filter(({ ticket }) => eventId === null || ticket.eventId === eventId);
    for (const range of TIME_RANGES) {
      const { points } = syncing.reader.familyHistory({ eventId, range });
      expect(points.length).toBeGreaterThan(1);
      expect(points.length).toBeLessThanOrEqual(MOST_POINTS);
      for (const { at, families } of points.slice(0, -1).filter((_, place) => place % every === 0)) {
        expect(families, `${eventId} ${range} ${new Date(at).toISOString()}`).toEqual(recount(ofEvent, at));
      }
      const now = syncing.reader.overview(eventId).families.map(({ key, count }) => [key, count]);
      expect(points.at(-1)?.families).toEqual(Object.fromEntries(now));
    }
  }
}

function expectProblemsToEqualDiagnosis(): void {
  const found = new Map<string, number>(OPEN_PROBLEMS.map((problem) => [problem, 0]));
  let tickets = 0;
  for (const ticketId of ticketIds(syncing)) {
    const detail = syncing.reader.detail(ticketId);
    if (!detail) continue;
    const given = diagnosisCaseOf(detail, [], { now: Date.now(), staleAfter: Number.POSITIVE_INFINITY });
    const open = diagnose(given).filter(({ rule }) => found.has(rule));
    for (const { rule } of open) found.set(rule, (found.get(rule) ?? 0) + 1);
    if (open.length > 0) tickets += 1;
  }
  const figures = syncing.reader.problems(null);
  expect(Object.fromEntries(figures.problems.map(({ key, count }) => [key, count]))).toEqual(Object.fromEntries(found));
  expect(figures.tickets).toBe(tickets);
  for (const { key, count } of figures.problems) {
    expect(syncing.reader.find({ ...NO_FILTER, problems: [key] }), key).toHaveLength(count);
  }
}

test('families over time are the recount of every ticket at each instant, and end in the families of now', () => {
  readStories();
  expectHistoryToEqualRecount(knownTickets(), 2);
}, 60_000);

test('open problems are what the diagnosis says of each ticket, and the list shows as many', () => {
  readStories();
  expectProblemsToEqualDiagnosis();
  const { problems } = syncing.reader.problems(null);
  expect(problems.filter(({ count }) => count > 0).length).toBeGreaterThan(3);
});

test('arrivals are the controlled tickets, each in its stretch of time and at its gate', () => {
  readStories();
  const controlled = knownTickets().filter(({ family, ticket }) => {
    return family === 'CONTROL' || attributeOf(ticket, 'Controlled').value;
  });
  const { points, gates, total, withoutTime, width } = syncing.reader.arrivals({ eventId: null, range: 'all' });
  expect(total).toBe(controlled.length);
  expect(gates.length).toBeLessThanOrEqual(MOST_GATES + 1);
  expect(points.length).toBeLessThanOrEqual(MOST_POINTS);
  expect(points.reduce((sum, { counts }) => sum + counts.reduce((all, count) => all + count, 0), 0)).toBe(
    total - withoutTime,
  );
  for (const { ticket, log } of controlled) {
    const at = attributeOf(ticket, 'Controlled').at ?? controlOf(log);
    if (at === null) continue;
    const point = points.find((stretch) => stretch.at <= at && at < stretch.at + width);
    const gate = gates.includes(ticket.gate ?? '') ? gates.indexOf(ticket.gate ?? '') : gates.length - 1;
    expect(point?.counts[gate]).toBeGreaterThan(0);
  }
});

function controlOf(log: readonly StatusLogEntry[]): number | null {
  return log.findLast((entry) => actionOf(entry) === 'Control')?.serverTimestamp.utc ?? null;
}

test('however tickets change between pulls, the figures stay the recount', async () => {
  readStories();
  const ids = ticketIds(syncing);
  const deed = fc.record({ index: fc.nat(299), kind: fc.nat(3), readBetween: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 8 }), async (deeds) => {
      for (const { index, kind, readBetween } of deeds) {
        act(ids[index % ids.length] ?? '', index, kind);
        if (!readBetween) continue;
        await syncing.pull();
        syncing.cache.readStories(3);
      }
      await syncing.pull();
      readStories();
      expectHistoryToEqualRecount(knownTickets(), 11);
      expectProblemsToEqualDiagnosis();
    }),
    { numRuns: 3 },
  );
}, 60_000);

function act(ticketId: string, index: number, kind: number): void {
  const device = `phone-${index}`;
  const actor = 'Mobile' as const;
  if (kind === 0) syncing.office.act(ticketId, { name: 'Download', device, actor });
  else if (kind === 1) syncing.office.act(ticketId, { name: 'Check', device, actor });
  else if (kind === 2) syncing.office.act(ticketId, { name: 'Control', actor: 'TicketingSystem' });
  else syncing.office.act(ticketId, { name: 'Delete', reason: 'REFUND', actor: 'TicketingSystem' });
}
