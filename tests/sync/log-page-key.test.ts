/** A pull of the status log that stopped at a page key, and what the server says to that key later. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StatusLogQuery } from '../../electron/engine/gateway/tixngo-gateway.ts';
import { REPORT_PATHS } from '../../shared/tixngo.ts';
import type { Syncing } from './syncing.ts';
import { startSyncing, ticketIds } from './syncing.ts';

/** A real server on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const PAGE = 5;
const EDGE = 5 * 60_000;
const SIGNAL = new AbortController().signal;

let syncing: Syncing;
/** What was asked for, in order. */
let asked: StatusLogQuery[];

beforeEach(async () => {
  syncing = await startSyncing({ tickets: 60 });
  asked = [];
  const { gateway } = syncing;
  const listStatusLogs = gateway.listStatusLogs.bind(gateway);
  vi.spyOn(gateway, 'listStatusLogs').mockImplementation((query, signal) => {
    asked.push(query);
    return listStatusLogs({ ...query, limit: PAGE }, signal);
  });
});
afterEach(() => syncing.close());

/** A first load that was cut behind some pages of the log; gives where it stopped. */
async function cutInTheLog() {
  const { gateway } = syncing;
  const whole = vi.mocked(gateway.listStatusLogs).getMockImplementation();
  let keyed = 0;
  vi.mocked(gateway.listStatusLogs).mockImplementation(async (query, signal) => {
    if (query.pageKey !== null && keyed++ === 2) throw new Error('cut');
    return whole?.(query, signal) ?? Promise.reject(new Error('There is no server.'));
  });
  await expect(syncing.pull()).rejects.toThrow('cut');
  if (whole) vi.mocked(gateway.listStatusLogs).mockImplementation(whole);
  asked = [];
  const { logPosition } = syncing.cache.pullState();
  if (!logPosition?.pageKey) throw new Error('The log was not cut between two pages.');
  return logPosition;
}

/** The server has forgotten the key at which the pull stopped. */
async function withForgottenKey() {
  const position = { ...(await cutInTheLog()), pageKey: 'forgotten' };
  syncing.cache.storeLogPage({ entries: [], setAside: [], position });
  return position;
}

function expectWholeLog(): void {
  const ids = ticketIds(syncing);
  expect(ids).toHaveLength(60);
  for (const ticketId of ids) {
    const known = syncing.reader.detail(ticketId)?.log.map(({ id }) => id);
    expect(known, ticketId).toEqual(syncing.office.ticket(ticketId)?.log.map(({ id }) => id));
  }
}

test('a page key that the server still takes is gone on with, and what lies before it is not read again', async () => {
  const position = await cutInTheLog();
  await syncing.pull();
  expect(asked[0]).toMatchObject({ from: position.from, pageKey: position.pageKey });
  expect(asked.filter(({ from, pageKey }) => from === position.from && pageKey === null)).toEqual([]);
  expectWholeLog();
});

test('a page key that the server no longer takes costs one window, which is read again from its start', async () => {
  const position = await withForgottenKey();
  const covered = syncing.cache.pullState().logCoverage;
  await expect(syncing.gateway.listStatusLogs({ ...position, limit: PAGE }, SIGNAL)).rejects.toMatchObject({
    kind: 'refused',
  });
  asked = [];
  await syncing.pull();
  const { from, to } = asked[0] ?? {};
  expect(asked.slice(0, 2)).toMatchObject([
    { from: position.from, pageKey: 'forgotten' },
    { from: position.from, to, pageKey: null },
  ]);
  expect(asked.filter((query) => query.from === from && query.pageKey === null)).toHaveLength(1);
  // What other windows cover is not read again, but for the edges by which neighbours overlap.
  const isInside = (query: StatusLogQuery) =>
    covered !== null && query.from < covered.to - EDGE && query.to > covered.from + EDGE;
  expect(asked.filter(isInside)).toEqual([]);
  expectWholeLog();
});

test('a server that fails at a page key is not taken for one that has forgotten it', async () => {
  const position = await cutInTheLog();
  syncing.office.misbehave({ kind: '500', times: 1, path: REPORT_PATHS.ticketStatusLogs });
  await expect(syncing.pull()).rejects.toMatchObject({ kind: 'serverError' });
  expect(syncing.cache.pullState().logPosition).toEqual(position);
  await syncing.pull();
  expectWholeLog();
});
