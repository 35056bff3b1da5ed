/** The benchmark's server, read with the app's own gateway. */
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HttpGateway } from '../../electron/engine/gateway/http-gateway.ts';
import type { ConnectionConfig } from '../../shared/engine-protocol.ts';
import { benchConnection } from './bench-engine.ts';
import { HelperProcess } from './helper-process.ts';
import { ENTRIES } from './venue.ts';
import type { VenueTasks } from './venue-server.ts';

const TICKETS = 90;
const CHANGING = 8;
const ANCHOR = Date.now() - 3_600_000;
const { signal } = new AbortController();

let server: HelperProcess<VenueTasks>;
let connection: ConnectionConfig;
let gateway: HttpGateway;
let ticketNumbers: string[];

beforeAll(async () => {
  server = new HelperProcess<VenueTasks>(path.join(import.meta.dirname, 'venue-server.ts'));
  const opened = await server.ask('open', { size: { tickets: TICKETS, anchor: ANCHOR }, changing: CHANGING });
  connection = benchConnection(opened.url);
  gateway = new HttpGateway(connection);
  ticketNumbers = opened.ticketNumbers;
});
afterAll(() => server.stop());

async function everyTicket(since: number | null, before: number | null) {
  const read = [];
  for (let total = 1; read.length < total; ) {
    const page = await gateway.listTickets({ since, before, offset: read.length, limit: 40 }, signal);
    expect(page.unreadable).toEqual([]);
    read.push(...page.tickets.map(({ ticket }) => ticket));
    total = page.total;
  }
  return read;
}

async function everyEntry(from: number, to: number) {
  const read = [];
  for (let pageKey: string | null = null, pages = 0; pages === 0 || pageKey !== null; pages++) {
    const page = await gateway.listStatusLogs({ from, to, pageKey, limit: 100 }, signal);
    expect(page.unreadable).toEqual([]);
    read.push(...page.entries.map(({ entry }) => entry));
    pageKey = page.nextPageKey;
  }
  return read;
}

test('serves every ticket once in order of its last change, and six entries of each, before the anchor', async () => {
  const tickets = await everyTicket(null, ANCHOR + 1);
  expect(tickets.map(({ ticketNumber }) => ticketNumber).sort()).toEqual(ticketNumbers.toSorted());
  const times = tickets.map(({ lastUpdated }) => lastUpdated.utc);
  expect(times).toEqual(times.toSorted((one, other) => one - other));

  const entries = await everyEntry(0, ANCHOR + 1);
  const byTicket = Map.groupBy(entries, ({ ticketId }) => ticketId);
  expect(byTicket.size).toBe(TICKETS);
  for (const { ticketId, lastUpdated } of tickets) {
    const log = byTicket.get(ticketId) ?? [];
    expect(log).toHaveLength(ENTRIES);
    expect(log.at(-1)?.serverTimestamp.utc).toBe(lastUpdated.utc);
  }
});

test('moves the tickets that are to change behind the others, with an entry each', async () => {
  await server.ask('change', undefined);
  const changed = await everyTicket(ANCHOR + 1, null);
  expect(changed).toHaveLength(CHANGING);
  expect(await everyTicket(null, ANCHOR + 1)).toHaveLength(TICKETS - CHANGING);
  const entries = await everyEntry(ANCHOR + 1, Date.now());
  expect(entries.map(({ ticketId }) => ticketId)).toEqual(changed.map(({ ticketId }) => ticketId));
  expect(await everyEntry(0, Date.now())).toHaveLength(TICKETS * ENTRIES + CHANGING);
});

test('refuses another key', async () => {
  const stranger = new HttpGateway({ ...connection, apiKey: 'another' });
  await expect(stranger.serverTime(signal)).rejects.toMatchObject({ kind: 'keyRefused' });
});
