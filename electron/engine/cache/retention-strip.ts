/**
 * What of a ticket or a log entry stays when the retention time of its event is over: an allow-list, since organizers may
 * add fields of their own. People and phones become pseudonyms, so that owners and devices can still be counted.
 */
import { ATTRIBUTES } from '../../../shared/domain/attributes.ts';
import { identityOfPerson, type Pseudonyms } from '../ledger/pseudonym.ts';

/** A record as the server wrote it. */
type Wire = Readonly<Record<string, unknown>>;

/** Fields of a ticket (domain.md 6) that figures, lists and the seat map need. */
const OF_A_TICKET: ReadonlySet<string> = new Set([
  ...['ticketId', 'ticketNumber', 'ticketExternalId', 'organizerId'],
  ...['eventId', 'eventCode', 'eventName', 'eventStartDate', 'lastUpdated'],
  ...['status', 'lifecycleStatus', 'legacyStatus', 'legacyAction', 'legacyState', 's360Status', 'deletionReason'],
  ...['purchaseDate', 'purchasePrice', 'purchaseCurrency', 'seatCategoryId', 'contingentId', 'tariffId'],
  ...['seated', 'numbered', 'externalEntrance', 'gate', 'level', 'area', 'block', 'row', 'seat'],
  ...['physicalSeatId', 'salesSeatId', 'companionSeatId', 'leftSeatId', 'rightSeatId', 'frontSeatId', 'backSeatId'],
  ...['seatQuality', 'temperature', 'xcoord', 'ycoord'],
]);

const OWNERS = ['currentOwner', 'initialOwner', 'previousOwner', 'pendingRecipient'] as const;

/** Fields of an entry of the Ticket Status Log (domain.md 3.2). */
const OF_AN_ENTRY: ReadonlySet<string> = new Set([
  ...['id', 'ticketId', 'actionName', 'actor', 'channel', 'serverTimestamp', 'mobileTimestamp'],
  ...['fromStatus', 'toStatus', 'fromLifecycleStatus', 'toLifecycleStatus', 'legacyState'],
  ...['transferOutcome', 'deletionReason', 'keptByOwner'],
]);

/** A ticket without its barcode, its people and everything that the organizer added. */
export function ticketWithoutPeople(ticket: Wire, pseudonym: Pseudonyms): Wire {
  const attributes = attributesOf(ticket.attributes);
  return {
    ...plainFields(ticket, OF_A_TICKET),
    ...(attributes && { attributes }),
    ...Object.fromEntries(
      OWNERS.flatMap((name) => {
        const owner = name === 'currentOwner' ? currentOwnerOf(ticket) : objectOf(ticket[name]);
        return owner ? [[name, { id: personPseudonym(owner, pseudonym) }]] : [];
      }),
    ),
    // That somebody was named is told, not who.
    ...(objectOf(ticket.holder) && { holder: {} }),
  };
}

/** An entry whose owners and phone are pseudonyms. */
export function entryWithoutPeople(entry: Wire, pseudonym: Pseudonyms): Wire {
  const hidden = [
    ['fromOwnerId', 'P'],
    ['toOwnerId', 'P'],
    ['deviceId', 'D'],
  ] as const;
  return {
    ...plainFields(entry, OF_AN_ENTRY),
    ...Object.fromEntries(
      hidden.flatMap(([field, kind]) => {
        const identity = textOf(entry[field]);
        return identity ? [[field, pseudonym(kind, identity)]] : [];
      }),
    ),
  };
}

/** Texts, numbers and truth values only: what is nested may hold anything. */
function plainFields(record: Wire, staying: ReadonlySet<string>): Wire {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([name, value]) => staying.has(name) && (value === null || typeof value !== 'object'),
    ),
  );
}

function attributesOf(value: unknown): Wire | null {
  const told = objectOf(value);
  if (!told) return null;
  return Object.fromEntries(
    ATTRIBUTES.flatMap((name) => {
      const attribute = objectOf(told[name]);
      return attribute ? [[name, plainFields(attribute, VALUE_AND_TIME)]] : [];
    }),
  );
}

const VALUE_AND_TIME: ReadonlySet<string> = new Set(['value', 'at']);

/** The owner object where there is one, else the report's flat fields. */
function currentOwnerOf(ticket: Wire): Wire | null {
  const { currentOwner, ownerEmail, ownerFirstName, ownerLastName } = ticket;
  if (objectOf(currentOwner) || (!ownerEmail && !ownerLastName)) return objectOf(currentOwner);
  return { id: ownerEmail, email: ownerEmail, firstName: ownerFirstName, lastName: ownerLastName };
}

function personPseudonym({ id, email, firstName, lastName }: Wire, pseudonym: Pseudonyms): string {
  const name = [textOf(firstName), textOf(lastName)].filter(Boolean).join(' ');
  const identity = identityOfPerson({ id: textOf(id), email: textOf(email), name });
  return identity === '' ? '' : pseudonym('P', identity);
}

function objectOf(value: unknown): Wire | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Wire) : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
