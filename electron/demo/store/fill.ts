/** Writes a new venue into an empty file, all of it or nothing. */
import type Database from 'better-sqlite3';
import type { VenueOrder, VenueTicket } from '../venue/create-venue.ts';
import { createVenue } from '../venue/create-venue.ts';
import { phoneOf } from '../venue/people.ts';
import type { TicketRecord } from '../wire/records.ts';
import { insertLog } from './log-table.ts';
import { INDEXES, SCHEMA_VERSION, TABLES } from './schema.ts';

/** One spectator in so many has switched the phone off. */
const OFFLINE_EVERY = 50;

export function fillStore(db: Database.Database, order: VenueOrder): void {
  db.transaction(() => {
    db.exec(TABLES);
    const { events, spectators, tickets } = createVenue(order);

    const insertEvent = db.prepare('INSERT INTO event (event_id, event) VALUES (?, ?)');
    for (const event of events) insertEvent.run(event.eventId, JSON.stringify(event));

    const insertSpectator = db.prepare('INSERT INTO spectator (spectator_id, spectator) VALUES (?, ?)');
    const insertOffline = db.prepare('INSERT OR IGNORE INTO offline_phone (device_id) VALUES (?)');
    for (const [position, spectator] of spectators.entries()) {
      insertSpectator.run(spectator.id, JSON.stringify(spectator));
      if (position % OFFLINE_EVERY === 0) insertOffline.run(phoneOf(spectator.id));
    }

    const insertTicket = ticketInsertion(db);
    const addToLog = insertLog(db);
    const awaitUnlink = db.prepare('INSERT INTO awaited_unlink (ticket_id, device_id, earliest_at) VALUES (?, ?, ?)');
    for (const ticket of tickets()) {
      insertTicket(ticket.record);
      for (const entry of ticket.log) addToLog(entry);
      for (const device of silentPhones(ticket)) {
        insertOffline.run(device);
        awaitUnlink.run(ticket.facts.ticketId, device, order.anchor);
      }
    }

    db.exec(INDEXES);
    db.prepare('INSERT INTO venue (seed, tickets, anchor) VALUES (?, ?, ?)').run(
      order.seed,
      order.tickets,
      order.anchor,
    );
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  })();
}

/** The phones that have not confirmed a deletion by the end of the past: they are offline. */
function silentPhones({ account: { state } }: VenueTicket): readonly string[] {
  return state.status === 'DELETION_PENDING' ? state.devices : [];
}

function ticketInsertion(db: Database.Database): (record: TicketRecord) => void {
  const statement = db.prepare<[TicketRecord]>(`
    INSERT INTO ticket (ticket_id, event_id, last_updated, deleted, facts, account, common, owners, details)
    VALUES (@ticketId, @eventId, @lastUpdated, @deleted, @facts, @account, @common, @owners, @details)
  `);
  return (record) => void statement.run(record);
}
