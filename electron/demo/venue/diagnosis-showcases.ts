/**
 * For every rule of the diagnosis that TIXNGO's data can show, a ticket that shows it (docs/diagnosis.md lists them).
 * The event was yesterday, so that all of it has happened and nothing goes on.
 */
import type { TransferOutcome } from '../../../shared/domain/actions.ts';
import { canonicalAction } from '../../../shared/domain/actions.ts';
import type { DiagnosisRule } from '../../../shared/domain/diagnosis/finding.ts';
import type { TicketAction } from '../../../shared/domain/lifecycle.ts';
import type { WireStatusLogEntry } from '../../../shared/domain/status-log.ts';
import type { Scene } from './chapters.ts';
import { HOUR, inject } from './chapters.ts';
import type { Past } from './past.ts';
import { holderOf, phoneOf } from './people.ts';
import type { Showcase } from './showcase.ts';

export const DIAGNOSIS_EVENT = 'EV-1002';

/** No server tells these: they come from this machine's clock, and from its ledger. */
export type RuleWithoutTicket = 'dataTooOld' | 'ownDeletionWaiting';

type Chapter = (past: Past, scene: Scene) => void;
type WithoutTime<Action> = Action extends TicketAction ? Omit<Action, 'at'> : never;

/** Each chapter an hour after the one before it. */
function live(past: Past, action: WithoutTime<TicketAction>, holder?: ReturnType<typeof holderOf>): void {
  const deed = { action: { ...action, at: past.now + HOUR }, ...(holder && { holder }) };
  if (!past.live(deed)) throw new Error(`${action.name} is not possible in this showcase`);
}

const download =
  (which: 1 | 2 = 1): Chapter =>
  (past) =>
    live(past, { name: 'Download', device: phoneOf(past.owner, which), actor: 'Mobile' });
const activate: Chapter = (past) => live(past, { name: 'Activate', device: phoneOf(past.owner), actor: 'Mobile' });
const deactivate: Chapter = (past) => live(past, { name: 'Deactivate', device: phoneOf(past.owner), actor: 'Mobile' });
const check: Chapter = (past) => live(past, { name: 'Check', actor: 'Mobile' });
const control: Chapter = (past) => live(past, { name: 'Control', actor: 'TicketingSystem' });
const logOff: Chapter = (past) => live(past, { name: 'UserLogoff', device: phoneOf(past.owner), actor: 'Mobile' });
const assignToGuest: Chapter = (past, scene) => {
  const guest = holderOf({ ...strangerTo(past, scene), lastName: 'Ferrante' });
  live(past, { name: 'Assign', keptByOwner: false, device: phoneOf(past.owner), actor: 'Mobile' }, guest);
};
const send =
  (recipient = 0): Chapter =>
  (past, scene) => {
    const { id } = strangerTo(past, scene, recipient);
    live(past, { name: 'StartTransfer', recipient: id, device: phoneOf(past.owner), actor: 'Mobile' });
  };
const answer =
  (outcome: TransferOutcome, actor: 'Mobile' | 'System' = 'Mobile'): Chapter =>
  (past) =>
    live(past, { name: 'EndTransfer', outcome, actor });
const remove: Chapter = (past) =>
  live(past, { name: 'Delete', reason: 'ONSITE_TROUBLESHOOTING', actor: 'Back-office' });
const confirm: Chapter = (past) => live(past, { name: 'Unlink', device: phoneOf(past.owner), actor: 'Mobile' });

/** The first spectators who are not the owner. */
function strangerTo(past: Past, { spectators }: Scene, position = 0) {
  const strangers = spectators.slice(0, position + 2).filter(({ id }) => id !== past.owner);
  const stranger = strangers[position];
  if (!stranger) throw new Error('The venue has too few spectators');
  return stranger;
}

const lose =
  (action: string): NonNullable<Showcase['reported']> =>
  (entry) =>
    canonicalAction(entry.actionName) === action ? null : entry;

const report =
  (action: string, change: Partial<WireStatusLogEntry>): NonNullable<Showcase['reported']> =>
  (entry) =>
    canonicalAction(entry.actionName) === action ? { ...entry, ...change } : entry;

/** A life that begins with the injection, and what is special about how it is reported. */
function life(chapters: readonly Chapter[], special: Omit<Showcase, 'journey'> = {}): Showcase {
  const journey: Chapter = (past, scene) => {
    inject(past, scene);
    for (const chapter of chapters) chapter(past, scene);
  };
  return { journey, ...special };
}

const activatedTwice = [download(), activate, deactivate, activate];

/** In the order of their ticket numbers: what is added stands at the end. */
const SHOWCASE_OF_RULE: Readonly<Record<Exclude<DiagnosisRule, RuleWithoutTicket>, Showcase>> = {
  deleted: life([download(), remove, confirm]),
  // Issued in place of the deleted one.
  notActivatedYet: life([download()], { seatOfTicketBefore: true }),
  deletionPending: life([download(), download(2), remove, confirm]),
  controlledAlready: life([download(), activate, check, control]),
  unknownStatus: life([download()], { misspelled: { status: 'QUARANTINED' } }),
  transferPending: life([download(), send()]),
  neverDownloaded: life([]),
  onNoPhoneSinceLogoff: life([download(), logOff]),
  onNoPhoneSinceTransfer: life([download(), send(), answer('ACCEPTED')]),
  onNoPhone: life([download(), logOff], { reported: lose('UserLogoff') }),
  deactivatedByTransfer: life([download(), activate, send(), answer('REJECTED'), download()]),
  deactivatedByHand: life([download(), activate, deactivate]),
  deactivated: life([download(), activate, deactivate], { reported: report('Deactivate', { actor: null }) }),
  activationNotTold: life([download()], { misspelled: { attributes: null }, reported: lose('Inject') }),
  transferredAway: life([download(), send(), answer('ACCEPTED'), download(), activate]),
  transferSentAgain: life([download(), send(), answer('REJECTED'), send(), answer('CANCELLED'), send(1)]),
  checkedNotControlled: life([download(), activate, check]),
  statusDisagrees: life([download(), remove, confirm], { reported: lose('Unlink') }),
  ownerDisagrees: life([download(), send(), answer('ACCEPTED')], { reported: lose('EndTransfer') }),
  attributesDisagree: life([download(), activate], { reported: lose('Activate') }),
  logGap: life([download(), logOff, download()], { reported: lose('UserLogoff') }),
  logImpossibleStep: life(activatedTwice, { reported: lose('Deactivate') }),
  logUnknownAction: life([download(), activate, check], { reported: report('Check', { actionName: 'Stamp' }) }),
  shouldOpen: life([download(), assignToGuest, activate]),
  transferRefused: life([download(), send(), answer('REJECTED')]),
  transferTimedOut: life([download(), send(), answer('CANCELLED', 'System')]),
  transferCancelled: life([download(), send(), answer('CANCELLED')]),
  transferFailed: life([download(), send(), answer('CANCELLED')], {
    reported: report('EndTransfer', { transferOutcome: 'KO' }),
  }),
  holderIsSomeoneElse: life([download(), assignToGuest]),
  noHolder: life([download()]),
  logBeginsLate: life([download(), activate], { reported: lose('Inject') }),
  logMissing: life([download(), activate], { reported: () => null }),
  s360Disagrees: life([download(), remove, confirm], { s360Status: 'Printed' }),
};

/** Below all numbers that the venue draws. */
const FIRST_NUMBER = 100_199_000_001;

/** The tickets of the diagnosis, in order. */
export const DIAGNOSIS_SHOWCASES: readonly Showcase[] = Object.values(SHOWCASE_OF_RULE).map((showcase, position) => ({
  ...showcase,
  ticketNumber: String(FIRST_NUMBER + position),
}));
