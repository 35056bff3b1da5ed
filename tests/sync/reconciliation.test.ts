import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ActionNow } from '../../electron/demo/office/ticket-desk.ts';
import { CACHE_FORMAT } from '../../electron/engine/cache/cache-schema.ts';
import { openWriter } from '../../electron/engine/database/open-database.ts';
import type { TixngoGateway } from '../../electron/engine/gateway/tixngo-gateway.ts';
import { reconcile } from '../../electron/engine/sync/reconcile.ts';
import { Reconciler } from '../../electron/engine/sync/reconciler.ts';
import { differingFigures, surplusOf } from '../../shared/domain/reconciliation.ts';
import type { EventReconciliation } from '../../shared/reconciliation.ts';
import { asTold } from '../../shared/sentences/sentence.ts';
import { eventTicketsPath, REPORT_PATHS } from '../../shared/tixngo.ts';
import type { Syncing } from './syncing.ts';
import { KEY, startSyncing, ticketIds } from './syncing.ts';

let syncing: Syncing;
beforeEach(async () => {
  syncing = await startSyncing();
  await syncing.pull();
});
afterEach(() => syncing.close());

const signal = new AbortController().signal;
const silent = () => undefined;

/** Compares every event, due or not. */
async function compareAll(gateway: TixngoGateway = syncing.gateway): Promise<EventReconciliation[]> {
  const { cache, reader } = syncing;
  await reconcile(
    { gateway, cache, signal },
    reader.events().map(({ eventId }) => eventId),
  );
  return reader.reconciliations();
}

/** The gateway with some of its requests answered otherwise. */
function gatewayWith(changed: Partial<TixngoGateway>): TixngoGateway {
  const { gateway } = syncing;
  return {
    serverTime: (given) => gateway.serverTime(given),
    listTickets: (query, given) => gateway.listTickets(query, given),
    listStatusLogs: (query, given) => gateway.listStatusLogs(query, given),
    eventStatistics: (eventIds, dateTime, given) => gateway.eventStatistics(eventIds, dateTime, given),
    deleteTicket: (ticketId, request, given) => gateway.deleteTicket(ticketId, request, given),
    ...changed,
  };
}

/** One sentence a figure that differs. */
function differences(events: readonly EventReconciliation[]): string[] {
  return events.flatMap(({ eventId, reconciliation }) =>
    (reconciliation?.figures ?? [])
      .filter((comparison) => surplusOf(comparison) !== 0)
      .map(({ figure, ours, theirs }) => `${eventId} ${figure}: ${ours.atLeast} to ${ours.atMost}, TIXNGO ${theirs}`),
  );
}

const outcomes = (events: readonly EventReconciliation[]) => [
  ...new Set(events.map(({ reconciliation }) => reconciliation?.outcome)),
];

/** Changes the file as no code of the app does. */
function behindItsBack(...statements: string[]): void {
  const file = path.join(syncing.dataDir, 'cache.sqlite');
  const database = openWriter({ file, key: KEY, ...CACHE_FORMAT }, 'NORMAL');
  for (const statement of statements) database.exec(statement);
  database.close();
}

function takeOut(ticketId: string): void {
  behindItsBack(
    `DELETE FROM ticket_search WHERE rowid = (SELECT rowid FROM ticket WHERE ticket_id = '${ticketId}')`,
    `DELETE FROM ticket_document WHERE ticket = (SELECT rowid FROM ticket WHERE ticket_id = '${ticketId}')`,
    `DELETE FROM ticket WHERE ticket_id = '${ticketId}'`,
  );
}

/** A V4 ticket in a status, and its event. */
function ticketIn(status: string): { ticketId: string; eventId: string } {
  for (const ticketId of ticketIds(syncing)) {
    const { ticket } = syncing.office.ticket(ticketId) ?? {};
    if (ticket?.status === status) return { ticketId, eventId: ticket.eventId };
  }
  throw new Error(`The venue has no ticket in ${status}.`);
}

async function recheck(eventId: string): Promise<void> {
  const reconciler = new Reconciler(syncing.cache);
  reconciler.askRecheck(eventId);
  await reconciler.afterPull({ gateway: syncing.gateway, signal, onProgress: silent });
}

const eventOf = (eventId: string) => syncing.reader.reconciliations().find((event) => event.eventId === eventId);
const explaining = (eventId: string) => syncing.reader.explainingTickets(eventId).tickets;

const ACTIONS: readonly ((device: string, recipient: string) => ActionNow)[] = [
  (device) => ({ name: 'Download', device, actor: 'Mobile' }),
  () => ({ name: 'Control', actor: 'TicketingSystem' }),
  () => ({ name: 'Delete', reason: 'REFUND', actor: 'TicketingSystem' }),
  (_, recipient) => ({ name: 'StartTransfer', recipient, actor: 'Back-office' }),
  () => ({ name: 'EndTransfer', outcome: 'ACCEPTED', actor: 'Back-office' }),
  () => ({ name: 'EndTransfer', outcome: 'CANCELLED', actor: 'Back-office' }),
  (device) => ({ name: 'UserLogoff', device, actor: 'Mobile' }),
  () => ({ name: 'Activate', actor: 'Mobile' }),
];

test('after random actions and a pull all figures agree at the instant, in every vocabulary', async () => {
  const ids = ticketIds(syncing);
  expect(differences(await compareAll())).toEqual([]);
  const recipient = syncing.office.ticket(ids[0] ?? '')?.state.currentOwner ?? '';
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(299), fc.nat(ACTIONS.length - 1)), { minLength: 20, maxLength: 120 }),
      fc.boolean(),
      async (deeds, whileReading) => {
        const act = (from: number, to: number): void => {
          for (const [index, kind] of deeds.slice(from, to)) {
            const ticketId = ids[index] ?? '';
            const [device = `phone-${index}`] = syncing.office.ticket(ticketId)?.state.devices ?? [];
            const action = ACTIONS[kind]?.(device, recipient);
            if (action) syncing.office.act(ticketId, action);
          }
        };
        const half = Math.floor(deeds.length / 2);
        act(0, half);
        if (!whileReading) act(half, deeds.length);
        await syncing.pull();
        // What changes between the pull and the question is after the instant that is asked for.
        if (whileReading) act(half, deeds.length);
        const events = await compareAll();
        expect(outcomes(events)).toEqual(['compared']);
        expect(differences(events)).toEqual([]);
      },
    ),
    { numRuns: 8 },
  );
}, 60_000);

test('V4 tickets are counted to the one: only a status that nobody knows leaves a figure open', async () => {
  const events = await compareAll();
  const open = events.flatMap(({ eventId, reconciliation }) =>
    (reconciliation?.figures ?? []).some(({ ours }) => ours.atLeast !== ours.atMost) ? [eventId] : [],
  );
  const unknown = (eventId: string) =>
    syncing.reader.overview(eventId).statuses.some(({ vocabulary, key }) => vocabulary !== 'V4' || key === 'ON_HOLD');
  expect(open.length).toBeGreaterThan(0);
  expect(open.length).toBeLessThan(events.length);
  for (const eventId of open) expect(unknown(eventId), eventId).toBe(true);
});

test('a ticket that was altered behind the cache is named by its log, and a re-check mends it and says so', async () => {
  const { ticketId, eventId } = ticketIn('DOWNLOADED');
  const figures = syncing.reader.overview(eventId);
  behindItsBack(`UPDATE ticket SET status = 'DELETED', family = 'DELETION' WHERE ticket_id = '${ticketId}'`);
  const [event] = (await compareAll()).filter((one) => one.eventId === eventId);
  expect(differingFigures(event?.reconciliation?.figures ?? [])).toEqual([
    'validTickets',
    'deletedTickets',
    'downloadedTickets',
  ]);
  expect(explaining(eventId)).toContainEqual({
    ticketId,
    explanation: 'logDisagrees',
    cached: { vocabulary: 'V4', value: 'DELETED' },
    told: { vocabulary: 'V4', value: 'DOWNLOADED' },
    fields: [],
    figures: ['validTickets', 'deletedTickets', 'downloadedTickets'],
    ticketNumber: syncing.office.ticket(ticketId)?.ticket.ticketNumber,
  });

  await recheck(eventId);
  expect(eventOf(eventId)?.recheck).toMatchObject({ state: 'complete', added: 0, corrected: 1, notListed: 0 });
  expect(differences(syncing.reader.reconciliations())).toEqual([]);
  expect(explaining(eventId)).toMatchObject([
    {
      ticketId,
      explanation: 'corrected',
      cached: { value: 'DELETED' },
      told: { value: 'DOWNLOADED' },
      fields: ['status', 'family'],
    },
  ]);
  expect(syncing.reader.overview(eventId)).toEqual(figures);
});

test('a ticket that was taken out of the cache is missed, and a re-check brings it back and says so', async () => {
  const { ticketId, eventId } = ticketIn('NOT_DOWNLOADED');
  const figures = syncing.reader.overview(eventId);
  takeOut(ticketId);
  const [event] = (await compareAll()).filter((one) => one.eventId === eventId);
  expect(differingFigures(event?.reconciliation?.figures ?? [])).toContain('totalTickets');

  await recheck(eventId);
  expect(eventOf(eventId)?.recheck).toMatchObject({ state: 'complete', added: 1, corrected: 0, notListed: 0 });
  expect(explaining(eventId)).toMatchObject([
    { ticketId, explanation: 'added', cached: null, told: { value: 'NOT_DOWNLOADED' } },
  ]);
  expect(differences(syncing.reader.reconciliations())).toEqual([]);
  expect(syncing.reader.overview(eventId)).toEqual(figures);
  expect(JSON.parse(syncing.reader.detail(ticketId)?.raw ?? '{}')).toEqual(syncing.office.ticket(ticketId)?.ticket);
});

test('a ticket that TIXNGO no longer lists is kept and named', async () => {
  const { eventId } = ticketIn('DOWNLOADED');
  behindItsBack(
    `CREATE TEMP TABLE copy AS SELECT * FROM ticket WHERE event_id = '${eventId}' LIMIT 1;
     UPDATE copy SET rowid = (SELECT max(rowid) + 1 FROM main.ticket), ticket_id = 'GHOST-1';
     INSERT INTO main.ticket SELECT * FROM copy;
     INSERT INTO ticket_document (ticket, raw) SELECT rowid, '{}' FROM main.ticket WHERE ticket_id = 'GHOST-1'`,
  );
  await recheck(eventId);
  expect(eventOf(eventId)?.recheck).toMatchObject({ state: 'complete', added: 0, corrected: 0, notListed: 1 });
  expect(explaining(eventId)).toContainEqual(
    expect.objectContaining({
      ticketId: 'GHOST-1',
      explanation: 'notListed',
      told: null,
      ticketNumber: expect.any(String),
    }),
  );
  expect(syncing.reader.overview(eventId).tickets).toBe(eventOf(eventId)?.reconciliation?.figures[0]?.ours.atMost);
});

test('a record that was set aside is named as what explains the missing ticket', async () => {
  const { eventId, ticketId } = ticketIn('DOWNLOADED');
  takeOut(ticketId);
  syncing.office.act(ticketId, { name: 'Check', actor: 'Mobile' });
  const unreadable = gatewayWith({
    listTickets: async (query, given) => {
      const page = await syncing.gateway.listTickets(query, given);
      const spoilt = page.tickets.filter(({ ticket }) => ticket.ticketId === ticketId);
      return {
        ...page,
        tickets: page.tickets.filter((record) => !spoilt.includes(record)),
        unreadable: spoilt.map(({ raw }) => ({ reason: asTold('lastUpdated: not an RFC 3339 date-time'), raw })),
      };
    },
  });
  await syncing.pull({ gateway: unreadable });
  await compareAll();
  const told = { vocabulary: 'V4', value: 'DOWNLOADED' };
  expect(explaining(eventId)).toContainEqual(
    expect.objectContaining({ ticketId, explanation: 'setAside', cached: null, told, ticketNumber: null }),
  );
});

test('a server without the endpoint is said to offer none, and what was compared before stays', async () => {
  await compareAll();
  const [before] = syncing.reader.reconciliations();
  let asked = 0;
  const refusing = gatewayWith({
    eventStatistics: (_, dateTime, given) => {
      asked++;
      return syncing.gateway.eventStatistics(['no such event'], dateTime, given);
    },
  });
  const events = await compareAll(refusing);
  expect(outcomes(events)).toEqual(['notOffered']);
  expect(events[0]?.reconciliation?.message?.english).toMatch(/^TIXNGO does not offer statistics\..*404/);
  expect(events[0]?.reconciliation?.figures).toEqual(before?.reconciliation?.figures);
  expect(asked).toBeLessThan(10);
});

test.each(['500', 'cutOff'] as const)(
  'a server that fails (%s) leaves the comparison for the next sync',
  async (kind) => {
    syncing.office.misbehave({ kind, times: null, path: REPORT_PATHS.eventStatistics });
    expect(outcomes(await compareAll())).toEqual(['notAsked']);
    syncing.office.behave();
    await new Reconciler(syncing.cache).afterPull({ gateway: syncing.gateway, signal, onProgress: silent });
    expect(outcomes(syncing.reader.reconciliations())).toEqual(['compared']);
  },
);

test('only what changed, or was compared long ago, is compared again', async () => {
  await compareAll();
  expect(syncing.cache.reconciliation.dueEvents()).toEqual([]);
});

test('a re-check that the server cuts off ends as interrupted, loses nothing and can be started again', async () => {
  const { eventId } = ticketIn('DOWNLOADED');
  const before = syncing.reader.overview(null);
  syncing.office.misbehave({ kind: 'cutOff', times: 2, path: eventTicketsPath(eventId) });
  await recheck(eventId);
  expect(eventOf(eventId)?.recheck).toMatchObject({
    state: 'interrupted',
    message: { english: expect.stringMatching(/\w/) },
  });
  expect(syncing.reader.overview(null)).toEqual(before);
  await recheck(eventId);
  expect(eventOf(eventId)?.recheck).toMatchObject({ state: 'complete', added: 0, corrected: 0, notListed: 0 });
});

test('a re-check that is given up says so, and the sync with it', async () => {
  const { eventId } = ticketIn('DOWNLOADED');
  const abort = new AbortController();
  const reconciler = new Reconciler(syncing.cache);
  reconciler.askRecheck(eventId);
  const onProgress = () => abort.abort();
  const { gateway } = syncing;
  await expect(reconciler.afterPull({ gateway, signal: abort.signal, onProgress })).rejects.toMatchObject({
    kind: 'cancelled',
  });
  reconciler.giveUp();
  expect(eventOf(eventId)?.recheck).toMatchObject({ state: 'interrupted' });
  await reconciler.afterPull({ gateway, signal, onProgress: silent });
  expect(eventOf(eventId)?.recheck).toMatchObject({ state: 'interrupted' });
});
