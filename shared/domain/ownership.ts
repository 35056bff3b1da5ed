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

  const currentLink = (entry: StatusLogEntry) => {
    const known = chain.at(-1);
    if (known) return known;
    // The log begins in the middle: whoever this entry names is the earliest owner that is known.
    const ownerId = entry.fromOwnerId ?? entry.toOwnerId;
    if (!ownerId) return null;
    const link = { ownerId, since: null, until: null, actor: null, branches: [] };
    chain.push(link);
    return link;
  };

  for (const entry of log) {
    const at = entry.serverTimestamp.utc;
    const action = actionOf(entry);
    if (action === 'Inject' && entry.toOwnerId) {
      chain.push({ ownerId: entry.toOwnerId, since: at, until: null, actor: entry.actor ?? null, branches: [] });
    } else if (action === 'StartTransfer') {
      currentLink(entry);
      started = entry;
    } else if (action === 'EndTransfer') {
      const link = currentLink(entry);
      if (entry.transferOutcome === 'ACCEPTED' && entry.toOwnerId) {
        if (link) link.until = at;
        chain.push({ ownerId: entry.toOwnerId, since: at, until: null, actor: entry.actor ?? null, branches: [] });
      } else {
        link?.branches.push({
          toOwnerId: entry.toOwnerId ?? started?.toOwnerId ?? null,
          startedAt: started?.serverTimestamp.utc ?? null,
          endedAt: at,
          outcome: entry.transferOutcome ?? null,
          actor: entry.actor ?? null,
        });
      }
      started = null;
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
