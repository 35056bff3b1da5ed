/** Rules about the person who will use the ticket. */
import { currentOwnerOf, fullName } from '../ticket.ts';
import { finding } from './finding.ts';
import type { Rule } from './situation.ts';

/** Nobody was named for a ticket that can still be used; whether the event asks for names is not told. */
export const noHolder: Rule = ({ ticket, place, assigned, controlled, latest }) => {
  if (place !== 'DOWNLOADED' || assigned !== false || controlled === true || ticket.holder) return null;
  return finding('noHolder', {}, latest.Unassign);
};

export const holderIsSomeoneElse: Rule = ({ ticket, isBeingDeleted, latest }) => {
  // KeptByOwner does not help: it outlives a transfer, and a guest named later (domain.md 2.4, 13.16).
  if (!ticket.holder || isBeingDeleted) return null;
  const owner = currentOwnerOf(ticket);
  if (!owner) return null;
  const holder = fullName(ticket.holder);
  const ownerName = fullName(owner);
  if (!holder || !ownerName || NAMES.compare(holder, ownerName) === 0) return null;
  return finding('holderIsSomeoneElse', { holder, owner: owner.id }, latest.Assign);
};

/** A person who types a name is free with capitals and accents. */
const NAMES = new Intl.Collator('en', { usage: 'search', sensitivity: 'base' });
