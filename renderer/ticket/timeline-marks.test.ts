import { expect, test } from 'vitest';
import type { StatusLogEntry } from '../../shared/domain/status-log.ts';
import type { Ticket } from '../../shared/domain/ticket.ts';
import { statusSegments } from '../../shared/domain/timeline.ts';
import { timelineMarks } from './timeline-marks.ts';

const MINUTE = 60_000;
const at = (utc: number) => ({ utc, offset: 0 });

const ticket: Ticket = {
  ticketId: 'T1',
  eventId: 'E1',
  status: 'DOWNLOADED',
  lastUpdated: at(0),
  attributes: {
    Injected: { value: true, at: at(0) },
    Delivered: { value: true, at: at(10 * MINUTE) },
    Activated: { value: false, at: null },
    Assigned: { value: true },
  },
};
const log: StatusLogEntry[] = [
  { ticketId: 'T1', actionName: 'Inject', toStatus: 'NOT_DOWNLOADED', serverTimestamp: at(0) },
  {
    ticketId: 'T1',
    actionName: 'Download',
    fromStatus: 'NOT_DOWNLOADED',
    toStatus: 'DOWNLOADED',
    serverTimestamp: at(10 * MINUTE),
    mobileTimestamp: at(2 * MINUTE),
  },
];
const marks = timelineMarks({ ticket, log, segments: statusSegments(log) });

test('statuses and attributes stand in the order of time', () => {
  expect(marks.map((mark) => (mark.kind === 'status' ? mark.segment.status : mark.name))).toEqual([
    'NOT_DOWNLOADED',
    'Injected',
    'DOWNLOADED',
    'Delivered',
  ]);
});

test('an attribute that is FALSE, or whose time nobody knows, is no mark', () => {
  expect(marks.some((mark) => mark.kind === 'attribute' && ['Activated', 'Assigned'].includes(mark.name))).toBe(false);
});

test('the phone time is given where it differs by more than a minute', () => {
  expect(marks.map(({ phoneAt }) => phoneAt)).toEqual([null, null, 2 * MINUTE, 2 * MINUTE]);
});
