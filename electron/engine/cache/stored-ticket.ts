/** A ticket out of the text that the cache keeps of it. */
import { ATTRIBUTES } from '../../../shared/domain/attributes.ts';
import { parseInstant } from '../../../shared/domain/instant.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';

const TIMES = ['eventStartDate', 'lastUpdated', 'purchaseDate'] as const;

/** What JSON makes of a value of the wire: times are texts still. */
type Fields = Record<string, unknown>;

/**
 * The same as `ticketSchema` makes of the text, several times as quickly, for who goes through all of them: the schema
 * has checked the text before it was stored, so that its times alone are left to be decoded.
 */
export function storedTicket(raw: string): Ticket {
  const ticket: Fields & { attributes?: Record<string, Fields | null> | null } = JSON.parse(raw);
  for (const name of TIMES) decodeTime(ticket, name);
  const { attributes } = ticket;
  if (attributes) {
    for (const name of ATTRIBUTES) {
      const attribute = attributes[name];
      if (attribute) decodeTime(attribute, 'at');
    }
  }
  return ticket as unknown as Ticket;
}

function decodeTime(fields: Fields, name: string): void {
  const text = fields[name];
  if (typeof text === 'string') fields[name] = parseInstant(text);
}
