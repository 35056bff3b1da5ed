import { expect, test } from 'vitest';
import type { StatusLogEntry } from '../../shared/domain/status-log.ts';
import type { Ticket } from '../../shared/domain/ticket.ts';
import { statusSegments } from '../../shared/domain/timeline.ts';
import { segmentLabel, timelineMarks } from './timeline-marks.ts';

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

test('a status is called by its name, a state of the old history mode by its transaction', () => {
  const [first] = statusSegments(log);
  expect(first && segmentLabel(first, log)).toBe('NOT_DOWNLOADED');
  const legacy = [{ ticketId: 'T1', actionName: 'TRANSFER', legacyState: 'PENDING', serverTimestamp: at(MINUTE) }];
  const [transaction] = statusSegments(legacy);
  expect(transaction && segmentLabel(transaction, legacy)).toBe('TRANSFER · PENDING');
});
