/**
 * The engine as a process that may die: it is started again with the last configuration, and whoever waited for an
 * answer is told. A process that keeps dying, or that says itself that it cannot run, is given up with a message; it
 * is tried again where it says that the disk may mend.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, type Refusal, refusal } from '../../shared/answer.ts';
import type { InspectorEvent } from '../../shared/bridge.ts';
import type { EngineConfig, MessageFromEngine, MessageToEngine } from '../../shared/engine-protocol.ts';
import type { EventPayload } from '../../shared/inspector.ts';
import { type Sentence, sentence } from '../../shared/sentences/sentence.ts';
import type { Child } from './child.ts';
import { pauseAfterCrash } from './crashes.ts';
import type { Log } from './log.ts';

const READY_PATIENCE_MS = 5000;
const STOP_PATIENCE_MS = 5000;
/** Between two starts of an engine whose disk is full or cannot be written. */
const MEND_PAUSE_MS = 3000;

type State = { kind: 'starting' } | { kind: 'running' } | { kind: 'failed'; message: Sentence } | { kind: 'stopped' };

type Resolve = (answer: Answer<unknown>) => void;

export interface EngineOptions {
  /** Starts the engine's program; it then waits for its `start` message. */
  fork: () => Child;
  onEvent: (event: InspectorEvent) => void;
  log: Log;
  /** Milliseconds that a call waits for an engine that is not running. */
  readyPatience?: number;
  /** Milliseconds that an engine has to stop by itself. */
  stopPatience?: number;
  /** Milliseconds before an engine is started again that said it may succeed later. */
  mendPause?: number;
  pauseAfter?: typeof pauseAfterCrash;
}

export class EngineProcess {
  readonly #options: EngineOptions;
  #state: State = { kind: 'stopped' };
  #config: EngineConfig | null = null;
  /** What the running engine was told last. */
  #told: EngineConfig | null = null;
  #child: Child | null = null;
  #crashes: number[] = [];
  #nextId = 1;
  readonly #pending = new Map<number, Resolve>();
  readonly #waiting = new Set<() => void>();

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  /** Starts the engine; `engine` events tell when it runs. */
  start(config: EngineConfig): void {
    this.#config = config;
    this.#crashes = [];
    this.#launch();
  }

  /** Hands a running engine another configuration, and remembers it for the next start. */
  configure(config: EngineConfig): void {
    this.#config = config;
    if (this.#state.kind === 'running') this.#tell(config);
    if (this.#state.kind === 'failed') this.start(config);
  }

  /** What the page is told about the engine now. */
  describe(): EventPayload<'engine'> {
    if (this.#state.kind === 'running') return { state: 'running', message: null };
    if (this.#state.kind === 'failed') return { state: 'failed', message: this.#state.message };
    return { state: 'restarting', message: null };
  }

  /** Always answers; `ENGINE_UNAVAILABLE` when the engine does not run or dies over the call. */
  async call(name: string, input: unknown): Promise<Answer<unknown>> {
    if (this.#state.kind === 'starting') await this.#untilSettled();
    if (this.#state.kind !== 'running') return unavailable(this.#whyUnavailable());
    return new Promise((resolve) => {
      const id = this.#nextId++;
      this.#pending.set(id, resolve);
      this.#post({ kind: 'call', id, name, input });
    });
  }

  /** Lets the engine finish what it writes, and ends it when it takes too long. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    this.#settle({ kind: 'stopped' });
    this.#refusePending(sentence('shell.engineStopping'));
    if (child === null) return;
    const gone = new Promise<void>((resolve) => child.onExit(() => resolve()));
    const stopped = new Promise<void>((resolve) =>
      child.onMessage((message) => {
        if ((message as MessageFromEngine).kind === 'stopped') resolve();
      }),
    );
    child.post({ kind: 'stop' } satisfies MessageToEngine);
    const patience = new AbortController();
    const tooLong = pause(this.#options.stopPatience ?? STOP_PATIENCE_MS, 'tooLong', { signal: patience.signal });
    const outcome = await Promise.race([gone, stopped, tooLong.catch(() => undefined)]);
    patience.abort();
    this.#options.log(outcome === 'tooLong' ? 'engine did not stop in time and was ended' : 'engine stopped');
    child.kill(true);
    await gone;
  }

  #launch(): void {
    if (this.#config === null) return;
    this.#settle({ kind: 'starting' });
    const child = this.#options.fork();
    this.#child = child;
    child.onMessage((message) => {
      if (this.#child === child) this.#receive(message as MessageFromEngine);
    });
    child.onExit((code) => {
      if (this.#child === child) this.#exited(code);
    });
    this.#told = this.#config;
    this.#post({ kind: 'start', config: this.#config });
    this.#options.log('engine starting');
  }

  #receive(message: MessageFromEngine): void {
    switch (message.kind) {
      case 'ready':
        this.#options.log('engine ready');
        this.#settle({ kind: 'running' });
        if (this.#config !== null && this.#config !== this.#told) this.#tell(this.#config);
        this.#announce();
        break;
      case 'failed':
        this.#fail(message.message);
        if (message.mayMend) this.#launchAfter(this.#options.mendPause ?? MEND_PAUSE_MS);
        break;
      case 'answer':
        this.#pending.get(message.id)?.(message.answer);
        this.#pending.delete(message.id);
        break;
      case 'event':
        this.#options.onEvent(message.event);
        break;
      case 'stopped':
        break;
    }
  }

  #exited(code: number | null): void {
    this.#child = null;
    // Not the wall clock: one that is set back must not make old crashes recent again.
    const now = performance.now();
    this.#crashes.push(now);
    const wait = (this.#options.pauseAfter ?? pauseAfterCrash)(this.#crashes, now);
    this.#options.log(`engine ended unexpectedly (${code === null ? 'by a signal' : `exit code ${code}`})`);
    if (wait === null) {
      this.#fail(sentence('shell.engineGivenUp'));
      return;
    }
    this.#settle({ kind: 'starting' });
    this.#refusePending(sentence('shell.engineDied'));
    this.#announce();
    this.#launchAfter(wait);
  }

  /** Starts the engine after `wait` milliseconds, unless something else has happened to it by then. */
  #launchAfter(wait: number): void {
    const left = this.#state;
    setTimeout(() => {
      if (this.#state === left) this.#launch();
    }, wait).unref();
  }

  #fail(message: Sentence): void {
    this.#options.log('engine failed');
    const child = this.#child;
    this.#child = null;
    child?.kill(true);
    this.#settle({ kind: 'failed', message });
    this.#refusePending(message);
    this.#announce();
  }

  #announce(): void {
    this.#options.onEvent({ name: 'engine', payload: this.describe() });
  }

  /** Changes the state, and lets the calls go on that waited for a start to succeed or fail. */
  #settle(state: State): void {
    this.#state = state;
    if (state.kind === 'starting') return;
    for (const goOn of this.#waiting) goOn();
    this.#waiting.clear();
  }

  #untilSettled(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(goOn);
        resolve();
      }, this.#options.readyPatience ?? READY_PATIENCE_MS);
      const goOn = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#waiting.add(goOn);
    });
  }

  #refusePending(why: Sentence): void {
    for (const resolve of this.#pending.values()) resolve(unavailable(why));
    this.#pending.clear();
  }

  #whyUnavailable(): Sentence {
    if (this.#state.kind === 'failed') return this.#state.message;
    if (this.#state.kind === 'stopped') return sentence('shell.engineNotRunning');
    return sentence('shell.engineNotReady');
  }

  #tell(config: EngineConfig): void {
    this.#told = config;
    this.#post({ kind: 'configure', config });
  }

  #post(message: MessageToEngine): void {
    this.#child?.post(message);
  }
}

function unavailable(why: Sentence): Refusal {
  return refusal('ENGINE_UNAVAILABLE', why);
}
