import { expect, test } from 'vitest';
import { replay } from '../../shared/domain/replay.ts';
import type { StatusLogEntry } from '../../shared/domain/status-log.ts';
import type { Ticket } from '../../shared/domain/ticket.ts';
import { statusOf } from '../../shared/domain/ticket.ts';
import { attributesShown } from './shown-attributes.ts';

const at = (utc: number) => ({ utc, offset: 0 });

function shownOf(fields: Partial<Ticket>, log: StatusLogEntry[] = []) {
  const ticket: Ticket = { ticketId: 'T1', eventId: 'E1', lastUpdated: at(0), ...fields };
  return attributesShown({ ticket, status: statusOf(ticket), replay: replay(log) });
}

const lifecycleLog: StatusLogEntry[] = [
  { ticketId: 'T1', actionName: 'Inject', toLifecycleStatus: 'INJECTED', toOwnerId: 'a', serverTimestamp: at(1) },
  {
    ticketId: 'T1',
    actionName: 'Download',
    fromLifecycleStatus: 'INJECTED',
    toLifecycleStatus: 'DOWNLOADED',
    fromOwnerId: 'a',
    toOwnerId: 'a',
    deviceId: 'phone',
    serverTimestamp: at(2),
  },
];

test('what the server says comes first', () => {
  const { source, attributes } = shownOf({
    status: 'DOWNLOADED',
    attributes: { Delivered: { value: true, at: at(7) }, Activated: { value: false } },
  });
  expect(source).toBe('ticket');
  expect(attributes.Delivered).toEqual({ value: true, at: 7 });
  expect(attributes.Activated).toEqual({ value: false, at: null });
  expect(attributes.Checked).toEqual({ value: null, at: null });
});

test('a ticket of the lifecycle mode has those that its log tells', () => {
  const { source, attributes } = shownOf({ lifecycleStatus: 'DOWNLOADED' }, lifecycleLog);
  expect(source).toBe('log');
  expect(attributes.Delivered).toEqual({ value: true, at: 2 });
  expect(attributes.Activated).toEqual({ value: false, at: null });
});

test('the old history mode tells nothing of them, nor does a log that nobody has', () => {
  expect(shownOf({ legacyStatus: 'RECEIVED' }, lifecycleLog).source).toBe('nothing');
  expect(shownOf({ lifecycleStatus: 'DOWNLOADED' }).source).toBe('nothing');
});
