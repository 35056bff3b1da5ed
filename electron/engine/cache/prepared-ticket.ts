/** A ticket ready to be written: plain values, so that a thread of its own can read pages while others are stored. */
import { hash } from 'node:crypto';
import { type LifecycleMode, readIn } from '../../../shared/domain/lifecycle-mode.ts';
import type { Owner, Ticket } from '../../../shared/domain/ticket.ts';
import { currentOwnerOf } from '../../../shared/domain/ticket.ts';
import { searchTextOf } from './search-text.ts';
import { type TicketRecord, ticketRecord } from './ticket-record.ts';

/** Enough that no two texts of a ticket have the same: 96 bits. */
const DIGEST_LENGTH = 16;

/** A row of the table `event`, in the order of its columns. */
export type EventRow = readonly [
  eventId: string,
  code: string | null,
  name: string,
  startAt: number | null,
  startOffset: number | null,
  lastUpdated: number,
];

/** A row of the table `spectator`, in the order of its columns. */
export type SpectatorRow = readonly [
  id: string,
  email: string | null,
  firstName: string | null,
  lastName: string | null,
  lastUpdated: number,
];

export interface PreparedTicket {
  /** As of a ticket without a log; what the log decides is added when it is written. */
  record: TicketRecord;
  event: EventRow;
  people: readonly SpectatorRow[];
  searchText: string;
  /** Of that text. */
  searchDigest: string;
  raw: string;
}

/** `asOf`: the server said so at this instant, UTC milliseconds. */
export function prepareTicket(
  { ticket, raw }: { ticket: Ticket; raw: string },
  asOf: number,
  lifecycleMode: LifecycleMode,
): PreparedTicket {
  const searchText = searchTextOf(ticket);
  return {
    record: ticketRecord(readIn(ticket, lifecycleMode), asOf, false),
    event: [
      ticket.eventId,
      ticket.eventCode ?? null,
      ticket.eventName ?? ticket.eventCode ?? ticket.eventId,
      ticket.eventStartDate?.utc ?? null,
      ticket.eventStartDate?.offset ?? null,
      ticket.lastUpdated.utc,
    ],
    people: peopleOf(ticket).map(({ id, email, firstName, lastName }) => [
      id,
      email ?? null,
      firstName ?? null,
      lastName ?? null,
      ticket.lastUpdated.utc,
    ]),
    searchText,
    searchDigest: hash('sha256', searchText, 'base64').slice(0, DIGEST_LENGTH),
    raw,
  };
}

/** Those of whom more than an id is known. Who stands in a ticket several times, mostly as its initial and its current owner, and is the same each time, comes once. */
function peopleOf(ticket: Ticket): Owner[] {
  const people: Owner[] = [];
  for (const person of [currentOwnerOf(ticket), ticket.initialOwner, ticket.previousOwner, ticket.pendingRecipient]) {
    if (person?.id && isNamed(person) && !people.some((other) => isSame(person, other))) people.push(person);
  }
  return people;
}

function isNamed({ email, firstName, lastName }: Owner): boolean {
  return Boolean(email || firstName || lastName);
}

function isSame(one: Owner, other: Owner): boolean {
  return (['id', 'email', 'firstName', 'lastName'] as const).every((field) => one[field] === other[field]);
}
