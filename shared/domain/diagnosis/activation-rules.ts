/** Rules about the QR: whether it can be seen on the phone, and why not. */

import { actionOf } from '../status-log.ts';
import { finding } from './finding.ts';
import type { Rule, Situation } from './situation.ts';
import { attributeTime } from './situation.ts';

/** The system deactivates a ticket right before its transfer starts (domain.md 3, row 6). */
export const deactivatedByTransfer: Rule = (situation) => {
  const { log, latest } = situation;
  const entry = latestDeactivation(situation);
  const next = log[latest.Deactivate + 1];
  if (entry?.actor !== 'System' || !next || actionOf(next) !== 'StartTransfer') return null;
  const facts = { at: entry.serverTimestamp.utc };
  return finding('deactivatedByTransfer', facts, latest.Deactivate, latest.Deactivate + 1);
};

export const deactivatedByHand: Rule = (situation) => {
  const entry = latestDeactivation(situation);
  if (!entry?.actor || entry.actor === 'System') return null;
  const facts = { at: entry.serverTimestamp.utc, actor: entry.actor };
  return finding('deactivatedByHand', facts, situation.latest.Deactivate);
};

/** By whom is not told, or it was the system without a transfer. */
export const deactivated: Rule = (situation) => {
  const { status, latest } = situation;
  if (deactivatedByTransfer(situation) || deactivatedByHand(situation)) return null;
  const entry = latestDeactivation(situation);
  if (!entry && !(isQrExpected(situation) && status.value === 'DEACTIVATED')) return null;
  const facts = { at: entry?.serverTimestamp.utc ?? null, actor: entry?.actor ?? null };
  return finding('deactivated', facts, latest.Deactivate);
};

export const notActivatedYet: Rule = (situation) => {
  const { place, activated } = situation;
  if (place !== 'DOWNLOADED' || activated !== false || !isQrExpected(situation) || wasDeactivated(situation))
    return null;
  const deliveredAt = attributeTime(situation, 'Delivered');
  return finding('notActivatedYet', { deliveredAt }, situation.latest.Download);
};

export const activationNotTold: Rule = (situation) => {
  const { place, activated, latest } = situation;
  if (place !== 'DOWNLOADED' || activated !== null || !isQrExpected(situation)) return null;
  return finding('activationNotTold', {}, latest.Download);
};

export const shouldOpen: Rule = (situation) => {
  const { place, activated, controlled, isTooOld, latest } = situation;
  if (place !== 'DOWNLOADED' || activated !== true || controlled === true || isTooOld) return null;
  const activatedAt = attributeTime(situation, 'Activated');
  return finding('shouldOpen', { activatedAt }, latest.Download, latest.Activate);
};

/** A deleted or controlled ticket has no QR to look for. */
function isQrExpected({ isBeingDeleted, place, controlled }: Situation): boolean {
  return place !== null && !isBeingDeleted && controlled !== true;
}

function wasDeactivated({ status, latest }: Situation): boolean {
  return status.value === 'DEACTIVATED' || latest.Deactivate > latest.Activate;
}

/** The entry that hid the QR, when nothing has shown it again since. */
function latestDeactivation(situation: Situation) {
  const { log, latest, activated } = situation;
  if (activated !== false || !isQrExpected(situation) || latest.Deactivate < latest.Activate) return null;
  return log[latest.Deactivate] ?? null;
}
