/** What a text matched in a ticket, and where: for the lines that are shown, found anew. */

import type { Owner, Ticket } from '../../../../shared/domain/ticket.ts';
import { currentOwnerOf, fullName } from '../../../../shared/domain/ticket.ts';
import type { MatchedField, TextMatch } from '../../../../shared/ticket-list.ts';
import { folded } from '../search-text.ts';
import { FoldedOrigins } from './folded-origins.ts';
import type { Question, Word } from './question.ts';
import { isLong } from './question.ts';
import type { SeatText } from './seat-text.ts';

type Range = [start: number, end: number];

interface Field {
  field: MatchedField;
  text: string;
}

/** They also match from their beginning by a text that is too short to match anywhere else. */
const MATCH_FROM_THE_BEGINNING: ReadonlySet<MatchedField> = new Set([
  'ticketNumber',
  'ticketExternalId',
  'barcode',
  'ownerEmail',
]);

const SEAT_PARTS = ['gate', 'block', 'row', 'seat'] as const;

/** `similarWords`: what the words may mean instead, for a ticket that was found by them; else null. */
export function textMatches(ticket: Ticket, question: Question, similarWords: readonly Word[] | null): TextMatch[] {
  const fields = fieldsOf(ticket);
  if (similarWords) return ofWords(fields, similarWords, true);
  const whole = [
    ...ofWords(fields, [question.whole], false),
    ...ofTicketId(ticket, question),
    ...ofSeat(ticket, question),
  ];
  if (whole.length > 0) return whole;
  if (question.words.length < 2 || question.isSeatOnly) return [];
  return ofWords([...fields, ...seatPartsOf(ticket)], question.words, false);
}

function ofWords(fields: readonly Field[], words: readonly Word[], similar: boolean): TextMatch[] {
  return fields.flatMap(({ field, text }): TextMatch[] => {
    const origins = new FoldedOrigins(text);
    const ranges = joined(words.flatMap((word) => rangesOf(word, field, origins)));
    if (ranges.length === 0) return [];
    return field === 'barcode' ? [{ field, text: '', ranges: [], similar }] : [{ field, text, ranges, similar }];
  });
}

/** Of the first way of writing the word that occurs. */
function rangesOf(word: Word, field: MatchedField, origins: FoldedOrigins): Range[] {
  if (isLong(word)) {
    return word.flatMap((writing) => origins.placesOf(writing));
  }
  const [letters = ''] = word;
  const begins = MATCH_FROM_THE_BEGINNING.has(field) && letters !== '' && origins.text.startsWith(letters);
  return begins ? [origins.originOf(0, letters.length)] : [];
}

/** In order, and what touches or overlaps as one. */
function joined(ranges: readonly Range[]): Range[] {
  const apart: Range[] = [];
  for (const [start, end] of [...ranges].sort(([one], [other]) => one - other)) {
    const last = apart.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

/** The ticket id matches as a whole only. */
function ofTicketId({ ticketId }: Ticket, { text }: Question): TextMatch[] {
  return ticketId === text ? [{ field: 'ticketId', text, ranges: [[0, text.length]], similar: false }] : [];
}

/** Part by part when the text names a seat; else the text may stand in gate, block, row and seat one after the other. */
function ofSeat(ticket: Ticket, { seat, whole }: Question): TextMatch[] {
  const parts = seatPartsOf(ticket);
  if (seat && isSeat(ticket, seat)) {
    return parts.flatMap(({ field, text }) =>
      seat[field as keyof SeatText] ? [{ field, text, ranges: [[0, text.length] as Range], similar: false }] : [],
    );
  }
  const line = new FoldedOrigins(parts.map(({ text }) => text).join(' '));
  const places = isLong(whole) ? joined(whole.flatMap((writing) => line.placesOf(writing))) : [];
  let from = 0;
  return parts.flatMap(({ field, text }) => {
    const ranges = places.flatMap((place) => within(place, from, from + text.length));
    from += text.length + 1;
    return ranges.length > 0 ? [{ field, text, ranges, similar: false }] : [];
  });
}

function seatPartsOf(ticket: Ticket): Field[] {
  return SEAT_PARTS.flatMap((field) => (ticket[field] ? [{ field, text: ticket[field] }] : []));
}

function isSeat(ticket: Ticket, seat: SeatText): boolean {
  return SEAT_PARTS.every((part) => !seat[part] || folded(seat[part]) === folded(ticket[part] ?? ''));
}

function within([start, end]: Range, from: number, to: number): Range[] {
  const range: Range = [Math.max(start, from) - from, Math.min(end, to) - from];
  return range[0] < range[1] ? [range] : [];
}

function fieldsOf(ticket: Ticket): Field[] {
  const owner = currentOwnerOf(ticket);
  const shown = new Set([owner?.email, owner && fullName(owner)]);
  const others = [
    ['initialOwner', ticket.initialOwner],
    ['previousOwner', ticket.previousOwner],
    ['pendingRecipient', ticket.pendingRecipient],
  ] as const;
  const fields: [MatchedField, string | null | undefined][] = [
    ['ticketNumber', ticket.ticketNumber],
    ['ticketExternalId', ticket.ticketExternalId],
    ['barcode', ticket.barcode],
    ['fileNumber', ticket.fileNumber],
    ['ownerName', owner && fullName(owner)],
    ['ownerEmail', owner?.email],
    ['holderName', ticket.holder && fullName(ticket.holder)],
    ...others.flatMap(([field, person]) =>
      textsOf(person)
        .filter((text) => !shown.has(text))
        .map((text): [MatchedField, string] => [field, text]),
    ),
  ];
  return fields.flatMap(([field, text]) => (text ? [{ field, text }] : []));
}

function textsOf(person: Owner | null | undefined): string[] {
  return person ? [fullName(person), ...(person.email ? [person.email] : [])] : [];
}
