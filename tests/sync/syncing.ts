/** What the sync tests start from: a demo back office on loopback, and an engine's files in a fresh directory. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DemoBackOffice } from '../../electron/demo/back-office.ts';
import { startDemoBackOffice } from '../../electron/demo/back-office.ts';
import type { CacheReader } from '../../electron/engine/cache/cache-reader.ts';
import type { CacheWriter } from '../../electron/engine/cache/cache-writer.ts';
import { openCacheReader, openCacheWriter } from '../../electron/engine/cache/open-cache.ts';
import { HttpGateway } from '../../electron/engine/gateway/http-gateway.ts';
import type { TixngoGateway } from '../../electron/engine/gateway/tixngo-gateway.ts';
import type { Ledger } from '../../electron/engine/ledger/ledger.ts';
import { openLedger } from '../../electron/engine/ledger/open-ledger.ts';
import { compareClocks } from '../../electron/engine/sync/clocks.ts';
import type { PullContext } from '../../electron/engine/sync/pull.ts';
import { pull } from '../../electron/engine/sync/pull.ts';
import type { PushContext } from '../../electron/engine/sync/push.ts';
import { DEMO_API_KEY } from '../../shared/demo.ts';
import type { ConnectionConfig } from '../../shared/engine-protocol.ts';
import { NO_FILTER } from '../../shared/ticket-views.ts';
import { DEFAULT_DELETION_PATH, DEFAULT_KEY_HEADER } from '../../shared/tixngo.ts';

/** Opens the files of a test. */
export const KEY = 'ab'.repeat(32);
export const SOURCE = 'sync-test';

/** The engine's parts without its process, so that a test decides when what happens. */
export interface Syncing {
  dataDir: string;
  office: DemoBackOffice;
  gateway: TixngoGateway;
  cache: CacheWriter;
  reader: CacheReader;
  ledger: Ledger;
  pull(changed?: Partial<PullContext>): Promise<void>;
  pushContext(changed?: Partial<PushContext>): PushContext;
  close(): Promise<void>;
}

const silent = { ticketsStored: () => undefined, logStored: () => undefined, indexed: () => undefined };

interface SyncingOrder {
  tickets?: number;
  seed?: number;
  /** This machine's clock, UTC milliseconds. */
  now?: () => number;
  serverClock?: () => number;
  /** Where the past of the venue ends, UTC milliseconds; now, when absent. */
  anchor?: number | undefined;
}

/** How the demo back office at an address is reached. */
export function connectionTo(baseUrl: string): ConnectionConfig {
  return {
    baseUrl,
    keyHeader: DEFAULT_KEY_HEADER,
    apiKey: DEMO_API_KEY,
    mobileAppId: 'usher',
    deletionPath: DEFAULT_DELETION_PATH,
  };
}

/** Starts everything; people and phones of the venue act only when the test says so. */
export async function startSyncing(order: SyncingOrder = {}): Promise<Syncing> {
  const { tickets = 300, seed = 7, now = Date.now, serverClock = Date.now, anchor } = order;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'usher-sync-'));
  const office = await startDemoBackOffice({ tickets, seed, life: false, clock: serverClock, anchor });
  const { ledger } = openLedger({ dataDir, key: KEY, now: Date.now });
  const { writer: cache } = openCacheWriter({ dataDir, key: KEY, source: SOURCE, now: Date.now });
  const reader = openCacheReader({ dataDir, key: KEY });
  const gateway = new HttpGateway(connectionTo(office.url));
  const { signal } = new AbortController();
  return {
    dataDir,
    office,
    gateway,
    cache,
    reader,
    ledger,
    async pull(changed) {
      await compareClocks({ gateway, cache, signal, now });
      await pull({ gateway, cache, signal, observer: silent, ...changed });
    },
    pushContext: (changed) => ({
      gateway,
      cache,
      ledger,
      source: SOURCE,
      staleAfter: 60 * 60_000,
      signal,
      now,
      random: () => 0,
      onChange: () => undefined,
      onSent: () => undefined,
      ...changed,
    }),
    async close() {
      reader.close();
      cache.close();
      ledger.close();
      await office.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The numbers that the default venue gives its tickets. */
export function ticketIds(syncing: Syncing): string[] {
  return [...syncing.reader.find(NO_FILTER)].flatMap((rowid) => syncing.reader.ticketIdOf(rowid) ?? []);
}
