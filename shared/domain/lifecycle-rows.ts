/**
 * The 26 rows of the V4 state machine as data, in the order of domain.md 3. A row that the document words as "19 or 20"
 * is two entries of the same number here.
 */
import type { Actor } from './actions.ts';
import { ACTIONS } from './actions.ts';
import type { Attribute } from './attributes.ts';
import type { Change, Condition, EntryBefore, LifecycleRow } from './lifecycle-row.ts';
import { NO_CHANGE, row } from './lifecycle-row.ts';
import type { V4Status } from './statuses.ts';

/** 13.7: `DOWNLOADED` means on a phone now; a ticket that no phone holds (any more) has this status. */
const ON_NO_PHONE: V4Status = 'NOT_DOWNLOADED';

/** 13.5, 13.6: after a transfer, whatever its end, the ticket is on no phone until its owner downloads it (again). */
const AFTER_TRANSFER: V4Status = ON_NO_PHONE;

/** 13.4: deactivation by hand, the start of a transfer and a deletion all reset `Activated`. */
const DEACTIVATED: readonly Attribute[] = ['Activated'];

/** 13.15, 2.4: no action resets these. Should an exit scan reset `Controlled`, the ticket from the server says so. */
export const RESET_BY_NO_ACTION: readonly Attribute[] = ['Injected', 'Delivered', 'Checked', 'Controlled', 'Deleted'];

/** 13.16: whether these survive a transfer is not known, so no row of a transfer touches them; the server tells. */
export const UNPREDICTED_AFTER_TRANSFER: readonly Attribute[] = ['Assigned', 'KeptByOwner'];

/** 13.17: a controlled ticket can be deleted. Whoever decides it is warned by the preview of the deletion. */
const EVEN_IF_CONTROLLED: Condition = 'always';

const EXISTS_NOT = [null];
const NOT_PENDING = ['NOT_DOWNLOADED', 'DOWNLOADED'] as const satisfies readonly V4Status[];
const NOT_DELETED = [...NOT_PENDING, 'PENDING_TRANSFER'] as const satisfies readonly V4Status[];

const MOBILE = ['Mobile'] as const satisfies readonly Actor[];
const MOBILE_OR_SYSTEM = ['Mobile', 'System'] as const satisfies readonly Actor[];
const MOBILE_OR_OFFICE = ['Mobile', 'Back-office'] as const satisfies readonly Actor[];
const ANY_BUT_ISSUER = ['Mobile', 'Back-office', 'System'] as const satisfies readonly Actor[];
const ISSUER = ['Back-office', 'TicketingSystem'] as const satisfies readonly Actor[];

const END_OF_TRANSFER: Change = {
  ...NO_CHANGE,
  to: AFTER_TRANSFER,
  pendingRecipient: 'forgotten',
  phones: 'allLeave',
};
const DELETION: Change = { ...NO_CHANGE, to: 'DELETION_PENDING', resets: DEACTIVATED };
const LAST_PHONE_CONFIRMS: Change = { ...NO_CHANGE, to: 'DELETED', sets: ['Deleted'], phones: 'allLeave' };
const DOWNLOAD: Change = { ...NO_CHANGE, sets: ['Delivered'], phones: 'joins' };
const TRANSFER: Change = { ...NO_CHANGE, to: 'PENDING_TRANSFER', pendingRecipient: 'awaited' };

const DEACTIVATION_FIRST: EntryBefore = {
  action: 'Deactivate',
  outcome: null,
  change: { ...NO_CHANGE, resets: DEACTIVATED },
};
/** Unlike rows 7 to 9 it leaves the ticket on the sender's phones: the deletion that follows waits for them. */
export const CANCELLATION_FIRST: EntryBefore = {
  action: 'EndTransfer',
  outcome: 'CANCELLED',
  change: { ...END_OF_TRANSFER, phones: null },
};

export const LIFECYCLE_ROWS: readonly LifecycleRow[] = [
  row(1, 'Inject', { from: EXISTS_NOT, to: ON_NO_PHONE, sets: ['Injected'], owner: 'injected' }),

  row(2, 'Download', { from: ['NOT_DOWNLOADED'], actors: MOBILE, ...DOWNLOAD, to: 'DOWNLOADED' }),
  row(3, 'Download', { from: ['DOWNLOADED'], actors: MOBILE, ...DOWNLOAD }),
  // "Unchanged" but for the first download ever, which is the delivery (2.4).
  row(4, 'Download', { from: ['PENDING_TRANSFER'], actors: MOBILE, ...DOWNLOAD }),

  row(5, 'StartTransfer', { from: NOT_PENDING, when: 'notActivated', actors: MOBILE_OR_OFFICE, ...TRANSFER }),
  row(6, 'StartTransfer', {
    from: NOT_PENDING,
    when: 'activated',
    actors: MOBILE_OR_OFFICE,
    logFirst: DEACTIVATION_FIRST,
    ...TRANSFER,
  }),
  row(7, 'EndTransfer', {
    from: ['PENDING_TRANSFER'],
    when: 'accepted',
    actors: ANY_BUT_ISSUER,
    ...END_OF_TRANSFER,
    owner: 'handedOver',
  }),
  row(8, 'EndTransfer', {
    from: ['PENDING_TRANSFER'],
    when: 'cancelled',
    actors: ANY_BUT_ISSUER,
    ...END_OF_TRANSFER,
  }),
  row(9, 'EndTransfer', { from: ['PENDING_TRANSFER'], when: 'rejected', actors: MOBILE, ...END_OF_TRANSFER }),

  row(10, 'Activate', { from: ['DOWNLOADED'], when: 'notActivated', actors: MOBILE, sets: ['Activated'] }),
  row(11, 'Deactivate', { from: NOT_DELETED, when: 'activated', actors: MOBILE_OR_SYSTEM, resets: DEACTIVATED }),

  // A guest does not undo KeptByOwner: only Unassign resets it (2.4).
  row(12, 'Assign', { from: ['DOWNLOADED'], when: 'toGuest', actors: MOBILE, sets: ['Assigned'] }),
  row(13, 'Assign', { from: ['DOWNLOADED'], when: 'toSelf', actors: MOBILE, sets: ['Assigned', 'KeptByOwner'] }),
  row(14, 'Unassign', { from: NOT_DELETED, when: 'assigned', actors: MOBILE, resets: ['Assigned', 'KeptByOwner'] }),

  row(15, 'Check', { from: NOT_DELETED, actors: MOBILE, sets: ['Checked'] }),
  row(16, 'Control', { from: NOT_DELETED, actors: ['TicketingSystem'], sets: ['Controlled'] }),

  row(17, 'Delete', { from: NOT_PENDING, when: EVEN_IF_CONTROLLED, actors: ISSUER, ...DELETION }),
  row(18, 'Delete', {
    from: ['PENDING_TRANSFER'],
    when: EVEN_IF_CONTROLLED,
    actors: ISSUER,
    logFirst: CANCELLATION_FIRST,
    ...DELETION,
  }),
  row(19, 'Unlink', {
    from: ['DELETION_PENDING'],
    when: 'otherPhonesHold',
    actors: MOBILE_OR_SYSTEM,
    phones: 'leaves',
  }),
  row(20, 'Unlink', {
    from: ['DELETION_PENDING'],
    when: 'lastPhoneHolds',
    actors: MOBILE_OR_SYSTEM,
    ...LAST_PHONE_CONFIRMS,
  }),
  // Nobody acts: it follows a deletion at once, and the log has it as an Unlink by the system without a device.
  row(21, 'Unlink', { from: ['DELETION_PENDING'], when: 'noPhoneHolds', actors: ['System'], ...LAST_PHONE_CONFIRMS }),

  row(22, 'UserLogoff', {
    from: ['DOWNLOADED'],
    when: 'otherPhonesHold',
    actors: ANY_BUT_ISSUER,
    phones: 'leaves',
  }),
  row(23, 'UserLogoff', {
    from: ['DOWNLOADED'],
    when: 'lastPhoneHolds',
    actors: ANY_BUT_ISSUER,
    to: ON_NO_PHONE,
    phones: 'allLeave',
  }),
  row(24, 'UserLogoff', {
    from: ['PENDING_TRANSFER'],
    when: 'phoneHolds',
    actors: ANY_BUT_ISSUER,
    phones: 'leaves',
  }),
  row(25, 'UserLogoff', {
    from: ['DELETION_PENDING'],
    when: 'otherPhonesHold',
    actors: ANY_BUT_ISSUER,
    phones: 'leaves',
  }),
  row(25, 'UserLogoff', {
    from: ['DELETION_PENDING'],
    when: 'lastPhoneHolds',
    actors: ANY_BUT_ISSUER,
    ...LAST_PHONE_CONFIRMS,
  }),

  row(26, 'Delete', { from: ['DELETION_PENDING', 'DELETED'], writes: false }),
  row(
    26,
    ACTIONS.filter((action) => action !== 'Unlink' && action !== 'UserLogoff' && action !== 'Delete'),
    { from: ['DELETION_PENDING', 'DELETED'], refusal: 'AlreadyDeleted' },
  ),
];
