import { expect, test } from 'vitest';
import type { Ticket } from './domain/ticket.ts';
import { logGap } from './log-gap.ts';

const ticket: Ticket = {
  ticketId: 'T1',
  eventId: 'E1',
  status: 'DOWNLOADED',
  lastUpdated: { utc: 9_000, offset: 0 },
  attributes: { Injected: { value: true, at: { utc: 5_000, offset: 0 } } },
};

test('a log that reaches back to the injection is complete', () => {
  expect(logGap({ ticket, log: [], logSince: 5_000 })).toEqual({ kind: 'complete' });
});

test('a log that begins after the injection says from when', () => {
  expect(logGap({ ticket, log: [], logSince: 5_001 })).toEqual({ kind: 'before', since: 5_001 });
});

test('a log that was never read to the end says so', () => {
  expect(logGap({ ticket, log: [], logSince: null })).toEqual({ kind: 'neverRead' });
});
