/** V4 data under the names of the lifecycle mode (domain.md 4.3), and what a lifecycle status loses on its way to V4. */
import type { Equivalent } from './mapping-lifecycle.ts';
import { v4OfLifecycle } from './mapping-lifecycle.ts';
import type { StatusLogEntry } from './status-log.ts';
import { actionOf } from './status-log.ts';
import type { LifecycleStatus } from './statuses.ts';
import { isV4Status } from './statuses.ts';
import type { Ticket } from './ticket.ts';
import { attributeOf } from './ticket.ts';

/** What the lifecycle name of a V4 ticket depends on. */
export interface V4Facts {
  /** The V4 status as the server says it. */
  status: string;
  delivered: boolean;
  assigned: boolean;
  activated: boolean;
  controlled: boolean;
  /** How the latest transfer that ended did end; null when none ended or the log does not tell. */
  lastEndedTransfer: 'accepted' | 'failed' | null;
}

/** The facts of a V4 ticket and its log in server order. */
export function v4FactsOf(
  ticket: Pick<Ticket, 'status' | 'attributes'>,
  log: readonly Pick<StatusLogEntry, 'actionName' | 'transferOutcome'>[],
): V4Facts {
  const outcome = log.findLast((entry) => actionOf(entry) === 'EndTransfer')?.transferOutcome;
  return {
    status: ticket.status ?? '',
    delivered: attributeOf(ticket, 'Delivered').value,
    assigned: attributeOf(ticket, 'Assigned').value,
    activated: attributeOf(ticket, 'Activated').value,
    controlled: attributeOf(ticket, 'Controlled').value,
    lastEndedTransfer: outcome ? (outcome === 'ACCEPTED' ? 'accepted' : 'failed') : null,
  };
}

/** The lifecycle status of V4 data, first match wins (domain.md 4.3). */
export function lifecycleOfV4(facts: V4Facts): Equivalent<LifecycleStatus> {
  const { status } = facts;
  if (!isV4Status(status)) return { kind: 'noEquivalent', say: `the lifecycle mode has no equivalent of ${status}` };
  if (status === 'DELETED' || status === 'DELETION_PENDING' || status === 'PENDING_TRANSFER') return named(status);
  if (facts.controlled) return named('CONTROLLED');
  if (facts.activated) return named('ACTIVATED');
  if (facts.lastEndedTransfer) {
    return named(facts.lastEndedTransfer === 'accepted' ? 'TRANSFERRED' : 'FAILURE_TRANSFER');
  }
  if (facts.assigned) return named('ASSIGNED');
  if (status === 'DOWNLOADED') return named('DOWNLOADED');
  return facts.delivered ? { kind: 'noEquivalent', say: 'not on any phone' } : named('INJECTED');
}

function named(value: LifecycleStatus): Equivalent<LifecycleStatus> {
  return { kind: 'equivalent', value };
}

/** The V4 facts that a lifecycle status stands for: one for each V4 status it may have, none without an equivalent. */
export function v4FactsOfLifecycle(status: string): V4Facts[] {
  const found = v4OfLifecycle(status);
  if (found.kind === 'noEquivalent') return [];
  const { statuses, attributes, owner } = found.value;
  return statuses.map((v4Status) => ({
    status: v4Status,
    delivered: v4Status === 'DOWNLOADED',
    assigned: attributes.Assigned ?? false,
    activated: attributes.Activated ?? false,
    controlled: attributes.Controlled ?? false,
    lastEndedTransfer: owner && (owner === 'changed' ? 'accepted' : 'failed'),
  }));
}

const lostMethod = { becomes: 'ACTIVATED', lost: 'the method of activation' } as const;

/** The lifecycle statuses that come back from V4 as a coarser one, and what is lost. The others come back unchanged. */
export const COARSER_AFTER_V4: Readonly<
  Partial<Record<LifecycleStatus, { becomes: LifecycleStatus | null; lost: string }>>
> = {
  OFFLINE_ACTIVATED: lostMethod,
  ONLINE_ACTIVATED: lostMethod,
  MANUAL_ACTIVATED: lostMethod,
  BT_ACTIVATED: lostMethod,
  PENDING: { becomes: 'PENDING_TRANSFER', lost: 'the older name' },
  FAILURE: { becomes: 'FAILURE_TRANSFER', lost: "that the organizer's side cancelled the transfer" },
  DEACTIVATED: { becomes: 'DOWNLOADED', lost: 'that the ticket had been activated before' },
  DEFAULT: { becomes: null, lost: 'everything: its meaning is not known' },
  INVALID: { becomes: null, lost: 'everything: its meaning is not known' },
};
