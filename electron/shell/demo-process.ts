/** The demo back office as a process that either shell starts when no TIXNGO is configured. */
import { DEMO_SEED } from '../../shared/demo.ts';
import type { Child } from './child.ts';
import { pauseAfterCrash } from './crashes.ts';
import type { Log } from './log.ts';

const OPEN_LINE = /^Demo back office is open at (http:\/\/127\.0\.0\.1:\d+)/;

export interface DemoOptions {
  fork: (args: readonly string[]) => Child;
  /** Its address when it answers; null when it is gone. It may come back under another one. */
  onAddress: (baseUrl: string | null) => void;
  /** A sentence for the person at the machine when it cannot be kept running. */
  onFailure: (message: string) => void;
  log: Log;
  pauseAfter?: typeof pauseAfterCrash;
}

export class DemoProcess {
  readonly #options: DemoOptions;
  readonly #args: readonly string[];
  #child: Child | null = null;
  #crashes: number[] = [];
  #stopping = false;

  /** `dataFile`: where the venue is kept, so that it is the same after the next start. */
  constructor(tickets: number, dataFile: string, options: DemoOptions) {
    this.#options = options;
    this.#args = ['--port', '0', '--tickets', `${tickets}`, '--seed', `${DEMO_SEED}`, '--data-file', dataFile];
  }

  start(): void {
    const child = this.#options.fork(this.#args);
    this.#child = child;
    this.#options.log('demo back office starting');
    child.onLine((line) => {
      const address = OPEN_LINE.exec(line)?.[1];
      if (address !== undefined && this.#child === child) this.#options.onAddress(address);
    });
    child.onExit((code) => {
      if (this.#child === child) this.#exited(code);
    });
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (child === null) return;
    const gone = new Promise<void>((resolve) => child.onExit(() => resolve()));
    this.#child = null;
    child.kill();
    const force = setTimeout(() => child.kill(true), 3000);
    await gone;
    clearTimeout(force);
    this.#options.log('demo back office stopped');
  }

  #exited(code: number | null): void {
    this.#child = null;
    this.#options.onAddress(null);
    const now = performance.now();
    this.#crashes.push(now);
    const wait = (this.#options.pauseAfter ?? pauseAfterCrash)(this.#crashes, now);
    this.#options.log(`demo back office ended unexpectedly (${code === null ? 'by a signal' : `exit code ${code}`})`);
    if (wait === null) {
      this.#options.onFailure(
        'The demo back office does not stay open; what it wrote above says why. Usher goes on without it.',
      );
      return;
    }
    setTimeout(() => {
      if (!this.#stopping) this.start();
    }, wait).unref();
  }
}
