/** Rules about what does not fit together: the server's snapshot, its log, and S-360. */
import type { Attribute } from '../attributes.ts';
import { ATTRIBUTES } from '../attributes.ts';
import { familyOf, isTransferPending } from '../mapping.ts';
import { disagreement, isExpectedFor } from '../s360-disagreement.ts';
import { finding } from './finding.ts';
import type { Rule, Situation } from './situation.ts';
import { beginsLate } from './situation.ts';

const NO_FACTS = { activated: false, controlled: false, lastActionEndedTransfer: false };

/** A value that no list has, or one whose meaning is not published. */
export const unknownStatus: Rule = ({ status }) => {
  if (familyOf(status, NO_FACTS) !== 'UNCLASSIFIED') return null;
  return finding('unknownStatus', { status: status.value, vocabulary: status.vocabulary });
};

export const statusDisagrees: Rule = (situation) => {
  const { status, replay, log } = situation;
  const last = replay.segments.at(-1);
  // The old history mode logs states of transactions, which are no statuses of the ticket.
  if (!isComparable(situation) || last?.vocabulary !== status.vocabulary || status.vocabulary === 'LEGACY') return null;
  if (last.status === status.value || (isTransferPending(status) && isTransferPending({ value: last.status }))) {
    return null;
  }
  return finding('statusDisagrees', { server: status.value, log: last.status }, log.length - 1);
};

export const ownerDisagrees: Rule = (situation) => {
  const { ticket, lastLink, log } = situation;
  const server = ticket.currentOwner?.id;
  if (!isComparable(situation) || !server || !lastLink || server === lastLink.ownerId) return null;
  return finding('ownerDisagrees', { server, log: lastLink.ownerId }, log.length - 1);
};

export const attributesDisagree: Rule = (situation) => {
  const { log } = situation;
  if (!isComparable(situation) || situation.status.vocabulary !== 'V4' || beginsLate(situation)) return null;
  const attributes: { name: Attribute; server: boolean }[] = [];
  for (const name of ATTRIBUTES) {
    const server = situation.ticket.attributes?.[name]?.value;
    if (server !== undefined && disagreesOn(situation, name, server)) attributes.push({ name, server });
  }
  return attributes.length > 0 ? finding('attributesDisagree', { attributes }, log.length - 1) : null;
};

/** What the log cannot predict is no disagreement (domain.md 13.15, 13.16). */
function disagreesOn({ replay, latest }: Situation, name: Attribute, server: boolean): boolean {
  if (!replay.state || (replay.state.attributes[name] !== null) === server) return false;
  if (name === 'Controlled') return server;
  if (name === 'Assigned' || name === 'KeptByOwner') return latest.StartTransfer < latest.Assign;
  return true;
}

/** A log that is ahead of the ticket tells of what the ticket does not show yet. */
function isComparable({ log, ticket }: Situation): boolean {
  const last = log.at(-1);
  return last !== undefined && last.serverTimestamp.utc <= ticket.lastUpdated.utc;
}

export const s360Disagrees: Rule = (situation) => {
  const { ticket, status, s360Status, controlled, now } = situation;
  if (!s360Status) return null;
  const deletionReason = ticket.deletionReason ?? null;
  const found = disagreement({ status, controlled: controlled === true, deletionReason }, s360Status);
  if (!found || isExpectedFor(found, ticket.lastUpdated.utc, now)) return null;
  const { kind, because, found: s360 } = found;
  return finding('s360Disagrees', { kind, because, s360, tixngo: status.value });
};
