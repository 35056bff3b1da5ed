/** The status vocabularies of TIXNGO and S-360, spelled as published (domain.md 2.1, 2.3, 2.8, 2.9). */

/** A known value, or whatever else the server sent: unknown values are kept as they came, never dropped. */
export type Raw<Known extends string> = Known | (string & Record<never, never>);

/** V3 "lifecycle mode" statuses in their published order (domain.md 2.1). */
export const LIFECYCLE_STATUSES = [
  'INJECTED',
  'DOWNLOADED',
  'ASSIGNED',
  'CONTROLLED',
  'PENDING_TRANSFER',
  'FAILURE_TRANSFER',
  'TRANSFERRED',
  'BT_ACTIVATED',
  'MANUAL_ACTIVATED',
  'OFFLINE_ACTIVATED',
  'ONLINE_ACTIVATED',
  'DELETION_PENDING',
  'DELETED',
  'ACTIVATED',
  'DEACTIVATED',
  'DEFAULT',
  'INVALID',
  'PENDING',
  'FAILURE',
] as const;
export type LifecycleStatus = (typeof LIFECYCLE_STATUSES)[number];

/** V4 statuses: where the ticket is now (domain.md 2.3). */
export const V4_STATUSES = ['NOT_DOWNLOADED', 'DOWNLOADED', 'PENDING_TRANSFER', 'DELETION_PENDING', 'DELETED'] as const;
export type V4Status = (typeof V4_STATUSES)[number];

/** Statuses of the deprecated history mode, `tixngo.legacyStatus` (domain.md 2.9). */
export const LEGACY_STATUSES = [
  'INJECTED',
  'RECEIVED',
  'ACTIVATED',
  'TRANSFER_PENDING',
  'TRANSFERRED',
  'CONTROLLED',
  'DELETION_PENDING',
  'DELETED',
] as const;
export type LegacyStatus = (typeof LEGACY_STATUSES)[number];

export const LEGACY_ACTIONS = ['INJECT', 'TRANSFER', 'DELETE', 'BURN'] as const;
export type LegacyAction = (typeof LEGACY_ACTIONS)[number];

export const LEGACY_STATES = [
  'PENDING',
  'CONFIRMED',
  'KO',
  'DELETION_PENDING',
  'DELETED',
  'REGISTRATION_PENDING',
  'CANCELLED',
  'FAILED',
] as const;
export type LegacyState = (typeof LEGACY_STATES)[number];

/** Ticket statuses of S-360, spelled as its screens show them (domain.md 2.8). */
export const S360_STATUSES = ['Not printed', 'Printed', 'Controlled', 'Invalidated', 'Cancelled'] as const;
export type S360Status = (typeof S360_STATUSES)[number];

/** Which vocabulary a status value is written in; values of two vocabularies are never compared as text. */
export const VOCABULARIES = ['V4', 'LIFECYCLE', 'LEGACY'] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

/** A status as the server said it, with the vocabulary it was said in. */
export type TicketStatus =
  | { vocabulary: 'V4'; value: Raw<V4Status> }
  | { vocabulary: 'LIFECYCLE'; value: Raw<LifecycleStatus> }
  | {
      vocabulary: 'LEGACY';
      value: Raw<LegacyStatus>;
      action: Raw<LegacyAction> | null;
      state: Raw<LegacyState> | null;
    };

/** Misspellings that the published S-360 mapping contains: accepted on input, never emitted (domain.md 13.14). */
const LIFECYCLE_STATUS_ALIASES: ReadonlyMap<string, LifecycleStatus> = new Map([
  ['PENDING_TRANFER', 'PENDING_TRANSFER'],
]);

/** Constants that other systems write for S-360's statuses (domain.md 2.8), and their like for the fifth. */
const S360_STATUS_CONSTANTS: ReadonlyMap<string, S360Status> = new Map([
  ['NOT_PRINTED', 'Not printed'],
  ['PRINTED', 'Printed'],
  ['CONTROLLED', 'Controlled'],
  ['INVALIDATED', 'Invalidated'],
  ['CANCELLED', 'Cancelled'],
]);

const S360_STATUS_SET: ReadonlySet<string> = new Set(S360_STATUSES);
const V4_STATUS_SET: ReadonlySet<string> = new Set(V4_STATUSES);
const LIFECYCLE_STATUS_SET: ReadonlySet<string> = new Set(LIFECYCLE_STATUSES);
const LEGACY_STATUS_SET: ReadonlySet<string> = new Set(LEGACY_STATUSES);

export function isV4Status(value: string): value is V4Status {
  return V4_STATUS_SET.has(value);
}

export function isLifecycleStatus(value: string): value is LifecycleStatus {
  return LIFECYCLE_STATUS_SET.has(value);
}

export function isLegacyStatus(value: string): value is LegacyStatus {
  return LEGACY_STATUS_SET.has(value);
}

/** The lifecycle status that a received value means: aliases resolved, anything else as it came. */
export function canonicalLifecycleStatus(value: string): Raw<LifecycleStatus> {
  return LIFECYCLE_STATUS_ALIASES.get(value) ?? value;
}

export function isS360Status(value: string): value is S360Status {
  return S360_STATUS_SET.has(value);
}

/** The known S-360 status that a received value means; null for none or one that is not known. */
export function s360StatusIn(value: string | null | undefined): S360Status | null {
  const status = canonicalS360Status(value ?? '');
  return isS360Status(status) ? status : null;
}

/** The S-360 status that a received value means: constants as the screens spell them, anything else as it came. */
export function canonicalS360Status(value: string): Raw<S360Status> {
  return S360_STATUS_CONSTANTS.get(value) ?? value;
}
