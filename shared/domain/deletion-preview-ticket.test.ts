import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { previewedTicket } from './deletion-preview-ticket.ts';
import type { StatusLogEntry, WireStatusLogEntry } from './status-log.ts';
import { statusLogEntrySchema } from './status-log.ts';
import type { Ticket, WireTicket } from './ticket.ts';
import { ticketSchema } from './ticket.ts';

function ticket(fields: Partial<WireTicket>): Ticket {
  return z.decode(ticketSchema, {
    ticketId: 'T-1',
    eventId: 'E-1',
    lastUpdated: '2026-06-14T18:00:00.000Z',
    ...fields,
  });
}

/** An entry at a minute of an hour. */
function entry(minute: number, fields: Partial<WireStatusLogEntry> & { actionName: string }): StatusLogEntry {
  const serverTimestamp = `2026-06-14T17:${String(minute).padStart(2, '0')}:00.000Z`;
  return z.decode(statusLogEntrySchema, { ticketId: 'T-1', serverTimestamp, ...fields });
}

const at = (minute: number): number => Date.UTC(2026, 5, 14, 17, minute);

describe('a ticket before its deletion', () => {
  it('is known from its snapshot alone', () => {
    const controlled = { Controlled: { value: true, at: '2026-06-14T17:10:00.000Z' } };
    expect(previewedTicket(ticket({ status: 'NOT_DOWNLOADED', attributes: controlled }))).toMatchObject({
      status: { vocabulary: 'V4', value: 'NOT_DOWNLOADED' },
      phonesKnown: true,
      controlledAt: at(10),
      deletion: { reason: null, askedAt: null, completedAt: null },
    });
  });

  it('has the time and the reason of its deletion from the log, and its completion from the attribute', () => {
    const log = [
      entry(1, { actionName: 'Control' }),
      entry(2, { actionName: 'delete', deletionReason: 'REFUND' }),
      entry(3, { actionName: 'Unlink' }),
    ];
    const deleted = ticket({
      status: 'DELETED',
      attributes: { Deleted: { value: true, at: '2026-06-14T17:03:00.000Z' } },
    });
    expect(previewedTicket(deleted, { log })).toMatchObject({
      controlledAt: null,
      deletion: { reason: 'REFUND', askedAt: at(2), completedAt: at(3) },
    });
    expect(previewedTicket({ ...deleted, deletionReason: 'OTHER' }, { log }).deletion.reason).toBe('OTHER');
  });

  it('of the lifecycle mode was controlled when its log first says so', () => {
    const log = [entry(4, { actionName: 'Control' }), entry(5, { actionName: 'Control' })];
    expect(previewedTicket(ticket({ lifecycleStatus: 'CONTROLLED' }), { log }).controlledAt).toBe(at(4));
  });

  it('is read by the mode and by its replayed log', () => {
    const both = ticket({ lifecycleStatus: 'INJECTED', legacyStatus: 'DELETED' });
    expect(previewedTicket(both, { mode: 'history' }).status).toMatchObject({ vocabulary: 'LEGACY', value: 'DELETED' });
    const downloaded = ticket({ status: 'DOWNLOADED' });
    const [state] = previewedTicket(downloaded).possible;
    if (!state) throw new Error('a downloaded ticket has a state');
    const replay = { state: { ...state, devices: ['phone'] }, problems: [] };
    expect(previewedTicket(downloaded, { replay })).toMatchObject({
      phonesKnown: true,
      possible: [{ devices: ['phone'] }],
    });
  });
});
