/** For tests: for each rule a life that shows it, and its nearest neighbour that does not. */
import type { Move } from '../lifecycle-moves.ts';
import {
  activate,
  assignToGuest,
  check,
  control,
  deactivate,
  download,
  endTransfer,
  inject,
  keep,
  logOff,
  remove,
  startTransfer,
  unlink,
} from '../lifecycle-moves.ts';
import type { WireStatusLogEntry } from '../status-log.ts';
import type { WireTicket } from '../ticket.ts';
import type { DecidedDeletion } from './diagnosis-case.ts';
import type { DiagnosisRule, RuleFacts } from './finding.ts';
import type { Changes } from './sample-cases.ts';
import { ago, MINUTE, NOON } from './sample-cases.ts';

type Life = readonly [readonly Move[], Changes?];

export interface RuleExample<R extends DiagnosisRule> {
  shown: Life;
  facts: RuleFacts[R];
  /** Actions of the entries that the finding rests on, in the order of the finding. */
  entries: readonly string[];
  notShown: Life;
}

const minutesUntilNow = (moves: number): number => (moves + 5) * MINUTE;

/** The same ticket in lifecycle mode: no attributes. */
const inLifecycle = (lifecycleStatus: string): Partial<WireTicket> => ({
  status: null,
  lifecycleStatus,
  attributes: null,
});
const inLegacy = (legacyStatus: string): Partial<WireTicket> => ({ status: null, legacyStatus, attributes: null });

const without =
  (lost: string) =>
  (log: WireStatusLogEntry[]): WireStatusLogEntry[] =>
    log.filter(({ actionName }) => actionName !== lost);
const changed =
  (actionName: string, change: Partial<WireStatusLogEntry>) =>
  (log: WireStatusLogEntry[]): WireStatusLogEntry[] =>
    log.map((entry) => (entry.actionName === actionName ? { ...entry, ...change } : entry));

const QUEUED: DecidedDeletion = {
  state: 'QUEUED',
  reason: 'ONSITE_TROUBLESHOOTING',
  decidedBy: 'Desk 2',
  decidedAt: NOON,
};
const REPLACEMENT = { ticketId: 'A-000002', ticketNumber: '100234567891' };

export const RULE_EXAMPLES: { readonly [R in DiagnosisRule]: RuleExample<R> } = {
  neverDownloaded: {
    shown: [[inject]],
    facts: { injectedAt: ago(0), owner: 'anna' },
    entries: ['Inject'],
    notShown: [[inject, download()]],
  },
  onNoPhoneSinceLogoff: {
    shown: [[inject, download(), download('tablet'), logOff(), logOff('tablet')]],
    facts: { at: ago(0), device: 'tablet', actor: 'Mobile' },
    entries: ['UserLogoff'],
    notShown: [[inject, download(), download('tablet'), logOff()]],
  },
  onNoPhoneSinceTransfer: {
    shown: [[inject, download(), startTransfer(), endTransfer('ACCEPTED')]],
    facts: { at: ago(0), accepted: true, owner: 'bea' },
    entries: ['EndTransfer'],
    notShown: [[inject, download(), startTransfer(), endTransfer('ACCEPTED'), download('bea-phone')]],
  },
  onNoPhone: {
    shown: [[inject, download(), logOff()], { log: without('UserLogoff') }],
    facts: { deliveredAt: ago(1) },
    entries: ['Download'],
    notShown: [[inject, download(), logOff()]],
  },
  deactivatedByTransfer: {
    shown: [[inject, download(), activate, startTransfer(), endTransfer('REJECTED'), download()]],
    facts: { at: ago(2) },
    entries: ['Deactivate', 'StartTransfer'],
    notShown: [[inject, download(), activate, startTransfer(), endTransfer('REJECTED'), download(), activate]],
  },
  deactivatedByHand: {
    shown: [[inject, download(), activate, deactivate]],
    facts: { at: ago(0), actor: 'Mobile' },
    entries: ['Deactivate'],
    notShown: [[inject, download(), activate, deactivate, activate]],
  },
  deactivated: {
    shown: [[inject, download(), activate, deactivate], { log: changed('Deactivate', { actor: null }) }],
    facts: { at: ago(0), actor: null },
    entries: ['Deactivate'],
    notShown: [[inject, download(), activate, deactivate]],
  },
  notActivatedYet: {
    shown: [[inject, download()]],
    facts: { deliveredAt: ago(0) },
    entries: ['Download'],
    notShown: [[inject, download(), activate]],
  },
  activationNotTold: {
    shown: [[inject, download()], { ticket: inLegacy('RECEIVED') }],
    facts: {},
    entries: ['Download'],
    notShown: [[inject, download()], { ticket: inLifecycle('DOWNLOADED') }],
  },
  shouldOpen: {
    shown: [[inject, download(), activate]],
    facts: { activatedAt: ago(0) },
    entries: ['Download', 'Activate'],
    notShown: [[inject, download(), activate, control]],
  },
  controlledAlready: {
    shown: [[inject, download(), activate, control]],
    facts: { at: ago(0) },
    entries: ['Control'],
    notShown: [[inject, download(), activate, check]],
  },
  checkedNotControlled: {
    shown: [[inject, download(), activate, check]],
    facts: { at: ago(0) },
    entries: ['Check'],
    notShown: [[inject, download(), activate, check, control]],
  },
  transferPending: {
    shown: [[inject, download(), startTransfer()]],
    facts: { recipient: 'bea', since: ago(0), lasting: minutesUntilNow(0) },
    entries: ['StartTransfer'],
    notShown: [[inject, download(), startTransfer(), endTransfer('CANCELLED')]],
  },
  transferSentAgain: {
    shown: [[inject, download(), startTransfer(), endTransfer('REJECTED'), startTransfer('carlo')]],
    facts: { attempts: 2, recipients: 2, latestRecipient: 'carlo', latestAt: ago(0) },
    entries: ['StartTransfer', 'StartTransfer'],
    notShown: [[inject, download(), startTransfer(), endTransfer('ACCEPTED'), startTransfer('carlo')]],
  },
  transferredAway: {
    shown: [[inject, download(), startTransfer(), endTransfer('ACCEPTED'), download('bea-phone')]],
    facts: { previousOwner: 'anna', currentOwner: 'bea', at: ago(1) },
    entries: ['EndTransfer'],
    notShown: [[inject, download(), startTransfer(), endTransfer('REJECTED'), download()]],
  },
  transferRefused: {
    shown: [[inject, download(), startTransfer(), endTransfer('REJECTED')]],
    facts: { recipient: 'bea', at: ago(0), outcome: 'REJECTED' },
    entries: ['StartTransfer', 'EndTransfer'],
    notShown: [[inject, download(), startTransfer(), endTransfer('CANCELLED')]],
  },
  transferTimedOut: {
    shown: [
      [
        inject,
        download(),
        startTransfer(),
        (at) => ({ name: 'EndTransfer', outcome: 'CANCELLED', actor: 'System', at }),
      ],
    ],
    facts: { recipient: 'bea', at: ago(0), outcome: 'CANCELLED' },
    entries: ['StartTransfer', 'EndTransfer'],
    notShown: [[inject, download(), startTransfer(), endTransfer('CANCELLED')]],
  },
  transferCancelled: {
    shown: [[inject, download(), startTransfer(), endTransfer('CANCELLED')]],
    facts: { recipient: 'bea', at: ago(0), outcome: 'CANCELLED' },
    entries: ['StartTransfer', 'EndTransfer'],
    notShown: [[inject, download(), startTransfer(), endTransfer('CANCELLED'), startTransfer()]],
  },
  transferFailed: {
    shown: [
      [inject, download(), startTransfer(), endTransfer('CANCELLED')],
      { log: changed('EndTransfer', { transferOutcome: 'KO' }) },
    ],
    facts: { recipient: 'bea', at: ago(0), outcome: 'KO' },
    entries: ['StartTransfer', 'EndTransfer'],
    notShown: [[inject, download(), startTransfer(), endTransfer('ACCEPTED')]],
  },
  holderIsSomeoneElse: {
    shown: [[inject, download(), assignToGuest]],
    facts: { holder: 'Greta Guest', owner: 'anna' },
    entries: ['Assign'],
    notShown: [[inject, download(), keep]],
  },
  noHolder: {
    shown: [[inject, download()]],
    facts: {},
    entries: [],
    notShown: [[inject, download(), assignToGuest]],
  },
  deleted: {
    shown: [[inject, download(), remove, unlink()], { case: { replacement: REPLACEMENT } }],
    facts: {
      reason: 'ONSITE_TROUBLESHOOTING',
      actor: 'Back-office',
      at: ago(0),
      decidedHereBy: null,
      replacement: REPLACEMENT,
    },
    entries: ['Delete', 'Unlink'],
    notShown: [[inject, download(), remove]],
  },
  deletionPending: {
    shown: [
      [inject, download(), download('tablet'), remove, unlink()],
      { case: { deletion: { ...QUEUED, state: 'ACCEPTED' } } },
    ],
    facts: {
      reason: 'ONSITE_TROUBLESHOOTING',
      actor: 'Back-office',
      since: ago(1),
      lasting: minutesUntilNow(1),
      confirmed: ['phone'],
      waiting: ['tablet'],
      decidedHereBy: 'Desk 2',
      replacement: null,
    },
    entries: ['Delete', 'Unlink'],
    notShown: [[inject, download(), download('tablet'), remove, unlink(), unlink('tablet')]],
  },
  ownDeletionWaiting: {
    shown: [[inject, download()], { case: { deletion: QUEUED } }],
    facts: { state: 'QUEUED', reason: 'ONSITE_TROUBLESHOOTING', decidedBy: 'Desk 2', decidedAt: NOON },
    entries: [],
    notShown: [[inject, download()], { case: { deletion: { ...QUEUED, state: 'CANCELLED' } } }],
  },
  dataTooOld: {
    shown: [[inject, download()], { case: { now: NOON + 62 * MINUTE } }],
    facts: { asOf: NOON + MINUTE, lasting: 61 * MINUTE },
    entries: [],
    notShown: [[inject, download()], { case: { now: NOON + 61 * MINUTE } }],
  },
  unknownStatus: {
    shown: [[inject, download()], { ticket: { status: 'ON_HOLD' } }],
    facts: { status: 'ON_HOLD', vocabulary: 'V4' },
    entries: [],
    notShown: [[inject, download()], { ticket: inLifecycle('PENDING_TRANFER') }],
  },
  s360Disagrees: {
    shown: [[inject, download(), remove, unlink()], { case: { s360Status: 'Printed' } }],
    facts: { kind: 'deletedOnlyInTixngo', because: 'localDeletion', s360: 'Printed', tixngo: 'DELETED' },
    entries: [],
    notShown: [[inject, download(), remove, unlink()], { case: { s360Status: 'Cancelled' } }],
  },
  statusDisagrees: {
    shown: [[inject, download()], { ticket: { status: 'NOT_DOWNLOADED' } }],
    facts: { server: 'NOT_DOWNLOADED', log: 'DOWNLOADED' },
    entries: ['Download'],
    // The log was read after the ticket, so that it tells of more.
    notShown: [
      [inject, download()],
      { ticket: { status: 'NOT_DOWNLOADED', lastUpdated: new Date(ago(1)).toISOString() } },
    ],
  },
  ownerDisagrees: {
    shown: [[inject, download()], { ticket: { currentOwner: { id: 'bea' } } }],
    facts: { server: 'bea', log: 'anna' },
    entries: ['Download'],
    notShown: [[inject, download()], { ticket: { currentOwner: null, ownerEmail: 'bea@example.org' } }],
  },
  attributesDisagree: {
    shown: [[inject, download(), activate], { log: without('Activate') }],
    facts: { attributes: [{ name: 'Activated', server: true }] },
    entries: ['Download'],
    // Whether a control can be taken back is not known (domain.md 13.15).
    notShown: [[inject, download(), control], { ticket: { attributes: { Controlled: { value: false } } } }],
  },
  logGap: {
    shown: [[inject, download(), logOff(), download()], { log: without('UserLogoff') }],
    facts: { gaps: 1, at: ago(0), field: 'status', expected: 'DOWNLOADED', found: 'NOT_DOWNLOADED' },
    entries: ['Download'],
    notShown: [[inject, download(), logOff(), download()]],
  },
  logImpossibleStep: {
    shown: [[inject, download(), activate, deactivate, activate], { log: without('Deactivate') }],
    facts: { steps: 1, at: ago(0), action: 'Activate', refusal: 'AlreadyActivated' },
    entries: ['Activate'],
    notShown: [[inject, download(), activate, deactivate, activate]],
  },
  logUnknownAction: {
    shown: [[inject, download(), check], { log: changed('Check', { actionName: 'Stamp' }) }],
    facts: { actions: ['Stamp'], at: ago(0) },
    entries: ['Stamp'],
    notShown: [[inject, download(), check]],
  },
  logBeginsLate: {
    shown: [[inject, download()], { log: without('Inject'), case: { logSince: ago(1) + 1 } }],
    facts: { since: ago(0), logSince: ago(1) + 1 },
    entries: ['Download'],
    notShown: [[inject, download()]],
  },
  logMissing: {
    shown: [[inject, download()], { log: () => [], case: { logSince: null } }],
    facts: { logSince: null },
    entries: [],
    notShown: [[inject]],
  },
};
