/** What a row of the V4 state machine (domain.md 3) consists of. */
import type { Action, Actor, TransferOutcome } from './actions.ts';
import type { Attribute } from './attributes.ts';
import type { Refusal } from './lifecycle.ts';
import type { V4Status } from './statuses.ts';

/** Number of a row in domain.md 3, from 1 to 26. */
export type RowNumber = number;

/** What has to be so besides the status; each is decided in lifecycle-reducer.ts. */
export type Condition =
  | 'always'
  | 'activated'
  | 'notActivated'
  | 'assigned'
  | 'accepted'
  | 'cancelled'
  | 'rejected'
  | 'toGuest'
  | 'toSelf'
  | 'phoneHolds'
  | 'otherPhonesHold'
  | 'lastPhoneHolds'
  | 'noPhoneHolds';

/** What a log entry changes; null and empty lists leave things as they are. */
export interface Change {
  to: V4Status | null;
  /** Become TRUE at the entry's time; one that is TRUE keeps the time at which it became so. */
  sets: readonly Attribute[];
  resets: readonly Attribute[];
  /** `handedOver`: the pending recipient becomes the owner. */
  owner: 'injected' | 'handedOver' | null;
  pendingRecipient: 'awaited' | 'forgotten' | null;
  phones: 'joins' | 'leaves' | 'allLeave' | null;
}

/** An entry that the system writes before the row's own. */
export interface EntryBefore {
  action: 'Deactivate' | 'EndTransfer';
  outcome: TransferOutcome | null;
  change: Change;
}

export interface LifecycleRow {
  number: RowNumber;
  actions: readonly Action[];
  /** Statuses in which the row applies; null stands for a ticket that does not exist yet. */
  from: readonly (V4Status | null)[];
  when: Condition;
  /** Actors that the document names; null where it names none. */
  actors: readonly Actor[] | null;
  logFirst: EntryBefore | null;
  change: Change;
  /** Set where the row forbids its actions. */
  refusal: Refusal | null;
  /** Whether the row writes a log entry of its own. */
  writes: boolean;
}

export const NO_CHANGE: Change = {
  to: null,
  sets: [],
  resets: [],
  owner: null,
  pendingRecipient: null,
  phones: null,
};

/** A row from what it says; the rest is as in a row that says nothing. */
export function row(
  number: RowNumber,
  actions: Action | readonly Action[],
  text: Partial<Omit<LifecycleRow, 'number' | 'actions' | 'change'>> & Partial<Change>,
): LifecycleRow {
  const { from = [], when = 'always', actors = null, logFirst = null, refusal = null, writes = true, ...change } = text;
  return {
    number,
    actions: typeof actions === 'string' ? [actions] : actions,
    from,
    when,
    actors,
    logFirst,
    change: { ...NO_CHANGE, ...change },
    refusal,
    writes,
  };
}

/**
 * Whether domain.md 3 names this actor for the row, or names none. It describes the server, so a log in which someone
 * else acted is believed; what we make ourselves has to fit.
 */
export function actorFits({ actors }: LifecycleRow, actor: Actor): boolean {
  return actors === null || actors.includes(actor);
}
