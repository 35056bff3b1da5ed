/** What each lifecycle status means in V4, in legacy history, in S-360 and among the families (domain.md 4.1). */
import type { Attribute } from './attributes.ts';
import type { Family } from './families.ts';
import type { LegacyAction, LegacyState, LegacyStatus, LifecycleStatus, S360Status, V4Status } from './statuses.ts';
import { canonicalLifecycleStatus, isLifecycleStatus } from './statuses.ts';

/** A value that another vocabulary has no word for, and what to say instead. */
export interface NoEquivalent {
  kind: 'noEquivalent';
  say: string;
}
export type Equivalent<Value> = { kind: 'equivalent'; value: Value } | NoEquivalent;

/** A lifecycle status in V4: the statuses that the ticket passes through in order, and what else it says. */
export interface V4Equivalent {
  statuses: readonly V4Status[];
  /** The attributes that the status says are TRUE or FALSE; it says nothing of the others. */
  attributes: Readonly<Partial<Record<Attribute, boolean>>>;
  /** What became of the owner, where the status says so; a changed owner is the previous one now. */
  owner: 'unchanged' | 'changed' | null;
}

/** A lifecycle status in the old history mode. Action and state are null where the transaction is not named. */
export interface LegacyEquivalent {
  status: LegacyStatus;
  action: LegacyAction | null;
  state: LegacyState | null;
  /** Holder fields are set: the only trace of an assignment. */
  holder: boolean;
}

/** What S-360 says of a ticket, once the interfaces have run. */
export interface S360Equivalent {
  statuses: readonly S360Status[];
  /** What it may say, too, while the feedback has not run yet. */
  beforeFeedback: readonly S360Status[];
}

interface LifecycleMeaning {
  family: Family;
  v4: V4Equivalent | null;
  legacy: LegacyEquivalent | null;
  s360: S360Equivalent | null;
}

const received = { status: 'RECEIVED', action: 'INJECT', state: 'CONFIRMED', holder: false } as const;
const withoutTransaction = { action: null, state: null, holder: false } as const;
const printed: S360Equivalent = { statuses: ['Printed'], beforeFeedback: [] };
const printedOrControlled: S360Equivalent = { statuses: ['Printed'], beforeFeedback: ['Controlled'] };
const invalidatedOrCancelled: S360Equivalent = { statuses: ['Invalidated', 'Cancelled'], beforeFeedback: [] };

const pendingTransfer: LifecycleMeaning = {
  family: 'TRANSFER',
  v4: { statuses: ['PENDING_TRANSFER'], attributes: { Activated: false }, owner: null },
  legacy: { status: 'TRANSFER_PENDING', action: 'INJECT', state: 'CONFIRMED', holder: false },
  s360: printed,
};

const failedTransfer: LifecycleMeaning = {
  family: 'TRANSFER',
  v4: { statuses: ['NOT_DOWNLOADED', 'DOWNLOADED'], attributes: {}, owner: 'unchanged' },
  legacy: received,
  s360: printed,
};

const activated: LifecycleMeaning = {
  family: 'ACTIVATION',
  v4: { statuses: ['DOWNLOADED'], attributes: { Activated: true }, owner: null },
  legacy: { status: 'ACTIVATED', ...withoutTransaction },
  s360: printed,
};

const activatedByMethod: LifecycleMeaning = { ...activated, s360: printedOrControlled };

const unclassified: LifecycleMeaning = { family: 'UNCLASSIFIED', v4: null, legacy: null, s360: null };

/** The table of domain.md 4.1, a row for each status. Families of the last five: 13.3. */
export const LIFECYCLE_MEANINGS: Readonly<Record<LifecycleStatus, LifecycleMeaning>> = {
  INJECTED: {
    family: 'INITIAL_DELIVERY',
    v4: { statuses: ['NOT_DOWNLOADED'], attributes: { Injected: true }, owner: null },
    legacy: { status: 'INJECTED', ...withoutTransaction },
    s360: printed,
  },
  DOWNLOADED: {
    family: 'INITIAL_DELIVERY',
    v4: { statuses: ['DOWNLOADED'], attributes: { Delivered: true }, owner: null },
    legacy: received,
    s360: printed,
  },
  ASSIGNED: {
    family: 'INITIAL_DELIVERY',
    v4: { statuses: ['DOWNLOADED'], attributes: { Delivered: true, Assigned: true }, owner: null },
    legacy: { ...received, holder: true },
    s360: printed,
  },
  PENDING_TRANSFER: pendingTransfer,
  PENDING: pendingTransfer,
  FAILURE_TRANSFER: failedTransfer,
  FAILURE: failedTransfer,
  TRANSFERRED: {
    family: 'TRANSFER',
    v4: { statuses: ['NOT_DOWNLOADED', 'DOWNLOADED'], attributes: {}, owner: 'changed' },
    legacy: { status: 'TRANSFERRED', action: 'TRANSFER', state: 'CONFIRMED', holder: false },
    s360: printed,
  },
  OFFLINE_ACTIVATED: activatedByMethod,
  ONLINE_ACTIVATED: activatedByMethod,
  MANUAL_ACTIVATED: activatedByMethod,
  BT_ACTIVATED: activatedByMethod,
  ACTIVATED: activated,
  DEACTIVATED: {
    family: 'ACTIVATION',
    v4: { statuses: ['DOWNLOADED'], attributes: { Activated: false }, owner: null },
    legacy: null,
    s360: printed,
  },
  CONTROLLED: {
    family: 'CONTROL',
    v4: { statuses: ['DOWNLOADED'], attributes: { Controlled: true }, owner: null },
    legacy: { status: 'CONTROLLED', ...withoutTransaction },
    s360: { statuses: ['Controlled'], beforeFeedback: [] },
  },
  DELETION_PENDING: {
    family: 'DELETION',
    v4: { statuses: ['DELETION_PENDING'], attributes: { Activated: false }, owner: null },
    legacy: { status: 'DELETION_PENDING', ...withoutTransaction },
    s360: invalidatedOrCancelled,
  },
  DELETED: {
    family: 'DELETION',
    v4: { statuses: ['DELETED'], attributes: { Deleted: true }, owner: null },
    legacy: { status: 'DELETED', ...withoutTransaction },
    s360: invalidatedOrCancelled,
  },
  DEFAULT: unclassified,
  INVALID: unclassified,
};

/** The V4 equivalent of a lifecycle status, or what to say where there is none. */
export function v4OfLifecycle(status: string): Equivalent<V4Equivalent> {
  return equivalent(meaningOf(status)?.v4, `V4 has no equivalent of ${status}`);
}

/** The legacy equivalent of a lifecycle status; null is a ticket that TIXNGO does not have. */
export function legacyOfLifecycle(status: string | null): Equivalent<LegacyEquivalent> {
  if (status === null) return { kind: 'noEquivalent', say: 'NA' };
  return equivalent(meaningOf(status)?.legacy, `the old history mode has no equivalent of ${status}`);
}

/** What S-360 says of a ticket in a lifecycle status; null is a ticket that TIXNGO does not have. */
export function s360OfLifecycle(status: string | null): Equivalent<S360Equivalent> {
  if (status === null) return { kind: 'equivalent', value: { statuses: ['Not printed'], beforeFeedback: [] } };
  return equivalent(meaningOf(status)?.s360, `what S-360 says of a ticket that is ${status} is not known`);
}

/** What is known of a lifecycle status, also when it is misspelled as in the published mapping. */
function meaningOf(status: string): LifecycleMeaning | null {
  const value = canonicalLifecycleStatus(status);
  return isLifecycleStatus(value) ? LIFECYCLE_MEANINGS[value] : null;
}

function equivalent<Value>(value: Value | null | undefined, otherwise: string): Equivalent<Value> {
  return value ? { kind: 'equivalent', value } : { kind: 'noEquivalent', say: otherwise };
}
