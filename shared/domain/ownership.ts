/** The chain of owners, rebuilt from the status log; failed transfers are side branches (domain.md 3.1). */
import type { TransferOutcome } from './actions.ts';
import type { StatusLogEntry } from './status-log.ts';
import { actionOf } from './status-log.ts';
import type { Raw } from './statuses.ts';

/** A transfer that was started: pending while `outcome` is null. Times in UTC milliseconds. */
export interface TransferAttempt {
  toOwnerId: string | null;
  startedAt: number | null;
  endedAt: number | null;
  outcome: Raw<TransferOutcome> | null;
  actor: string | null;
}

/** One owner of the chain, from when until when, and the transfers out of this wallet that did not succeed. */
export interface OwnershipLink {
  ownerId: string;
  since: number | null;
  until: number | null;
  /** Who brought the ticket here: the actor of the injection or of the accepted transfer. */
  actor: string | null;
  /** Refused, cancelled and pending transfers, in order. */
  branches: readonly TransferAttempt[];
}

/** The chain of a log in server order, first owner first; empty when the log shows no owner. */
export function ownershipChain(log: readonly StatusLogEntry[]): OwnershipLink[] {
  const chain: {
    -readonly [K in keyof OwnershipLink]: OwnershipLink[K] extends readonly (infer T)[] ? T[] : OwnershipLink[K];
  }[] = [];
  let started: StatusLogEntry | null = null;

  const currentLink = (ownerId: string | null | undefined) => {
    const known = chain.at(-1);
    if (known) return known;
    // The log begins in the middle: whoever its first entry names as owner is the earliest that is known.
    if (!ownerId) return null;
    const link = { ownerId, since: null, until: null, actor: null, branches: [] };
    chain.push(link);
    return link;
  };

  for (const entry of log) {
    const at = entry.serverTimestamp.utc;
    const transfer = transferStepOf(entry);
    // The old history mode writes several INJECT transactions of one ticket; the first is the injection.
    if (actionOf(entry) === 'Inject' && entry.toOwnerId && chain.length === 0) {
      chain.push({ ownerId: entry.toOwnerId, since: at, until: null, actor: entry.actor ?? null, branches: [] });
    } else if (transfer?.kind === 'started') {
      currentLink(entry.fromOwnerId);
      started = entry;
    } else if (transfer?.kind === 'ended') {
      const link = currentLink(entry.fromOwnerId);
      const toOwnerId = entry.toOwnerId ?? started?.toOwnerId ?? null;
      if (transfer.outcome === 'ACCEPTED' && toOwnerId) {
        if (link) link.until = at;
        chain.push({ ownerId: toOwnerId, since: at, until: null, actor: entry.actor ?? null, branches: [] });
      } else {
        link?.branches.push({
          toOwnerId,
          startedAt: started?.serverTimestamp.utc ?? null,
          endedAt: at,
          outcome: transfer.outcome,
          actor: entry.actor ?? null,
        });
      }
      started = null;
    } else {
      currentLink(entry.fromOwnerId ?? entry.toOwnerId);
    }
  }
  if (started) {
    chain.at(-1)?.branches.push({
      toOwnerId: started.toOwnerId ?? null,
      startedAt: started.serverTimestamp.utc,
      endedAt: null,
      outcome: null,
      actor: started.actor ?? null,
    });
  }
  return chain;
}

type TransferStep = { kind: 'started' } | { kind: 'ended'; outcome: TransferAttempt['outcome'] };

/** What an entry says of a transfer: V4 has two actions, the old history mode one with a state (domain.md 2.9). */
function transferStepOf(entry: StatusLogEntry): TransferStep | null {
  switch (actionOf(entry)) {
    case 'StartTransfer':
      return { kind: 'started' };
    case 'EndTransfer':
      return { kind: 'ended', outcome: entry.transferOutcome ?? null };
    case 'TRANSFER':
      return legacyTransferStep(entry.legacyState ?? null);
    default:
      return null;
  }
}

function legacyTransferStep(state: string | null): TransferStep {
  if (state === 'PENDING' || state === 'REGISTRATION_PENDING') return { kind: 'started' };
  return { kind: 'ended', outcome: state === 'CONFIRMED' ? 'ACCEPTED' : state };
}
