/** Rules about the person who will use the ticket. */
import { currentOwnerOf, fullName } from '../ticket.ts';
import { finding } from './finding.ts';
import type { Rule } from './situation.ts';

/** Nobody was named for a ticket that can still be used; whether the event asks for names is not told. */
export const noHolder: Rule = ({ ticket, place, assigned, controlled, latest }) => {
  if (place !== 'DOWNLOADED' || assigned !== false || controlled === true || ticket.holder) return null;
  return finding('noHolder', {}, latest.Unassign);
};

export const holderIsSomeoneElse: Rule = ({ ticket, keptByOwner, isBeingDeleted, latest }) => {
  const owner = currentOwnerOf(ticket);
  if (!ticket.holder || !owner || keptByOwner === true || isBeingDeleted) return null;
  const holder = fullName(ticket.holder);
  const ownerName = fullName(owner);
  if (!holder || !ownerName || holder === ownerName || folded(holder) === folded(ownerName)) return null;
  return finding('holderIsSomeoneElse', { holder, owner: owner.id }, latest.Assign);
};

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().trim();
}
