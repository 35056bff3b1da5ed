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
  /** Who started it; null where the log does not tell. */
  startedBy: string | null;
  /** Who ended it, or started it while it is pending. */
  actor: string | null;
}

/** One owner of the chain, from when until when, and the transfers out of this wallet that did not succeed. */
export interface OwnershipLink {
  ownerId: string;
  since: number | null;
  until: number | null;
  /** Who brought the ticket here: the actor of the injection or of the accepted transfer. */
  actor: string | null;
  /** The accepted transfer that brought the ticket here; null for the injection, and where the log does not tell it. */
  transfer: TransferAttempt | null;
  /** Refused, cancelled and pending transfers, in order. */
  branches: readonly TransferAttempt[];
}

/** The chain of a log in server order, first owner first; empty when the log shows no owner. */
export function ownershipChain(log: readonly StatusLogEntry[]): OwnershipLink[] {
  const chain: Link[] = [];
  let started: StatusLogEntry | null = null;

  for (const entry of log) {
    const at = entry.serverTimestamp.utc;
    const action = actionOf(entry);
    const transfer = transferStepOf(action, entry);
    const recipient = entry.toOwnerId || entry.fromOwnerId;
    if (action === 'Inject' && recipient && chain.length === 0) {
      chain.push({ ...linkOf(recipient), since: at, actor: entry.actor ?? null });
      continue;
    }
    meetOwner(chain, entry.fromOwnerId, at);
    if (transfer === null) meetOwner(chain, entry.toOwnerId, at);
    else if (transfer.kind === 'started') started = entry;
    else {
      endTransfer(chain, started, entry, transfer.outcome);
      started = null;
    }
  }
  if (started) chain.at(-1)?.branches.push(attemptOf(started, started, null));
  return chain;
}

type Link = Omit<{ -readonly [K in keyof OwnershipLink]: OwnershipLink[K] }, 'branches'> & {
  branches: TransferAttempt[];
};

function linkOf(ownerId: string): Link {
  return { ownerId, since: null, until: null, actor: null, transfer: null, branches: [] };
}

/** An owner who appears without a transfer: the earliest one known, or one whose transfer the log does not tell. */
function meetOwner(chain: Link[], ownerId: string | null | undefined, at: number): void {
  const last = chain.at(-1);
  if (!ownerId || ownerId === last?.ownerId) return;
  if (last) last.until = at;
  chain.push(linkOf(ownerId));
}

function endTransfer(
  chain: Link[],
  started: StatusLogEntry | null,
  entry: StatusLogEntry,
  outcome: TransferAttempt['outcome'],
): void {
  const link = chain.at(-1);
  const attempt = attemptOf(started, entry, outcome);
  if (outcome !== 'ACCEPTED' || !attempt.toOwnerId) {
    link?.branches.push(attempt);
    return;
  }
  if (link) link.until = attempt.endedAt;
  chain.push({ ...linkOf(attempt.toOwnerId), since: attempt.endedAt, actor: attempt.actor, transfer: attempt });
}

/** An attempt as the entry that started it and the latest one tell it; they are the same while it is pending. */
function attemptOf(
  started: StatusLogEntry | null,
  latest: StatusLogEntry,
  outcome: TransferAttempt['outcome'],
): TransferAttempt {
  return {
    toOwnerId: latest.toOwnerId || started?.toOwnerId || null,
    startedAt: started?.serverTimestamp.utc ?? null,
    endedAt: latest === started ? null : latest.serverTimestamp.utc,
    outcome,
    startedBy: started?.actor ?? null,
    actor: latest.actor ?? null,
  };
}

type TransferStep = { kind: 'started' } | { kind: 'ended'; outcome: TransferAttempt['outcome'] };

/** What an entry says of a transfer: V4 has two actions, the old history mode one with a state (domain.md 2.9). */
function transferStepOf(action: string, entry: StatusLogEntry): TransferStep | null {
  switch (action) {
    case 'StartTransfer':
      return { kind: 'started' };
    case 'EndTransfer':
      return { kind: 'ended', outcome: entry.transferOutcome ?? null };
    case 'TRANSFER':
      return entry.legacyState ? legacyTransferStep(entry.legacyState) : null;
    default:
      return null;
  }
}

function legacyTransferStep(state: string): TransferStep {
  if (state === 'PENDING' || state === 'REGISTRATION_PENDING') return { kind: 'started' };
  return { kind: 'ended', outcome: state === 'CONFIRMED' ? 'ACCEPTED' : state };
}
