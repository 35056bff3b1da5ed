/** Handles on the running demo, the same for Node code in its process and for the control endpoints. */
import type Database from 'better-sqlite3';
import type { TicketState } from '../../shared/domain/lifecycle.ts';
import type { WireStatusLogEntry } from '../../shared/domain/status-log.ts';
import type { WireTicket } from '../../shared/domain/ticket.ts';
import type { Life, LifeState } from './life.ts';
import type { Misbehaviour, MisbehaviourOrder, Misbehaviours } from './misbehaviour.ts';
import type { DeletionBookEntry, DeletionDesk } from './office/deletion-desk.ts';
import type { Phones } from './office/phones.ts';
import type { ActionNow, ActResult, TicketDesk } from './office/ticket-desk.ts';
import type { VenueOrder } from './venue/create-venue.ts';
import { joinObjects } from './wire/ticket-report.ts';

/** A ticket from behind: what the demo knows, and what it sends. */
export interface TicketBook {
  state: TicketState;
  /** As the complete report writes it. */
  ticket: WireTicket;
  log: WireStatusLogEntry[];
  /** Deletions asked for over the wire and answered, in order. */
  deletionRequests: DeletionBookEntry[];
}

export interface DemoDescription extends VenueOrder {
  life: LifeState;
  misbehaviour: readonly Misbehaviour[];
  events: { eventId: string; name: string }[];
}

export interface Controls {
  describe(): DemoDescription;
  /** Null when there is no such ticket. */
  ticket(ticketId: string): TicketBook | null;
  /** Carries out one lifecycle action at the server's clock. */
  act(ticketId: string, action: ActionNow): ActResult;
  /** Brings the phones of a ticket, or all that hold tickets, on or off line. Returns how many. */
  phonesOnline(online: boolean, ticketId?: string): number;
  /** Carries out the confirmations that are due by `now` (UTC milliseconds; the server's clock). Returns how many. */
  confirmDeletions(now?: number): number;
  misbehave(order: MisbehaviourOrder): void;
  behave(): void;
  life(state: LifeState): void;
}

export interface ControlledParts {
  db: Database.Database;
  venue: VenueOrder;
  desk: TicketDesk;
  deletions: DeletionDesk;
  phones: Phones;
  life: Life;
  misbehaviours: Misbehaviours;
}

export function createControls(parts: ControlledParts): Controls {
  const { db, venue, desk, deletions, phones, life, misbehaviours } = parts;
  const readBook = createBookReader(db, deletions);
  return {
    describe: () => ({
      ...venue,
      life: life.state,
      misbehaviour: misbehaviours.active,
      events: desk.events.map(({ eventId, name }) => ({ eventId, name })),
    }),
    ticket: readBook,
    act: (ticketId, action) => desk.act(ticketId, action),
    phonesOnline: (online, ticketId) => phones.setOnline(online, ticketId),
    confirmDeletions: (now) => life.confirmDeletions(now),
    misbehave: (order) => misbehaviours.order(order),
    behave: () => misbehaviours.behave(),
    life: (state) => life.change(state),
  };
}

interface TicketTexts {
  eventId: string;
  account: string;
  common: string;
  owners: string;
  details: string;
}

function createBookReader(db: Database.Database, deletions: DeletionDesk): Controls['ticket'] {
  const select = db.prepare<[string], TicketTexts>(
    'SELECT event_id AS eventId, account, common, owners, details FROM ticket WHERE ticket_id = ?',
  );
  const log = db
    .prepare<[string, string], string>(
      'SELECT wire FROM log WHERE event_id = ? AND ticket_id = ? AND wire IS NOT NULL ORDER BY sequence',
    )
    .pluck();
  return (ticketId) => {
    const texts = select.get(ticketId);
    if (!texts) return null;
    return {
      state: JSON.parse(texts.account).state,
      ticket: JSON.parse(joinObjects(joinObjects(texts.common, texts.owners), texts.details)),
      log: log.all(texts.eventId, ticketId).map((text) => JSON.parse(text)),
      deletionRequests: deletions.requestsFor(ticketId),
    };
  };
}
