/** For tests: diagnosis cases of lives that the state machine lived, as the server would report them. */
import { ATTRIBUTES } from '../attributes.ts';
import type { LifecycleLogEntry, TicketState } from '../lifecycle.ts';
import { applyAction } from '../lifecycle.ts';
import type { Move } from '../lifecycle-moves.ts';
import { storyOf } from '../replay.ts';
import type { StatusLogEntry, WireStatusLogEntry } from '../status-log.ts';
import { statusLogEntrySchema } from '../status-log.ts';
import type { Owner, WireTicket } from '../ticket.ts';
import { statusOf, ticketSchema } from '../ticket.ts';
import type { DiagnosisCase } from './diagnosis-case.ts';

export const NOON = Date.UTC(2026, 5, 14, 12);
export const MINUTE = 60_000;

/** What differs from what the life alone gives. */
export interface Changes {
  ticket?: Partial<WireTicket>;
  /** What the server reports of its log; all that was written when absent. */
  log?: (entries: WireStatusLogEntry[]) => WireStatusLogEntry[];
  case?: Partial<DiagnosisCase>;
}

const PEOPLE: Readonly<Record<string, Owner>> = {
  anna: { id: 'anna', email: 'anna@example.org', firstName: 'Anna', lastName: 'Keller' },
  bea: { id: 'bea', email: 'bea@example.org', firstName: 'Bea', lastName: 'Rossi' },
};

/** A case of a life whose moves were made a minute apart up to noon. */
export function caseOf(moves: readonly Move[], changes: Changes = {}): DiagnosisCase {
  const { state, written } = live(moves);
  const wire = written.map(wireEntryOf);
  const log = (changes.log?.(wire) ?? wire).map((entry): StatusLogEntry => statusLogEntrySchema.parse(entry));
  const ticket = ticketSchema.parse({ ...wireTicketOf(state, written), ...changes.ticket });
  return {
    ticket,
    status: statusOf(ticket),
    log,
    replay: storyOf(log),
    now: NOON + 5 * MINUTE,
    asOf: NOON + MINUTE,
    logSince: 0,
    staleAfter: 60 * MINUTE,
    s360Status: null,
    replacement: null,
    deletion: null,
    ...changes.case,
  };
}

/** The time of what was done so many moves before the last one. */
export function ago(moves: number): number {
  return NOON - moves * MINUTE;
}

function live(moves: readonly Move[]): { state: TicketState; written: LifecycleLogEntry[] } {
  const written: LifecycleLogEntry[] = [];
  let state: TicketState | null = null;
  for (const [position, move] of moves.entries()) {
    const action = move(ago(moves.length - 1 - position));
    const step = applyAction(state, action);
    if (step.kind === 'refused') throw new Error(`${action.name}: ${step.refusal}`);
    state = step.state;
    written.push(...step.entries);
  }
  if (!state) throw new Error('a life begins with an injection');
  return { state, written };
}

function wireTicketOf(state: TicketState, written: readonly LifecycleLogEntry[]): WireTicket {
  const reason = written.find(({ action }) => action === 'Delete')?.reason;
  const assigned = written.findLast(({ action }) => action === 'Assign');
  return {
    ticketId: 'A-000001',
    ticketNumber: '100234567890',
    eventId: 'E-1',
    lastUpdated: timeText(written.at(-1)?.at ?? NOON),
    status: state.status,
    attributes: Object.fromEntries(
      ATTRIBUTES.map((name) => {
        const at = state.attributes[name];
        return [name, { value: at !== null, at: at === null ? null : timeText(at) }];
      }),
    ),
    currentOwner: personOf(state.currentOwner),
    initialOwner: personOf(state.initialOwner),
    previousOwner: personOf(state.previousOwner),
    pendingRecipient: personOf(state.pendingRecipient),
    deletionReason: reason ?? null,
    holder:
      state.attributes.Assigned === null
        ? null
        : assigned?.keptByOwner
          ? (personOf(state.currentOwner) ?? null)
          : { firstName: 'Greta', lastName: 'Guest' },
  };
}

function personOf(id: string | null): Owner | null {
  return id === null ? null : (PEOPLE[id] ?? { id });
}

function wireEntryOf(entry: LifecycleLogEntry): WireStatusLogEntry {
  return {
    ticketId: 'A-000001',
    actionName: entry.action,
    fromStatus: entry.fromStatus,
    toStatus: entry.toStatus,
    fromOwnerId: entry.fromOwner,
    toOwnerId: entry.toOwner,
    actor: entry.actor,
    channel: entry.channel,
    serverTimestamp: timeText(entry.at),
    mobileTimestamp: entry.mobileAt === null ? null : timeText(entry.mobileAt),
    deviceId: entry.device,
    transferOutcome: entry.outcome,
    deletionReason: entry.reason,
    keptByOwner: entry.keptByOwner,
  };
}

function timeText(utc: number): string {
  return new Date(utc).toISOString();
}
