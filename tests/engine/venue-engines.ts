/** For tests: a demo back office, a data directory, and engines that work in it; all of it ends with the test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { DemoBackOffice } from '../../electron/demo/back-office.ts';
import { startDemoBackOffice } from '../../electron/demo/back-office.ts';
import { DEMO_API_KEY } from '../../shared/demo.ts';
import type { EngineConfig } from '../../shared/engine-protocol.ts';
import { DEFAULT_DELETION_PATH, DEFAULT_KEY_HEADER } from '../../shared/tixngo.ts';
import { ForkedEngine } from './forked-engine.ts';

export const KEY = 'cd'.repeat(32);

export interface VenueEngines {
  office: DemoBackOffice;
  dataDir: string;
  config(changed?: Partial<EngineConfig>): EngineConfig;
  start(changed?: Partial<EngineConfig>): ForkedEngine;
}

interface VenueOrder {
  tickets?: number;
  seed?: number;
  /** Where the past of the venue ends, UTC milliseconds; now, when absent. */
  anchor?: number;
}

/** People and phones of the venue act only when the test says so. */
export async function venueEngines({ tickets = 200, seed = 3, anchor }: VenueOrder = {}): Promise<VenueEngines> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'usher-engine-'));
  const office = await startDemoBackOffice({ tickets, seed, anchor, life: false });
  const engines: ForkedEngine[] = [];
  onTestFinished(async () => {
    for (const engine of engines) await engine.kill();
    await office.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const config = (changed: Partial<EngineConfig> = {}): EngineConfig => ({
    dataDir,
    databaseKey: KEY,
    connection: {
      baseUrl: office.url,
      keyHeader: DEFAULT_KEY_HEADER,
      apiKey: DEMO_API_KEY,
      mobileAppId: 'usher',
      deletionPath: DEFAULT_DELETION_PATH,
    },
    source: 'test',
    demo: true,
    workOffline: false,
    syncIntervalSeconds: 3600,
    staleAfterMinutes: 60,
    retentionDays: null,
    sessionId: 'session',
    lifecycleMode: 'lifecycle',
    operator: 'help desk',
    role: 'Troubleshooter',
    ...changed,
  });
  return {
    office,
    dataDir,
    config,
    start(changed) {
      const engine = new ForkedEngine(config(changed));
      engines.push(engine);
      return engine;
    },
  };
}

/** Asks again and again until the answer passes, and gives it. */
export async function until<Result>(ask: () => Promise<Result>, passes: (result: Result) => boolean): Promise<Result> {
  for (;;) {
    const result = await ask();
    if (passes(result)) return result;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
