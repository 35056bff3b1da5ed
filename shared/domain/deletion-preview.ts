/**
 * What a deletion will do to a ticket now: found by letting the state machine delete it, in every state that it may be in.
 * What the server says always wins; this only prepares a person for it.
 */

import type { PreviewedTicket } from './deletion-preview-ticket.ts';
import type { DeletionReason } from './deletion-reasons.ts';
import type { Step, TicketState } from './lifecycle.ts';
import { applyAction } from './lifecycle.ts';
import { deletionPushKey } from './mapping-push-keys.ts';
import { UNKNOWN_DEVICE } from './replay-course.ts';
import type { V4Status } from './statuses.ts';
import type { WalletScreen } from './wallet-visibility.ts';
import { mayBeVisibleOn } from './wallet-visibility.ts';

/** A deletion decided on this machine; `state` is one of the ledger's. */
export interface DecidedDeletion {
  state: string;
  reason: string;
  decidedAt: number;
}

/** What a preview depends on besides the ticket. Times in UTC milliseconds, durations in milliseconds. */
export interface PreviewCircumstances {
  now: number;
  /** The cache holds what the server said of this ticket at this instant. */
  asOf: number;
  /** Data older than this is too old to decide on. */
  staleAfter: number;
  deletions: readonly DecidedDeletion[];
}

/** One thing to know before deleting. Owners and phones are identifiers. */
export type PreviewFact =
  | { kind: 'alreadyControlled'; at: number | null }
  | { kind: 'alreadyDeleted'; reason: string | null; at: number | null }
  /** A deletion that waits for phones; `decidedHere`: it is the one that was decided on this machine. */
  | { kind: 'deletionPending'; reason: string | null; since: number | null; decidedHere: boolean }
  /** A deletion decided here that TIXNGO's data does not show yet. */
  | { kind: 'ownDeletion'; accepted: boolean; reason: string; decidedAt: number }
  | { kind: 'notPredictable'; status: string }
  | { kind: 'dataTooOld'; age: number; limit: number }
  | { kind: 'transferCancelled'; to: string | null }
  /** `certain` is false where an older status does not tell whether the QR is visible. */
  | { kind: 'deactivated'; certain: boolean }
  /** `complete` is false where other phones, or only unnamed ones, hold the ticket. */
  | { kind: 'phonesMustConfirm'; phones: readonly string[]; complete: boolean }
  | { kind: 'phonesUnknown' }
  | { kind: 'deletedAtOnce' }
  | { kind: 'spectatorTold'; pushKey: string }
  | { kind: 'mayStayVisible'; screens: readonly WalletScreen[] }
  /** V3: a flag of each deletion decides, not its reason. */
  | { kind: 'visibilityByFlag' }
  | { kind: 'offlinePhone' }
  | { kind: 'exportedPass' }
  | { kind: 's360Unchanged' };

export const PREVIEW_SEVERITIES = ['danger', 'warning', 'info'] as const;
export type PreviewSeverity = (typeof PREVIEW_SEVERITIES)[number];
export type PreviewItem = PreviewFact & { severity: PreviewSeverity };

const SEVERITY_OF: Readonly<Record<PreviewFact['kind'], PreviewSeverity>> = {
  alreadyControlled: 'danger',
  alreadyDeleted: 'warning',
  deletionPending: 'warning',
  ownDeletion: 'warning',
  notPredictable: 'warning',
  dataTooOld: 'warning',
  transferCancelled: 'warning',
  deactivated: 'info',
  phonesMustConfirm: 'info',
  phonesUnknown: 'info',
  deletedAtOnce: 'info',
  spectatorTold: 'info',
  mayStayVisible: 'info',
  visibilityByFlag: 'info',
  offlinePhone: 'info',
  exportedPass: 'info',
  s360Unchanged: 'info',
};

export interface DeletionPreview {
  /** False when there is nothing left to delete, or a deletion decided here is on its way. */
  possible: boolean;
  /** The V4 status right after the deletion, or now if it is not possible; null when it cannot be told. */
  statusAfter: V4Status | null;
  /** The most severe first. */
  items: readonly PreviewItem[];
}

const WAITING_STATES: ReadonlySet<string> = new Set(['QUEUED', 'SENDING', 'NEEDS_DECISION']);

/** What deleting this ticket for this reason does, as far as it can be told. */
export function deletionPreview(
  ticket: PreviewedTicket,
  reason: DeletionReason,
  circumstances: PreviewCircumstances,
): DeletionPreview {
  const action = { name: 'Delete', reason, actor: 'Back-office', at: circumstances.now } as const;
  const outcomes = ticket.possible.map((before) => ({ before, step: applyAction(before, action) }));
  const done = outcomes.flatMap(({ before, step }) => (hasEffect(step) ? [{ before, step }] : []));
  const isRefused = done.length === 0 && outcomes.length > 0;
  const own = ownDeletionFacts(ticket, circumstances);
  const facts = [
    ...controlFacts(ticket),
    ...(isRefused ? deletedFacts(ticket, circumstances) : own),
    ...ageFacts(circumstances),
    ...(outcomes.length === 0 ? [{ kind: 'notPredictable', status: ticket.status.value } as const] : []),
    ...effectFacts(ticket, done),
    ...(isRefused ? [] : lastingFacts(ticket, reason, done)),
  ];
  return {
    possible: !isRefused && own.length === 0,
    statusAfter: onlyValue(outcomes.map(({ before, step }) => (step.kind === 'done' ? step.state : before).status)),
    items: PREVIEW_SEVERITIES.flatMap((severity) =>
      facts.filter(({ kind }) => SEVERITY_OF[kind] === severity).map((fact) => ({ ...fact, severity })),
    ),
  };
}

/** A second deletion is a step that writes nothing, or is refused (domain.md 3, row 26). */
function hasEffect(step: Step): step is Outcome['step'] {
  return step.kind === 'done' && step.entries.length > 0;
}

/** A state in which a ticket may be, and the step that deletes it. */
interface Outcome {
  before: TicketState;
  step: Extract<Step, { kind: 'done' }>;
}

function controlFacts({ possible, controlledAt }: PreviewedTicket): PreviewFact[] {
  const isControlled = possible.some(({ attributes }) => attributes.Controlled !== null);
  return isControlled || controlledAt !== null ? [{ kind: 'alreadyControlled', at: controlledAt }] : [];
}

function deletedFacts({ possible, deletion }: PreviewedTicket, { deletions }: PreviewCircumstances): PreviewFact[] {
  const { reason, askedAt, completedAt } = deletion;
  if (possible.every(({ status }) => status === 'DELETED')) {
    return [{ kind: 'alreadyDeleted', reason, at: completedAt ?? askedAt }];
  }
  const decidedHere = deletions.some(({ state }) => state === 'ACCEPTED');
  return [{ kind: 'deletionPending', reason, since: askedAt, decidedHere }];
}

function ownDeletionFacts({ possible }: PreviewedTicket, { deletions }: PreviewCircumstances): PreviewFact[] {
  const isShown = possible.some(({ status }) => status === 'DELETED' || status === 'DELETION_PENDING');
  return deletions
    .filter(({ state }) => WAITING_STATES.has(state) || (state === 'ACCEPTED' && !isShown))
    .map(({ state, reason, decidedAt }) => ({
      kind: 'ownDeletion',
      accepted: state === 'ACCEPTED',
      reason,
      decidedAt,
    }));
}

function ageFacts({ now, asOf, staleAfter }: PreviewCircumstances): PreviewFact[] {
  return now - asOf > staleAfter ? [{ kind: 'dataTooOld', age: now - asOf, limit: staleAfter }] : [];
}

/** What the state machine did, compared over all states that the ticket may be in. */
function effectFacts(ticket: PreviewedTicket, outcomes: readonly Outcome[]): PreviewFact[] {
  const [first] = outcomes;
  if (!first) return [];
  const facts: PreviewFact[] = [];
  if (first.step.entries.some(({ action }) => action === 'EndTransfer')) {
    facts.push({ kind: 'transferCancelled', to: first.before.pendingRecipient });
  }
  const deactivating = outcomes.filter(
    ({ before, step }) => before.attributes.Activated !== null && step.state.attributes.Activated === null,
  );
  if (deactivating.length > 0) {
    facts.push({ kind: 'deactivated', certain: deactivating.length === outcomes.length });
  }
  return [...facts, phoneFact(ticket, outcomes)];
}

function phoneFact({ phonesKnown }: PreviewedTicket, outcomes: readonly Outcome[]): PreviewFact {
  const statusAfter = onlyValue(outcomes.map(({ step }) => step.state.status));
  if (statusAfter === 'DELETED') return { kind: 'deletedAtOnce' };
  if (statusAfter === null) return { kind: 'phonesUnknown' };
  const phones = new Set(outcomes.flatMap(({ step }) => step.state.devices));
  phones.delete(UNKNOWN_DEVICE);
  return { kind: 'phonesMustConfirm', phones: [...phones], complete: phonesKnown };
}

/** What the spectator learns, and what stays true whatever TIXNGO answers (domain.md 2.7, 4.1, 9). */
function lastingFacts(
  { status }: PreviewedTicket,
  reason: DeletionReason,
  outcomes: readonly Outcome[],
): PreviewFact[] {
  const isCertain = outcomes.length > 0;
  const onNoPhone = isCertain && outcomes.every(({ step }) => step.state.status === 'DELETED');
  const neverDelivered = onNoPhone && outcomes.every(({ before }) => before.attributes.Delivered === null);
  const facts: PreviewFact[] = [{ kind: 'spectatorTold', pushKey: deletionPushKey(status.vocabulary, reason) }];
  if (status.vocabulary === 'V4') facts.push({ kind: 'mayStayVisible', screens: mayBeVisibleOn(reason) });
  else facts.push({ kind: 'visibilityByFlag' });
  if (!onNoPhone) facts.push({ kind: 'offlinePhone' });
  if (!neverDelivered) facts.push({ kind: 'exportedPass' });
  if (reason === 'ONSITE_TROUBLESHOOTING') facts.push({ kind: 's360Unchanged' });
  return facts;
}

/** The value that all of a list have, or null. */
function onlyValue<Value>(values: readonly Value[]): Value | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
