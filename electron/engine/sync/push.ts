/**
 * Sends deletions, one at a time. Each is held against the ticket as the server has it now, goes out with its own id
 * however often it is repeated, and never blocks the next one unless nobody can be reached at all.
 */

import type { Deletion, DeletionBasis } from '../../../shared/deletion.ts';
import { deletionOriginOf } from '../../../shared/domain/deletion-progress.ts';
import { isDeletion } from '../../../shared/domain/mapping.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';
import { TICKET_PAGE } from '../../../shared/tixngo.ts';
import type { CacheWriter } from '../cache/cache-writer.ts';
import { GatewayError } from '../gateway/gateway-error.ts';
import type { TicketPage, TixngoGateway } from '../gateway/tixngo-gateway.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { WithdrawnError } from '../ledger/transitions.ts';
import { pauseAfter } from './backoff.ts';
import { judge } from './decision.ts';
import { OVERLAP } from './pull.ts';
import { openTicketWindow, readTicketWindow } from './ticket-window.ts';

export interface PushContext {
  gateway: TixngoGateway;
  cache: CacheWriter;
  ledger: Ledger;
  source: string;
  /** Milliseconds: a decision on older data goes back to a person. */
  staleAfter: number;
  signal: AbortSignal;
  /** UTC milliseconds. */
  now: () => number;
  /** In [0, 1). */
  random: () => number;
  onChange: (deletion: Deletion) => void;
  /** The server took a deletion. */
  onSent: () => void;
}

/** Sends what is due. Rejects when nobody can be reached or the key is refused; everything then stays queued. */
export async function push(context: PushContext): Promise<void> {
  const refreshedTo = new Map<string, number>();
  for (const deletion of context.ledger.due(context.source, context.now())) {
    try {
      await pushDue(context, deletion, refreshedTo);
    } catch (error) {
      // A person took it back while its ticket was read again.
      if (!(error instanceof WithdrawnError)) throw error;
    }
  }
}

async function pushDue(context: PushContext, deletion: Deletion, refreshedTo: Map<string, number>): Promise<void> {
  try {
    const found = await readAgain(context, deletion.ticketId, refreshedTo);
    // A rebuilt cache does not hold the ticket yet: the deletion waits for the pull.
    if (found) await pushOne(context, deletion, found);
  } catch (error) {
    if (!(error instanceof GatewayError) || concernsEveryone(error)) throw error;
    context.onChange(postpone(context, deletion, error));
  }
}

/** Whether the next deletion would fail in the same way. */
function concernsEveryone(error: GatewayError): boolean {
  return error.kind !== 'refused' && error.kind !== 'serverError';
}

function postpone({ ledger, now, random }: PushContext, deletion: Deletion, error: GatewayError): Deletion {
  const pause = pauseAfter(deletion.attempts + 1, error.retryAfter, random());
  return ledger.markRetry(deletion.deletionId, now(), now() + pause, error.sentence);
}

/** The ticket as the server has it now, or null while the cache does not know it. */
async function readAgain(
  { gateway, cache, signal }: PushContext,
  ticketId: string,
  refreshedTo: Map<string, number>,
): Promise<DeletionBasis | null> {
  const eventId = cache.eventIdOf(ticketId);
  const knownAsOf = cache.pullState().ticketsAsOf;
  if (eventId === null || knownAsOf === null) return null;
  // No published endpoint reads one ticket. What changed in its event since the last look does the same: a ticket that
  // is not among the changes is as the cache has it.
  const since = (refreshedTo.get(eventId) ?? knownAsOf) - OVERLAP;
  const before = await gateway.serverTime(signal);
  const latest = await gateway.listTickets({ eventId, since, before: null, offset: 0, limit: TICKET_PAGE }, signal);
  const store = (page: TicketPage): void => {
    cache.storeTicketPage({ tickets: page.tickets, setAside: page.unreadable, asOf: page.serverTime });
  };
  store(latest);
  if (latest.count < latest.total) {
    const window = await openTicketWindow(gateway, { eventId, since, before }, signal);
    for await (const { page } of readTicketWindow(gateway, window, { eventId, pageSize: TICKET_PAGE, signal }))
      store(page);
  }
  refreshedTo.set(eventId, before);
  return cache.basisOf(ticketId);
}

async function pushOne(context: PushContext, deletion: Deletion, found: DeletionBasis): Promise<void> {
  const { cache, ledger, onChange, now } = context;
  const verdict = judge(deletion, found, context.staleAfter);
  switch (verdict.kind) {
    case 'alreadyDeleted':
      return onChange(
        ledger.markAccepted(deletion.deletionId, now(), {
          answer: null,
          serverStatus: found.status.value,
          alreadyDeleted: true,
          deletedBy: deletionOriginOf(cache.logOf(deletion.ticketId)),
          message: sentence('deletions.nothingSent'),
        }),
      );
    case 'ask':
      return onChange(ledger.markNeedsDecision(deletion.deletionId, now(), found, verdict.message));
    case 'send':
      return send(context, deletion);
  }
}

async function send(context: PushContext, deletion: Deletion): Promise<void> {
  const { cache, ledger, gateway, signal, now, onChange } = context;
  const { deletionId, ticketId, reason, note } = deletion;
  onChange(ledger.markSending(deletionId, now()));
  try {
    const answer = await gateway.deleteTicket(ticketId, { clientRequestId: deletionId, reason, note }, signal);
    context.onSent();
    onChange(
      ledger.markAccepted(deletionId, now(), {
        answer,
        serverStatus: answer.status,
        alreadyDeleted: answer.alreadyDeleted,
        deletedBy: answer.alreadyDeleted ? deletionOriginOf(cache.logOf(ticketId)) : null,
        message: sentence(answer.alreadyDeleted ? 'deletions.byOthers' : 'deletions.accepted'),
      }),
    );
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    if (error.kind === 'refused') {
      onChange(ledger.markRejected(deletionId, now(), error.sentence));
      return;
    }
    if (!concernsEveryone(error)) throw error;
    // The next sync sends it again at once, with the same id: whether this attempt arrived is not known.
    onChange(ledger.markRetry(deletionId, now(), now(), error.sentence));
    throw error;
  }
}

/** Notes what TIXNGO says of accepted deletions, until the last phone has confirmed, and who did them if not this app. */
export function followAccepted({ cache, ledger, source, now, onChange }: PushContext): void {
  for (const deletion of ledger.unconfirmed(source)) {
    const status = cache.basisOf(deletion.ticketId)?.status;
    // Any other status is from before the deletion: the pull that shows it ended at an earlier second.
    if (status && isDeletion(status) && status.value !== deletion.serverStatus) {
      onChange(ledger.noteServerStatus(deletion.deletionId, status.value, now()));
    }
  }
  for (const { deletionId, ticketId } of ledger.unattributed(source)) {
    const origin = deletionOriginOf(cache.logOf(ticketId));
    if (origin) onChange(ledger.noteDeletedBy(deletionId, origin, now()));
  }
}
