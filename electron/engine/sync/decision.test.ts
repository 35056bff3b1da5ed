import { expect, test } from 'vitest';
import type { DeletionBasis } from '../../../shared/deletion.ts';
import { judge } from './decision.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const then: DeletionBasis = {
  status: { vocabulary: 'V4', value: 'DOWNLOADED' },
  ownerId: 'owner-1',
  ownerName: 'Zoë Müller',
  controlled: false,
  activated: true,
  pendingRecipientId: null,
  lastUpdated: 1_000,
  asOf: 10 * HOUR,
};
const pendingTransfer = { vocabulary: 'V4', value: 'PENDING_TRANSFER' } as const;
const decision = {
  basis: then,
  decidedAt: then.asOf + 5 * MINUTE,
  decidedAgain: null,
  attempts: 0,
  carriedOut: null,
  carriedIn: null,
};
const now = (changed: Partial<DeletionBasis>): DeletionBasis => ({ ...then, asOf: then.asOf + HOUR, ...changed });

test('sends when nothing that matters has changed', () => {
  expect(judge(decision, now({}), HOUR)).toEqual({ kind: 'send' });
  expect(judge(decision, now({ activated: false, lastUpdated: 2_000 }), HOUR)).toEqual({ kind: 'send' });
  expect(judge(decision, now({ status: { vocabulary: 'V4', value: 'NOT_DOWNLOADED' } }), HOUR)).toEqual({
    kind: 'send',
  });
});

test.each([
  ['another owner', { ownerId: 'owner-2' }, /another owner/],
  ['an entry at the gate', { controlled: true }, /controlled/],
  ['a transfer that was started', { status: pendingTransfer, pendingRecipientId: 'owner-3' }, /transfer was started/],
])('asks a person after %s', (_, changed, message) => {
  const verdict = judge(decision, now(changed), HOUR);
  expect(verdict).toMatchObject({ kind: 'ask', message: { english: expect.stringMatching(message) } });
});

test('asks a person when a transfer that was pending has ended', () => {
  const pending = { ...decision, basis: { ...then, status: pendingTransfer, pendingRecipientId: 'owner-3' } };
  expect(judge(pending, now({}), HOUR)).toMatchObject({
    kind: 'ask',
    message: { english: expect.stringMatching(/transfer ended/) },
  });
});

test('asks a person when the decision rested on data older than the limit', () => {
  const stale = { ...decision, decidedAt: then.asOf + 61 * MINUTE };
  expect(judge(stale, now({}), HOUR)).toMatchObject({
    kind: 'ask',
    message: { english: expect.stringMatching(/61 minutes old/) },
  });
  expect(judge({ ...decision, decidedAt: then.asOf + HOUR }, now({}), HOUR)).toEqual({ kind: 'send' });
});

test('counts the age of the data from the last time that a person decided', () => {
  const again = (at: number) => ({ ...decision, decidedAgain: { by: 'desk-4', at } });
  expect(judge(again(then.asOf + 61 * MINUTE), now({}), HOUR)).toMatchObject({ kind: 'ask' });
  const stale = {
    ...decision,
    decidedAt: then.asOf - 3 * HOUR,
    decidedAgain: { by: 'desk-4', at: then.asOf + MINUTE },
  };
  expect(judge(stale, now({}), HOUR)).toEqual({ kind: 'send' });
});

const DAY = 24 * HOUR;

test.each([
  ['ahead', DAY],
  ['behind', -DAY],
])("counts the age of the data by the server's clock on a machine whose clock is a day %s", (_, clockAhead) => {
  const after = (age: number) => ({
    ...decision,
    basis: { ...then, clockAhead },
    decidedAt: then.asOf + clockAhead + age,
  });
  expect(judge(after(5 * MINUTE), now({}), HOUR)).toEqual({ kind: 'send' });
  expect(judge(after(61 * MINUTE), now({}), HOUR)).toMatchObject({
    message: { english: expect.stringMatching(/61 minutes old/) },
  });
});

test('asks a person when the clock was set between the data and the decision, back or forward', () => {
  const at = (decidedAt: number) => judge({ ...decision, basis: { ...then, clockAhead: 0 }, decidedAt }, now({}), HOUR);
  expect(at(then.asOf - DAY)).toMatchObject({
    kind: 'ask',
    message: { english: expect.stringMatching(/clock .* was set back/) },
  });
  expect(at(then.asOf + DAY)).toMatchObject({
    kind: 'ask',
    message: { english: expect.stringMatching(/minutes old/) },
  });
  expect(at(then.asOf - MINUTE)).toEqual({ kind: 'send' });
});

test.each(['DELETED', 'DELETION_PENDING'])('takes a ticket that somebody else brought to %s as done', (value) => {
  const deleted = now({ status: { vocabulary: 'V4', value }, ownerId: 'owner-2' });
  expect(judge(decision, deleted, HOUR)).toEqual({ kind: 'alreadyDeleted' });
});

test('asks the server again with the same id when an earlier attempt may have deleted the ticket', () => {
  const deleted = now({ status: { vocabulary: 'V4', value: 'DELETION_PENDING' } });
  expect(judge({ ...decision, attempts: 1 }, deleted, HOUR)).toEqual({ kind: 'send' });
});

test('sends a carried deletion whose ticket is deleted: the other machine may have done it with the same identity', () => {
  const deleted = now({ status: { vocabulary: 'V4', value: 'DELETION_PENDING' } });
  const carriedOut = { at: 0, file: 'queue.json' };
  const carriedIn = { machine: 'm', by: 'desk-3', at: 0, file: 'queue.json' };
  expect(judge({ ...decision, carriedOut }, deleted, HOUR)).toEqual({ kind: 'send' });
  expect(judge({ ...decision, carriedIn }, deleted, HOUR)).toEqual({ kind: 'send' });
});
