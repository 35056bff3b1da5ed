/** People of a ticket, as they are named on the screen. */
import { currentOwnerOf, fullName, type Owner } from '../../shared/domain/ticket.ts';
import type { Person, TicketDetail } from '../../shared/ticket-views.ts';

/** A wallet owner as a person; null stays null. */
export function personOf(owner: Owner | null | undefined): Person | null {
  return owner ? { id: owner.id, name: fullName(owner), email: owner.email ?? '' } : null;
}

/** Who an owner id of the log is: from the cache, else from the ticket's own owners, else the id alone. */
export function personById({ people, ticket }: Pick<TicketDetail, 'people' | 'ticket'>, id: string): Person {
  const known = people[id];
  if (known) return known;
  const owners = [currentOwnerOf(ticket), ticket.initialOwner, ticket.previousOwner, ticket.pendingRecipient];
  return personOf(owners.find((owner) => owner?.id === id)) ?? { id, name: '', email: '' };
}

/** Name and e-mail in one line, or the id of somebody whom the cache does not know. */
export function personText({ id, name, email }: Person): string {
  return [name, email].filter(Boolean).join(' · ') || id;
}

/** The name alone, where the e-mail is told beside it already. */
export function shortPersonText({ id, name, email }: Person): string {
  return name || email || id;
}

/** The holder's name; empty while nobody is assigned. */
export function holderName({ ticket }: Pick<TicketDetail, 'ticket'>): string {
  return ticket.holder ? fullName(ticket.holder) : '';
}
