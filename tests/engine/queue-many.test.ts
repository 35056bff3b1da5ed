/** One decision about many tickets, item by item. */
import { expect, test, vi } from 'vitest';
import { until, venueEngines } from './venue-engines.ts';

/** Several processes take turns; on a busy machine that takes a while. */
vi.setConfig({ testTimeout: 60_000 });

const GROUNDS = { reason: 'ONSITE_TROUBLESHOOTING', note: 'sold twice' };

const V4_DOWNLOADED = { text: '', statuses: [{ vocabulary: 'V4', value: 'DOWNLOADED' }] };
const V4_DELETED = { text: '', statuses: [{ vocabulary: 'V4', value: 'DELETED' }] };

test('each ticket gets a deletion of its own, or the reason why not, in the order asked; the others are sent', async () => {
  const venue = await venueEngines();
  const engine = venue.start();
  await engine.synced();
  engine.send({ kind: 'configure', config: venue.config({ workOffline: true }) });
  const seen = async (filter: unknown, count: number) => {
    const { resultId } = await engine.call('tickets.find', filter);
    const rows = await engine.call('tickets.rows', { resultId, from: 0, count });
    return rows.map(({ ticketId, lastUpdated }) => ({ ticketId, seenLastUpdated: lastUpdated }));
  };
  const [first, queuedBefore, changed, last] = await seen(V4_DOWNLOADED, 4);
  const [deleted] = await seen(V4_DELETED, 1);
  if (!first || !queuedBefore || !changed || !last || !deleted) throw new Error('The venue lacks such tickets.');
  await engine.call('deletions.queue', { ...queuedBefore, ...GROUNDS });

  const nobody = { ticketId: 'nobody', seenLastUpdated: 1 };
  const tickets = [first, queuedBefore, { ...changed, seenLastUpdated: 1 }, nobody, deleted, first, last];
  const answers = await engine.call('deletions.queueMany', { tickets, ...GROUNDS });
  expect(answers.map(({ ticketId }) => ticketId)).toEqual(tickets.map(({ ticketId }) => ticketId));
  expect(answers.map((answer) => (answer.queued ? answer.deletion.state : answer.code))).toEqual([
    'QUEUED',
    'ALREADY_QUEUED',
    'TICKET_CHANGED',
    'NOT_FOUND',
    'ALREADY_DELETED',
    'ALREADY_QUEUED',
    'QUEUED',
  ]);
  const list = await engine.call('deletions.list');
  expect(new Set(list.map(({ deletionId }) => deletionId)).size).toBe(3);
  for (const answer of answers) {
    if (answer.queued) expect(list).toContainEqual(answer.deletion);
    else expect(answer.message).not.toBe('');
  }

  engine.send({ kind: 'configure', config: venue.config() });
  await until(
    () => engine.call('deletions.list'),
    (deletions) => deletions.every(({ state }) => state === 'ACCEPTED'),
  );
  for (const { ticketId } of [first, queuedBefore, last]) {
    expect(venue.office.ticket(ticketId)?.deletionRequests).toHaveLength(1);
  }
  const following = await until(
    () => engine.call('deletions.following', { deletionIds: list.map(({ deletionId }) => deletionId) }),
    (found) => Object.values(found).some(({ loggedAt }) => loggedAt !== null),
  );
  const unconfirmed = (await engine.call('deletions.list')).filter(({ confirmedAt }) => confirmedAt === null);
  expect(Object.keys(following).sort()).toEqual(unconfirmed.map(({ deletionId }) => deletionId).sort());
  for (const { deletionId, ticketId } of unconfirmed) {
    const waiting = following[deletionId]?.phones.filter(({ confirmedAt }) => confirmedAt === null);
    expect(waiting?.map(({ device }) => device)).toEqual(venue.office.ticket(ticketId)?.state.devices);
  }
});

test('a thousand at once are decided while other calls are answered; more are refused', async () => {
  const venue = await venueEngines({ tickets: 1_200 });
  const engine = venue.start();
  await engine.synced();
  engine.send({ kind: 'configure', config: venue.config({ workOffline: true }) });
  const { resultId } = await engine.call('tickets.find', { text: '' });
  const pages = await Promise.all(
    [0, 500, 1000].map((from) => engine.call('tickets.rows', { resultId, from, count: 500 })),
  );
  const tickets = pages.flat().map(({ ticketId, lastUpdated }) => ({ ticketId, seenLastUpdated: lastUpdated }));
  expect(await engine.answer('deletions.queueMany', { tickets, ...GROUNDS })).toMatchObject({ code: 'BAD_INPUT' });

  const order: string[] = [];
  const many = engine.call('deletions.queueMany', { tickets: tickets.slice(0, 1_000), ...GROUNDS }).then((answers) => {
    order.push('many');
    return answers;
  });
  await engine.call('connection.get').then(() => order.push('another call'));
  const answers = await many;
  expect(order).toEqual(['another call', 'many']);
  const queued = answers.filter((answer) => answer.queued);
  const refused = answers.flatMap((answer) => (answer.queued ? [] : [answer.code]));
  expect(queued.length).toBeGreaterThan(500);
  expect(new Set(refused)).toEqual(new Set(['ALREADY_DELETED']));
  expect((await engine.call('connection.get')).waitingDeletions).toBe(queued.length);
});
