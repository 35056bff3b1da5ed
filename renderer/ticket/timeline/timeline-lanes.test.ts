import { expect, test } from 'vitest';
import { storyOf } from '../../../shared/domain/replay.ts';
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { statusOf } from '../../../shared/domain/ticket.ts';
import { logInstants, segmentLabel, statusTotals, ticketLanes } from './timeline-lanes.ts';

const at = (utc: number) => ({ utc, offset: 0 });

function lanes(log: StatusLogEntry[], fields: Partial<Ticket> = {}, logSince: number | null = 0) {
  const ticket: Ticket = { ticketId: 'T1', eventId: 'E1', lastUpdated: at(0), status: 'DOWNLOADED', ...fields };
  const { segments, ...replay } = storyOf(log);
  return ticketLanes({ ticket, status: statusOf(ticket), log, segments, replay, logSince });
}

const inject: StatusLogEntry = {
  ticketId: 'T1',
  actionName: 'Inject',
  toStatus: 'NOT_DOWNLOADED',
  toOwnerId: 'anna',
  serverTimestamp: at(10),
};
const download: StatusLogEntry = {
  ticketId: 'T1',
  actionName: 'Download',
  fromStatus: 'NOT_DOWNLOADED',
  toStatus: 'DOWNLOADED',
  deviceId: 'phone',
  serverTimestamp: at(20),
};
const stretchesOf = (name: string, of: ReturnType<typeof lanes>) =>
  of.attributes.find((lane) => lane.name === name)?.stretches;

test('a whole log has a lane for the status, for every attribute and for each phone, and no gap', () => {
  const { status, attributes, phones, gaps, from } = lanes([inject, download]);
  expect(status.map((segment) => segment.status)).toEqual(['NOT_DOWNLOADED', 'DOWNLOADED']);
  expect(attributes).toHaveLength(8);
  expect(phones).toEqual([{ deviceId: 'phone', stretches: [{ from: 20, until: null }] }]);
  expect(gaps).toEqual([]);
  expect(from).toBe(10);
});

test('what came before the log is told by the times of the attributes, and marked as a gap', () => {
  const attributes = { Injected: { value: true, at: at(5) }, Delivered: { value: true, at: at(7) } };
  const cut = lanes([download], { attributes }, 15);
  expect(stretchesOf('Injected', cut)).toEqual([{ from: 5, until: null }]);
  expect(stretchesOf('Delivered', cut)).toEqual([{ from: 7, until: null }]);
  expect(cut.gaps).toEqual([{ from: 5, until: 15 }]);
});

test('a ticket without a log has what its attributes say', () => {
  const silent = lanes([], { attributes: { Injected: { value: true, at: at(5) } } });
  expect(silent.from).toBe(5);
  expect(stretchesOf('Injected', silent)).toEqual([{ from: 5, until: null }]);
  expect(lanes([]).from).toBeNull();
});

test('a missing entry leaves a gap between its neighbours', () => {
  const later = { ...download, fromStatus: 'PENDING_TRANSFER', serverTimestamp: at(50) };
  expect(lanes([inject, download, later]).gaps).toEqual([{ from: 20, until: 50 }]);
});

test('the old history mode has transactions, and is silent about attributes and phones', () => {
  const log = [{ ticketId: 'T1', actionName: 'TRANSFER', legacyState: 'PENDING', serverTimestamp: at(10) }];
  const { status, attributes, phones } = lanes(log, { status: null, legacyStatus: 'TRANSFER_PENDING' });
  expect([attributes, phones]).toEqual([[], []]);
  expect(status[0] && segmentLabel(status[0], log)).toBe('TRANSFER · PENDING');
});

test('a status that came back is counted once, with all its time', () => {
  const { status } = lanes([inject, download, { ...inject, serverTimestamp: at(50) }]);
  expect(statusTotals(status, 100).map(({ status: name, total }) => `${name} ${total}`)).toEqual([
    'NOT_DOWNLOADED 60',
    'DOWNLOADED 30',
  ]);
});

test('entries of one instant are one step of the cursor', () => {
  expect(logInstants([inject, download, { ...download, deviceId: 'tablet' }])).toEqual([10, 20]);
});
