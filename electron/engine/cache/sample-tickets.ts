/** For tests: tickets and log entries in wire form, and as the wire schemas read them. */
import type { Attribute } from '../../../shared/domain/attributes.ts';
import type { StatusLogEntry, WireStatusLogEntry } from '../../../shared/domain/status-log.ts';
import { statusLogEntrySchema } from '../../../shared/domain/status-log.ts';
import type { Ticket, WireTicket } from '../../../shared/domain/ticket.ts';
import { ticketSchema } from '../../../shared/domain/ticket.ts';

export const NOON = Date.UTC(2026, 5, 14, 12);
export const MINUTE = 60_000;

export const ZOE = { id: 'SP-1', email: 'zoe.lavigne@example.org', firstName: 'Zoé', lastName: 'Lavigne' };
export const LUKASZ = { id: 'SP-2', email: 'lukasz@example.net', firstName: 'Łukasz', lastName: 'Żółty' };

/** RFC 3339 in UTC. */
export function at(utc: number): string {
  return new Date(utc).toISOString();
}

/** Attributes that became TRUE at noon. */
export function since(...names: Attribute[]): WireTicket['attributes'] {
  return Object.fromEntries(names.map((name) => [name, { value: true, at: at(NOON) }]));
}

/** A complete V4 ticket; what is given differs from it. */
export function wireTicket(changes: Partial<WireTicket> = {}): WireTicket {
  return {
    ticketId: 'A-000001',
    ticketNumber: '100234567890',
    ticketExternalId: 'S360-778899',
    barcode: '9876543210',
    eventId: 'E-1',
    eventCode: 'GALA',
    eventName: 'Gala',
    eventStartDate: '2026-06-14T20:00:00+02:00',
    lastUpdated: at(NOON),
    status: 'DOWNLOADED',
    attributes: since('Injected', 'Delivered'),
    currentOwner: ZOE,
    initialOwner: ZOE,
    purchaseDate: '2026-01-15T09:30:00Z',
    fileNumber: '1234567',
    purchasePrice: '85.00',
    purchaseCurrency: 'CHF',
    seated: 'Y',
    numbered: true,
    gate: 'A',
    block: '104',
    row: '12',
    seat: '7',
    ...changes,
  };
}

export function readTicket(wire: WireTicket): { ticket: Ticket; raw: string } {
  return { ticket: ticketSchema.parse(wire), raw: JSON.stringify(wire) };
}

export function sampleTicket(changes: Partial<WireTicket> = {}): { ticket: Ticket; raw: string } {
  return readTicket(wireTicket(changes));
}

/** A V4 log entry; what is given differs from it. */
export function sampleEntry(changes: Partial<WireStatusLogEntry> = {}): { entry: StatusLogEntry; raw: string } {
  const wire: WireStatusLogEntry = {
    ticketId: 'A-000001',
    actionName: 'Download',
    fromStatus: 'NOT_DOWNLOADED',
    toStatus: 'DOWNLOADED',
    fromOwnerId: ZOE.id,
    toOwnerId: ZOE.id,
    actor: 'Mobile',
    serverTimestamp: at(NOON),
    deviceId: 'D-1',
    ...changes,
  };
  return { entry: statusLogEntrySchema.parse(wire), raw: JSON.stringify(wire) };
}
