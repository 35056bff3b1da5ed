import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { CACHE_FORMAT } from '../cache/cache-schema.ts';
import { NOON, sampleEntry, sampleTicket } from '../cache/sample-tickets.ts';
import { temporaryCache } from '../cache/temporary-cache.ts';
import { openReader } from '../database/open-database.ts';
import { TEST_KEY, temporaryDataDir } from '../database/temporary-data-dir.ts';
import { StoryReading } from './story-reading.ts';
import type { MessageFromSync } from './sync-messages.ts';

const report = (state: 'online' | 'offline' | 'syncing'): MessageFromSync => ({
  kind: 'report',
  report: { state, problem: null, progress: null, nextSyncAt: null },
});

function reading(count: number) {
  const { dataDir, writer, reader } = temporaryCache();
  const tickets = Array.from({ length: count }, (_, number) => sampleTicket({ ticketId: `A-${number}` }));
  const store = () => writer.storeTicketPage({ tickets, setAside: [], asOf: NOON });
  const told: MessageFromSync[] = [];
  const stories = new StoryReading({
    cache: writer,
    tell: (message) => told.push(message),
    noteDamage: () => false,
    now: () => NOON,
  });
  const waiting = () => reader.problems(null).waiting;
  const settle = async () => {
    for (let round = 0; round < 20; round++) await turn();
  };
  return { dataDir, writer, reader, store, stories, told, waiting, settle };
}

test('reads what changed when the sync rests, and tells the screens once it is done', async () => {
  const { store, stories, told, waiting, settle } = reading(900);
  store();
  stories.hear(report('syncing'));
  await settle();
  expect(waiting()).toBe(900);
  stories.hear(report('online'));
  await settle();
  expect(waiting()).toBe(0);
  expect(told.at(-1)).toEqual({ kind: 'cacheChanged' });
});

test('gives way to a sync that begins, and goes on after it', async () => {
  const { store, stories, waiting, settle } = reading(900);
  store();
  stories.hear(report('offline'));
  await turn();
  stories.hear(report('syncing'));
  await settle();
  expect(waiting()).toBeGreaterThan(0);
  stories.hear(report('offline'));
  await settle();
  expect(waiting()).toBe(0);
});

test('hears of a log that was stored while it rested', async () => {
  const { writer, store, stories, waiting, settle } = reading(1);
  store();
  stories.hear(report('offline'));
  await settle();
  writer.storeLogPage({ entries: [sampleEntry({ ticketId: 'A-0' })], setAside: [] });
  expect(waiting()).toBe(1);
  stories.hear({ kind: 'cacheChanged' });
  await settle();
  expect(waiting()).toBe(0);
});

// With 800 the last slice is a full one.
test.each([900, 800])('brings %i stories into the file itself once nothing is left to read', async (count) => {
  const { dataDir, writer, store, stories, settle } = reading(count);
  writer.checkpoint();
  const copy = path.join(temporaryDataDir(), 'copy.sqlite');
  const storiesInFile = (): number | undefined => {
    copyFileSync(path.join(dataDir, 'cache.sqlite'), copy);
    const database = openReader({ file: copy, key: TEST_KEY, ...CACHE_FORMAT });
    const stories = database.prepare<[], number>('SELECT count(*) FROM ticket_story').pluck().get();
    database.close();
    return stories;
  };
  store();
  expect(storiesInFile()).toBe(0);
  stories.hear(report('online'));
  await settle();
  expect(storiesInFile()).toBe(count);
});
