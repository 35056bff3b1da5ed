/** What a ticket can be found by, and the one folding that stored and searched text go through. */
import type { Owner, Ticket } from '../../../shared/domain/ticket.ts';
import { currentOwnerOf, fullName } from '../../../shared/domain/ticket.ts';

/** Letters that Unicode does not take apart into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
};

/** Lower case without diacritics, white space narrowed to single blanks: `Łukasz  MÜLLER` gives `lukasz muller`. */
export function folded(text: string): string {
  return narrowed(isAscii(text) ? text.toLowerCase() : withoutMarks(text));
}

/** Most texts of a ticket: nothing in them has to be taken apart. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function narrowed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðħıłþ]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** The folded text of a ticket, one field a line so that no match spans two fields. */
export function searchTextOf(ticket: Ticket): string {
  const people: (Owner | null | undefined)[] = [
    currentOwnerOf(ticket),
    ticket.initialOwner,
    ticket.previousOwner,
    ticket.pendingRecipient,
  ];
  const fields = [
    ticket.ticketNumber,
    ticket.ticketExternalId,
    ticket.barcode,
    ticket.fileNumber,
    ...people.flatMap((person) => (person ? [person.email, fullName(person)] : [])),
    ticket.holder ? fullName(ticket.holder) : null,
    [ticket.gate, ticket.block, ticket.row, ticket.seat].filter(Boolean).join(' '),
  ];
  const lines = fields.flatMap((field) => (field ? [folded(field)] : []));
  return [...new Set(lines)].join('\n');
}
