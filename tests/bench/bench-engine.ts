/**
 * The real engine process as a shell has it, held by the shell's own side of the line. It is the built one, as
 * people run it: see that it is not older than its sources.
 */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CHILD_ENVIRONMENT, type Child } from '../../electron/shell/child.ts';
import { EngineProcess } from '../../electron/shell/engine-process.ts';
import type { InspectorEvent } from '../../shared/bridge.ts';
import { DEMO_API_KEY } from '../../shared/demo.ts';
import type { ConnectionConfig, EngineConfig } from '../../shared/engine-protocol.ts';
import type { CallInput, CallOutput, EngineCallName } from '../../shared/inspector.ts';
import { DEFAULT_DELETION_PATH, DEFAULT_KEY_HEADER } from '../../shared/tixngo.ts';

const PROGRAM = path.join(import.meta.dirname, '../../out/main/engine.js');

/** Milliseconds. */
const LOOK_EVERY = 1_000;

export const BENCH_KEY = '5e'.repeat(32);
export const BENCH_SOURCE = 'bench';

export class BenchEngine {
  readonly #process: EngineProcess;
  #pid: number | undefined;
  #isSyncing = false;
  #synced = Promise.withResolvers<void>();

  /** Starts at once, and with it the first load. */
  constructor(dataDir: string, baseUrl: string) {
    this.#process = new EngineProcess({
      fork: () => this.#fork(),
      log: () => undefined,
      // On a busy machine the engine may take its time; it is measured all the same.
      readyPatience: 60_000,
      onEvent: (event) => this.#hear(event),
    });
    this.#process.start(configuration(dataDir, baseUrl));
  }

  /** Resolves at the end of the first load. */
  firstLoad(): Promise<void> {
    return this.#synced.promise;
  }

  /** One more sync, from asking for it to its end. */
  async sync(): Promise<void> {
    this.#synced = Promise.withResolvers();
    this.#isSyncing = false;
    await Promise.all([this.#synced.promise, this.call('sync.now', undefined)]);
  }

  /** Resolves when the stories of all tickets are read, as they are when hours lie between two pulls. */
  async atRest(): Promise<void> {
    while ((await this.call('overview.problems', { eventId: null })).waiting > 0) await pause(LOOK_EVERY);
  }

  async call<N extends EngineCallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
    const answer = await this.#process.call(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
    return answer.output as CallOutput<N>;
  }

  /** The most memory that the process ever held, in MB; null where the system does not tell. */
  peakMemory(): number | null {
    if (process.platform !== 'linux') return null;
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${this.#pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : (Number(kilobytes) * 1_024) / 1e6;
  }

  /** Milliseconds of processor time that the process has used; null where the system does not tell. */
  processorTime(): number | null {
    if (process.platform !== 'linux') return null;
    const fields = readFileSync(`/proc/${this.#pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    // User and system time, in hundredths of a second.
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  stop(): Promise<void> {
    return this.#process.stop();
  }

  #hear({ name, payload }: InspectorEvent): void {
    if (name === 'engine' && payload.state !== 'running') this.#synced.reject(new Error('The engine died.'));
    if (name !== 'connection') return;
    if (payload.problem) this.#synced.reject(new Error(payload.problem.message.english));
    if (payload.state === 'online' && this.#isSyncing) this.#synced.resolve();
    this.#isSyncing = payload.state === 'syncing';
  }

  #fork(): Child {
    const child = fork(PROGRAM, {
      env: { ...process.env, ...CHILD_ENVIRONMENT },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#pid = child.pid;
    return {
      post: (message) => void child.send(message as object, () => undefined),
      onMessage: (listener) => child.on('message', listener),
      onLine: () => undefined,
      onExit: (listener) => child.once('exit', listener),
      kill: (force = false) => child.kill(force ? 'SIGKILL' : 'SIGTERM'),
    };
  }
}

/** How the venue's server is reached. */
export function benchConnection(baseUrl: string): ConnectionConfig {
  return {
    baseUrl,
    keyHeader: DEFAULT_KEY_HEADER,
    apiKey: DEMO_API_KEY,
    mobileAppId: 'bench',
    deletionPath: DEFAULT_DELETION_PATH,
  };
}

function configuration(dataDir: string, baseUrl: string): EngineConfig {
  return {
    dataDir,
    databaseKey: BENCH_KEY,
    connection: benchConnection(baseUrl),
    source: BENCH_SOURCE,
    demo: true,
    workOffline: false,
    syncIntervalSeconds: 3_600,
    staleAfterMinutes: 60,
    retentionDays: null,
    sessionId: 'session',
    lifecycleMode: 'lifecycle',
    operator: 'bench',
    role: 'Troubleshooter',
  };
}
