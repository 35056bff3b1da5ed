/** Clocks that somebody sets: this machine's, or the server's. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_DELETION_PATH, REPORT_PATHS } from '../../shared/tixngo.ts';
import { ClockedSyncing, DAY, HOUR, MINUTE, SECOND, TICKETS } from './clocked-syncing.ts';
import { SOURCE } from './syncing.ts';

/** A real server on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const PATH_OF_DELETIONS = DEFAULT_DELETION_PATH.slice(0, DEFAULT_DELETION_PATH.indexOf('{'));

let clocked: ClockedSyncing;
beforeEach(async () => {
  clocked = await ClockedSyncing.start();
  await clocked.pull();
});
afterEach(() => clocked.close());

describe.each([
  ['set back by a day', -DAY],
  ['set forward by a day', DAY],
])("this machine's clock, %s", (_, jump) => {
  test('between two pulls changes nothing of what is read', async () => {
    clocked.times.machine = jump;
    clocked.times.pass(MINUTE);
    clocked.change(1);
    clocked.times.pass(MINUTE);
    await clocked.pull();
    expect(clocked.differences()).toEqual([]);
    expect(clocked.syncing.reader.clockAhead()).toBeGreaterThan(jump - 2 * SECOND);
    expect(clocked.syncing.reader.clockAhead()).toBeLessThan(jump + 2 * SECOND);
    // The data is as of the server's time.
    expect(Math.abs(clocked.times.serverClock() - (clocked.syncing.reader.pullState().dataAsOf ?? 0))).toBeLessThan(
      2 * SECOND,
    );
  });

  test('between decision and push leaves the deletion to be sent, once', async () => {
    const [ticketId = ''] = clocked.deletable(1);
    const deletion = clocked.decide(ticketId);
    clocked.times.machine = jump;
    await clocked.compareAndPush();
    expect(clocked.stateOf(deletion)).toBe('ACCEPTED');
    await clocked.compareAndPush();
    expect(clocked.requestsFor(ticketId)).toHaveLength(1);
  });

  test('while a deletion waits for its next try does not make it wait for a day', async () => {
    const [ticketId = ''] = clocked.deletable(1);
    const deletion = clocked.decide(ticketId);
    clocked.syncing.office.misbehave({ kind: '500', times: 1, path: PATH_OF_DELETIONS });
    await clocked.compareAndPush();
    expect(clocked.stateOf(deletion)).toBe('QUEUED');
    clocked.times.machine = jump;
    clocked.times.pass(2 * MINUTE);
    await clocked.compareAndPush();
    expect(clocked.stateOf(deletion)).toBe('ACCEPTED');
    expect(clocked.requestsFor(ticketId)).toHaveLength(1);
  });

  test('leaves the audit trail in the order of what happened, and whole', async () => {
    const [first = '', second = ''] = clocked.deletable(2);
    const before = clocked.decide(first);
    clocked.times.machine = jump;
    const after = clocked.decide(second);
    const trail = clocked.syncing.ledger.auditTrail();
    expect(trail.map(({ sequence }) => sequence)).toEqual(trail.map((__, index) => index + 1));
    expect(trail.map(({ subject }) => subject)).toEqual([before?.deletionId, after?.deletionId]);
    expect(clocked.syncing.ledger.firstBrokenAuditEntry()).toBeNull();
    expect(clocked.syncing.ledger.list(SOURCE).map(({ ticketId }) => ticketId)).toEqual([second, first]);
    expect((before?.deletionId ?? '') < (after?.deletionId ?? '')).toBe(true);
  });
});

test('a decision on a machine whose clock is a day off is judged by how old its data was at the server', async () => {
  clocked.times.machine = DAY;
  await clocked.pull();
  const [fresh = '', old = ''] = clocked.deletable(2);
  const onFresh = clocked.decide(fresh);
  clocked.times.pass(2 * HOUR);
  const onOld = clocked.decide(old);
  await clocked.compareAndPush();
  expect(clocked.stateOf(onFresh)).toBe('ACCEPTED');
  expect(clocked.syncing.ledger.get(onOld?.deletionId ?? '')).toMatchObject({
    state: 'NEEDS_DECISION',
    message: { english: expect.stringContaining('120 minutes old') },
  });
});

test('a decision after the clock was set back, on data of nobody knows when, goes back to a person', async () => {
  const [ticketId = ''] = clocked.deletable(1);
  clocked.times.pass(3 * HOUR);
  clocked.times.machine = -DAY;
  const deletion = clocked.decide(ticketId);
  await clocked.compareAndPush();
  expect(clocked.syncing.ledger.get(deletion?.deletionId ?? '')).toMatchObject({
    state: 'NEEDS_DECISION',
    message: { english: expect.stringContaining('was set back') },
  });
});

describe("the server's clock, ahead by a day and then set right", () => {
  async function readAheadThenSetRight(): Promise<void> {
    clocked.times.server = DAY;
    clocked.times.pass(MINUTE);
    clocked.change(1);
    clocked.times.pass(MINUTE);
    await clocked.pull();
    clocked.times.server = 0;
  }

  test('leaves no gap in what is read, whenever the next pull is', async () => {
    await readAheadThenSetRight();
    clocked.times.pass(MINUTE);
    clocked.change(2);
    clocked.times.pass(2 * HOUR);
    clocked.change(3);
    clocked.times.pass(MINUTE);
    await clocked.pull();
    expect(clocked.differences()).toEqual([]);
    const { ticketsAsOf, logCoverage, dataAsOf } = clocked.syncing.reader.pullState();
    for (const at of [ticketsAsOf, logCoverage?.to, dataAsOf])
      expect(at).toBeLessThanOrEqual(clocked.times.serverClock());
  });

  test('leaves no gap either when it has long passed the time that it showed', async () => {
    await readAheadThenSetRight();
    clocked.times.pass(MINUTE);
    clocked.change(2);
    clocked.times.pass(3 * DAY);
    clocked.change(3);
    clocked.times.pass(MINUTE);
    await clocked.pull();
    expect(clocked.differences()).toEqual([]);
  });

  test('shows what happens to a ticket that was changed while it was wrong', async () => {
    await readAheadThenSetRight();
    clocked.times.pass(MINUTE);
    clocked.change(1, 2);
    clocked.times.pass(MINUTE);
    await clocked.pull();
    expect(clocked.differences()).toEqual([]);
  });

  test('does not let a deletion pass a ticket that changed since', async () => {
    const [ticketId = '', other = ''] = clocked.deletable(2);
    await readAheadThenSetRight();
    const deletion = clocked.decide(ticketId);
    clocked.times.pass(MINUTE);
    const recipient = clocked.syncing.office.ticket(other)?.state.currentOwner ?? '';
    clocked.syncing.office.act(ticketId, { name: 'StartTransfer', recipient, actor: 'Back-office' });
    clocked.syncing.office.act(ticketId, { name: 'EndTransfer', outcome: 'ACCEPTED', actor: 'Back-office' });
    clocked.times.pass(10 * MINUTE);
    await clocked.compareAndPush();
    await clocked.pull();
    await clocked.compareAndPush();
    expect(clocked.stateOf(deletion)).toBe('NEEDS_DECISION');
    expect(clocked.requestsFor(ticketId)).toHaveLength(0);
  });

  test('begins a first load again that it cut', async () => {
    await clocked.close();
    clocked = await ClockedSyncing.start(DAY);
    clocked.syncing.office.misbehave({ kind: 'cutOff', times: 2, path: REPORT_PATHS.ticketStatusLogs });
    await expect(clocked.pull()).rejects.toThrow();
    clocked.times.server = 0;
    clocked.times.pass(MINUTE);
    await clocked.pull();
    expect(clocked.ids).toHaveLength(TICKETS);
    expect(clocked.differences()).toEqual([]);
  });
});

test('more tickets than a page that carry a later time than the server shows do not keep a pull from ending', async () => {
  const { gateway } = clocked.syncing;
  const listTickets = gateway.listTickets.bind(gateway);
  vi.spyOn(gateway, 'listTickets').mockImplementation((query, signal) =>
    listTickets({ ...query, limit: Math.min(query.limit, 20) }, signal),
  );
  clocked.times.server = DAY;
  clocked.ids.forEach((__, index) => void clocked.change(index));
  await clocked.pull();
  clocked.times.server = 0;
  clocked.times.pass(MINUTE);
  clocked.ids.forEach((__, index) => void clocked.change(index, 1));
  clocked.times.pass(MINUTE);
  await clocked.pull();
  expect(clocked.differences()).toEqual([]);
});
