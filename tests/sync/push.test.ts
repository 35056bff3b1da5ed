import { afterEach, beforeEach, expect, test } from 'vitest';
import { followAccepted, push } from '../../electron/engine/sync/push.ts';
import type { Deletion } from '../../shared/deletion.ts';
import type { V4Status } from '../../shared/domain/statuses.ts';
import { DEFAULT_DELETION_PATH } from '../../shared/tixngo.ts';
import type { Syncing } from './syncing.ts';
import { SOURCE, startSyncing, ticketIds } from './syncing.ts';

let syncing: Syncing;
beforeEach(async () => {
  syncing = await startSyncing();
  await syncing.pull();
});
afterEach(() => syncing.close());

const pathOfDeletions = DEFAULT_DELETION_PATH.slice(0, DEFAULT_DELETION_PATH.indexOf('{'));

/** Tickets of the V4 events in a status, on some phone. */
function ticketsWith(status: V4Status, count: number): string[] {
  const found = ticketIds(syncing).filter((ticketId) => {
    const book = syncing.office.ticket(ticketId);
    return book?.ticket.status === status && book.state.devices.length > 0 && book.state.attributes.Controlled === null;
  });
  expect(found.length).toBeGreaterThanOrEqual(count);
  return found.slice(0, count);
}

function decide(ticketId: string, reason = 'ONSITE_TROUBLESHOOTING'): Deletion {
  const basis = syncing.cache.basisOf(ticketId);
  if (!basis) throw new Error('The ticket is not in the cache.');
  return syncing.ledger.queue({
    source: SOURCE,
    ticketId,
    ticketNumber: ticketId,
    eventId: 'E',
    eventName: 'Event',
    seat: 'A / 1',
    reason,
    note: 'wrong account',
    decidedBy: 'helpdesk',
    decidedAt: Date.now(),
    basis,
  });
}

const ledgerState = (deletion: Deletion): string | undefined => syncing.ledger.get(deletion.deletionId)?.state;
const requestsFor = (ticketId: string) => syncing.office.ticket(ticketId)?.deletionRequests ?? [];

test('a deletion is sent once, with its reason and note, and followed until the last phone has confirmed', async () => {
  const [ticketId = ''] = ticketsWith('DOWNLOADED', 1);
  const deletion = decide(ticketId);
  await push(syncing.pushContext());
  expect(ledgerState(deletion)).toBe('ACCEPTED');
  expect(requestsFor(ticketId)).toHaveLength(1);
  expect(JSON.stringify(requestsFor(ticketId)[0])).toContain('wrong account');

  syncing.office.phonesOnline(true, ticketId);
  syncing.office.confirmDeletions(Date.now() + 60_000);
  expect(syncing.office.ticket(ticketId)?.state.status).toBe('DELETED');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await syncing.pull();
  followAccepted(syncing.pushContext());
  expect(syncing.ledger.get(deletion.deletionId)).toMatchObject({
    serverStatus: 'DELETED',
    confirmedAt: expect.any(Number),
  });
  await push(syncing.pushContext());
  expect(requestsFor(ticketId)).toHaveLength(1);
});

test('an answer that is lost after the server acted is asked for again with the same identity', async () => {
  const [ticketId = ''] = ticketsWith('DOWNLOADED', 1);
  const deletion = decide(ticketId);
  syncing.office.misbehave({ kind: 'loseAnswer', times: 1, path: pathOfDeletions });
  await expect(push(syncing.pushContext())).rejects.toMatchObject({ kind: 'unreachable' });
  expect(ledgerState(deletion)).toBe('QUEUED');
  await push(syncing.pushContext({ now: () => Date.now() + 60_000 }));
  expect(syncing.ledger.get(deletion.deletionId)).toMatchObject({
    state: 'ACCEPTED',
    message: { english: 'TIXNGO accepted the deletion.' },
  });
  expect(requestsFor(ticketId)).toHaveLength(1);
});

test('a deletion that was being sent when the app died goes out again with the same identity', async () => {
  const [ticketId = ''] = ticketsWith('DOWNLOADED', 1);
  const deletion = decide(ticketId);
  syncing.ledger.markSending(deletion.deletionId, Date.now());
  await push(syncing.pushContext());
  expect(ledgerState(deletion)).toBe('ACCEPTED');
  expect(requestsFor(ticketId)).toHaveLength(1);
});

test('a ticket that got another owner since the decision goes back to a person, and the next one is sent', async () => {
  const [changed = '', unchanged = ''] = ticketsWith('DOWNLOADED', 2);
  const first = decide(changed);
  const second = decide(unchanged);
  const recipient = syncing.office.ticket(unchanged)?.state.currentOwner ?? '';
  syncing.office.act(changed, { name: 'StartTransfer', recipient, actor: 'Back-office' });
  syncing.office.act(changed, { name: 'EndTransfer', outcome: 'ACCEPTED', actor: 'Back-office' });
  await push(syncing.pushContext());
  expect(syncing.ledger.get(first.deletionId)).toMatchObject({
    state: 'NEEDS_DECISION',
    found: { ownerId: recipient },
    message: { english: expect.stringContaining('another owner') },
  });
  expect(requestsFor(changed)).toHaveLength(0);
  expect(ledgerState(second)).toBe('ACCEPTED');

  const found = syncing.ledger.get(first.deletionId)?.found;
  if (found) syncing.ledger.sendAgain(first.deletionId, found, 'helpdesk', Date.now());
  await push(syncing.pushContext());
  expect(ledgerState(first)).toBe('ACCEPTED');
});

test('a ticket that somebody else deleted counts as done, and nothing is sent', async () => {
  const [ticketId = ''] = ticketsWith('DOWNLOADED', 1);
  const deletion = decide(ticketId);
  syncing.office.act(ticketId, { name: 'Delete', reason: 'REFUND', actor: 'TicketingSystem' });
  await push(syncing.pushContext());
  expect(syncing.ledger.get(deletion.deletionId)).toMatchObject({
    state: 'ACCEPTED',
    message: { english: expect.stringContaining('Somebody else') },
    alreadyDeleted: true,
    deletedBy: null,
  });
  expect(requestsFor(ticketId)).toHaveLength(0);

  // The log comes with the next pull, and says who it was.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await syncing.pull();
  followAccepted(syncing.pushContext());
  expect(syncing.ledger.get(deletion.deletionId)?.deletedBy).toEqual({
    actor: 'TicketingSystem',
    at: expect.any(Number),
    reason: 'REFUND',
  });
  expect(syncing.ledger.auditTrail().at(-1)).toMatchObject({ kind: 'DELETION_ATTRIBUTED' });
});

test('a ticket that somebody else deleted under our eyes says at once who it was', async () => {
  const [ticketId = ''] = ticketsWith('DOWNLOADED', 1);
  const deletion = decide(ticketId);
  syncing.office.act(ticketId, { name: 'Delete', reason: 'REFUND', actor: 'TicketingSystem' });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await syncing.pull();
  await push(syncing.pushContext());
  expect(syncing.ledger.get(deletion.deletionId)).toMatchObject({
    state: 'ACCEPTED',
    deletedBy: { actor: 'TicketingSystem', reason: 'REFUND' },
  });
});

test('of many, one that is refused, one that changed and one that fails stand in the way of no other', async () => {
  const tickets = ticketsWith('DOWNLOADED', 6);
  const [first = '', refused = '', changed = '', failing = '', deleted = '', last = ''] = tickets;
  const decided = tickets.map((ticketId) => decide(ticketId, ticketId === refused ? 'NO_SUCH_REASON' : undefined));
  syncing.office.act(changed, { name: 'Control', actor: 'TicketingSystem' });
  syncing.office.act(deleted, { name: 'Delete', reason: 'REFUND', actor: 'TicketingSystem' });
  syncing.office.misbehave({ kind: '500', times: 1, path: `${pathOfDeletions}${failing}/` });
  await push(syncing.pushContext());
  expect(decided.map(ledgerState)).toEqual([
    'ACCEPTED',
    'REJECTED',
    'NEEDS_DECISION',
    'QUEUED',
    'ACCEPTED',
    'ACCEPTED',
  ]);
  expect(tickets.map((ticketId) => requestsFor(ticketId).length)).toEqual([1, 0, 0, 0, 0, 1]);
  expect(syncing.ledger.get(decided[1]?.deletionId ?? '')?.message?.english).toMatch(
    /TIXNGO refused the request \(4\d\d: .+\)/,
  );

  await push(syncing.pushContext({ now: () => Date.now() + 60_000 }));
  expect(decided.map(ledgerState)).toEqual([
    'ACCEPTED',
    'REJECTED',
    'NEEDS_DECISION',
    'ACCEPTED',
    'ACCEPTED',
    'ACCEPTED',
  ]);
  expect([first, failing, last].map((ticketId) => requestsFor(ticketId).length)).toEqual([1, 1, 1]);
  expect(new Set(decided.map(({ deletionId }) => deletionId)).size).toBe(6);
});

test('a server that asks to be left alone is asked for nothing more, and no deletion is lost', async () => {
  const deletions = ticketsWith('DOWNLOADED', 3).map((ticketId) => decide(ticketId));
  syncing.office.misbehave({ kind: '429', times: 1, path: pathOfDeletions });
  await expect(push(syncing.pushContext())).rejects.toMatchObject({ kind: 'busy' });
  expect(deletions.map(ledgerState)).toEqual(['QUEUED', 'QUEUED', 'QUEUED']);
  await push(syncing.pushContext());
  expect(deletions.map(ledgerState)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
});

test('a server error postpones one deletion and does not block the next', async () => {
  const [first = '', second = ''] = ticketsWith('DOWNLOADED', 2);
  const deletions = [decide(first), decide(second)];
  syncing.office.misbehave({ kind: '500', times: 1, path: pathOfDeletions });
  await push(syncing.pushContext());
  expect(deletions.map(ledgerState).sort()).toEqual(['ACCEPTED', 'QUEUED']);
  await push(syncing.pushContext({ now: () => Date.now() + 60_000 }));
  expect(deletions.map(ledgerState)).toEqual(['ACCEPTED', 'ACCEPTED']);
});

test('a refused key stops everything, and every deletion stays queued', async () => {
  const deletions = ticketsWith('DOWNLOADED', 2).map((ticketId) => decide(ticketId));
  syncing.office.misbehave({ kind: 'expiredKey', times: null });
  await expect(push(syncing.pushContext())).rejects.toMatchObject({ kind: 'keyRefused' });
  expect(deletions.map(ledgerState)).toEqual(['QUEUED', 'QUEUED']);
});
