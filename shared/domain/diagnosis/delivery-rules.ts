/** Rules about whether the ticket is on a phone. */
import { finding } from './finding.ts';
import { timeOf } from './latest-entries.ts';
import type { Rule } from './situation.ts';
import { attributeTime, ownerOf } from './situation.ts';

export const neverDownloaded: Rule = (situation) => {
  if (situation.place !== 'NOT_DOWNLOADED' || situation.delivered !== false) return null;
  const injectedAt = attributeTime(situation, 'Injected');
  return finding('neverDownloaded', { injectedAt, owner: ownerOf(situation) }, situation.latest.Inject);
};

export const onNoPhoneSinceLogoff: Rule = (situation) => {
  const { log, latest } = situation;
  const entry = log[latest.UserLogoff];
  if (reasonForNoPhone(situation) !== 'logoff' || !entry) return null;
  const { serverTimestamp, deviceId = null, actor = null } = entry;
  return finding('onNoPhoneSinceLogoff', { at: serverTimestamp.utc, device: deviceId, actor }, latest.UserLogoff);
};

export const onNoPhoneSinceTransfer: Rule = (situation) => {
  const { log, latest } = situation;
  const entry = log[latest.EndTransfer];
  if (reasonForNoPhone(situation) !== 'transfer' || !entry) return null;
  const facts = {
    at: entry.serverTimestamp.utc,
    accepted: entry.transferOutcome === 'ACCEPTED',
    owner: ownerOf(situation),
  };
  return finding('onNoPhoneSinceTransfer', facts, latest.EndTransfer);
};

export const onNoPhone: Rule = (situation) => {
  if (reasonForNoPhone(situation) !== 'notTold') return null;
  const deliveredAt = attributeTime(situation, 'Delivered') ?? timeOf(situation.log, situation.latest.Download);
  return finding('onNoPhone', { deliveredAt }, situation.latest.Download);
};

/** Why a ticket that was on a phone before is on none now; null where it is on one, or never was. */
function reasonForNoPhone({ place, delivered, latest }: Parameters<Rule>[0]): 'logoff' | 'transfer' | 'notTold' | null {
  if (place !== 'NOT_DOWNLOADED' || delivered === false) return null;
  const left = Math.max(latest.UserLogoff, latest.EndTransfer);
  if (left <= latest.Download) return 'notTold';
  return left === latest.UserLogoff ? 'logoff' : 'transfer';
}
