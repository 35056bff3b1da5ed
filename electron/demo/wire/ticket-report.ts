/**
 * A ticket as the report endpoints write it, in three texts that the store keeps apart because they change at
 * different times: the common fields (all that `tickets-light` shows), the owners, and the details that never change.
 */
import { ATTRIBUTES } from '../../../shared/domain/attributes.ts';
import type { AttributeTimes } from '../../../shared/domain/lifecycle.ts';
import type { S360Status, Vocabulary } from '../../../shared/domain/statuses.ts';
import type { Owner, WireTicket } from '../../../shared/domain/ticket.ts';
import type { Account } from '../account.ts';
import type { VenueEvent } from '../venue/events.ts';
import type { Spectator } from '../venue/people.ts';
import { legacyStatusOf, legacyTransactionFor, lifecycleStatusOf } from './older-vocabularies.ts';
import { timeText, timeTextOrNull } from './times.ts';

export const ORGANIZER_ID = 'ORG-RHEINARENA';

/** What is fixed when a ticket is injected. */
export interface TicketFacts {
  ticketId: string;
  ticketNumber: string;
  ticketExternalId: string;
  barcode: string;
  eventId: string;
  vocabulary: Vocabulary;
  /** What S-360 says of the ticket [inferred]. */
  s360Status?: S360Status;
  /** What the server writes instead of what it should: a real one has such records. Gone at the next action. */
  misspelled?: Misspelling;
  /** The log endpoint lost or misspelled entries of the past: a real one has such logs, too. */
  misreported?: true;
}

export interface Misspelling {
  status?: string;
  deletionReason?: string;
  lifecycleStatus?: string;
  attributes?: null;
}

export type SpectatorById = (id: string) => Spectator | null;

/** The fields that every report has. */
export function reportCommon(facts: TicketFacts, account: Account, event: VenueEvent): Partial<WireTicket> {
  const { misspelled, misreported, vocabulary, ...identification } = facts;
  return {
    ...identification,
    organizerId: ORGANIZER_ID,
    eventCode: event.code,
    eventName: event.name,
    eventStartDate: event.startText,
    lastUpdated: timeText(account.lastUpdated),
    ...statusFields(account, vocabulary),
    ...(account.deletionReason && { deletionReason: account.deletionReason }),
    ...misspelled,
  };
}

function statusFields({ standing, state }: Account, vocabulary: Vocabulary): Partial<WireTicket> {
  switch (vocabulary) {
    case 'V4':
      return { status: state.status, attributes: attributeFields(state.attributes) };
    case 'LIFECYCLE':
      return { lifecycleStatus: lifecycleStatusOf(standing) };
    case 'LEGACY': {
      const legacyStatus = legacyStatusOf(standing);
      const { action, state: legacyState } = legacyTransactionFor(legacyStatus);
      return { legacyStatus, legacyAction: action, legacyState };
    }
  }
}

function attributeFields(times: AttributeTimes): WireTicket['attributes'] {
  return Object.fromEntries(
    ATTRIBUTES.map((name) => [name, { value: times[name] !== null, at: timeTextOrNull(times[name]) }]),
  );
}

/** Owners and holder: objects, and the report's flat fields of the current owner. */
export function reportOwners({ state, holder }: Account, spectatorById: SpectatorById): Partial<WireTicket> {
  const owner = spectatorById(state.currentOwner);
  return {
    currentOwner: ownerFields(owner),
    initialOwner: ownerFields(spectatorById(state.initialOwner)),
    ...(state.previousOwner !== null && { previousOwner: ownerFields(spectatorById(state.previousOwner)) }),
    ...(state.pendingRecipient !== null && { pendingRecipient: ownerFields(spectatorById(state.pendingRecipient)) }),
    ...(holder && { holder: { ...holder } }),
    ...(owner && {
      ownerEmail: owner.email,
      ownerFirstName: owner.firstName,
      ownerLastName: owner.lastName,
      ownerPhone: owner.phone,
      ownerBirthDate: owner.birthDate,
      ownerIdNumber: owner.idNumber,
      ownerResidenceCountry: owner.country,
    }),
  };
}

function ownerFields(spectator: Spectator | null): Owner | null {
  if (!spectator) return null;
  const { id, email, firstName, lastName, language } = spectator;
  return { id, email, firstName, lastName, language };
}

/** Joins the texts of two JSON objects into the text of one; neither may be empty. */
export function joinObjects(first: string, second: string): string {
  return `${first.slice(0, -1)},${second.slice(1)}`;
}
