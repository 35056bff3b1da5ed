/** What every spec starts from: Usher on the shell of the project, a fresh data directory, a demo back office. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, test as base, type Page } from '@playwright/test';
import type { Answer } from '../../shared/answer.ts';
import { BROWSER_CALL_PATH } from '../../shared/bridge.ts';
import { Program } from './program.ts';
import { type OpenUsher, openUsher, runShell, type Shell } from './shells.ts';

export interface ShellOptions {
  shell: Shell;
}

/** A running Usher; after `kill` or `stop` it can be started again with the same flags and data. */
export class RunningUsher {
  readonly #shell: Shell;
  readonly #browser: Browser;
  readonly #flags: readonly string[];
  #open: OpenUsher | null = null;

  constructor(shell: Shell, browser: Browser, flags: readonly string[]) {
    this.#shell = shell;
    this.#browser = browser;
    this.#flags = flags;
  }

  get page(): Page {
    return this.#opened.page;
  }

  /** What the program said so far. */
  get output(): string {
    return this.#opened.output();
  }

  /** Starts it, for the first time or again, and waits for its page. */
  async start(): Promise<this> {
    this.#open = await openUsher(this.#shell, this.#browser, this.#flags);
    await this.page.context().tracing.start({ snapshots: true });
    return this;
  }

  /** Ends the whole application with SIGKILL. */
  async kill(): Promise<void> {
    await this.#opened.kill();
    this.#open = null;
  }

  /** Closes it in order and gives its exit code. */
  async stop(): Promise<number | null> {
    const code = await this.#opened.stop();
    this.#open = null;
    return code;
  }

  /** Stops it in order and starts it again. */
  async restart(): Promise<this> {
    await this.stop();
    return this.start();
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** A call as the page makes it. */
  call(name: string, input?: unknown): Promise<Answer<unknown>> {
    return callFromPage(this.page, name, input);
  }

  get #opened(): OpenUsher {
    if (this.#open === null) throw new Error('Usher is not running.');
    return this.#open;
  }
}

/** Calls through the bridge of the page's shell, past the screens. */
export function callFromPage(page: Page, name: string, input?: unknown): Promise<Answer<unknown>> {
  return page.evaluate(
    async ({ path: address, name, input }) => {
      const { usher } = window as unknown as { usher?: { call(name: string, input: unknown): Promise<unknown> } };
      if (usher) return (await usher.call(name, input)) as Answer<unknown>;
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ name, input }) });
      return (await response.json()) as Answer<unknown>;
    },
    { path: BROWSER_CALL_PATH, name, input },
  );
}

/** The demo back office as a process of its own. */
export class BackOffice {
  readonly #flags: readonly string[];
  #program: Program | null = null;
  #url = '';

  /** The venue lives in `dataFile`, so that it is the same after a stop. */
  constructor(dataFile: string, tickets: number) {
    this.#flags = ['--data-file', dataFile, '--tickets', `${tickets}`, '--seed', '1'];
  }

  /** Where it answers; the same address after every start. */
  get url(): string {
    return this.#url;
  }

  async start(): Promise<this> {
    const port = this.#url === '' ? '0' : new URL(this.#url).port;
    this.#program = new Program(['out/main/demo-server.js', '--port', port, ...this.#flags]);
    this.#url = await this.#program.says(/Demo back office is open at (http:\/\/[\d.:]+)/);
    return this;
  }

  async stop(): Promise<void> {
    await this.#program?.stop();
    this.#program = null;
  }
}

interface Fixtures {
  /** Removed after the test. */
  dataDir: string;
  usher: {
    /** Starts Usher in the test's data directory (or another) and waits for its page; it ends with the test. */
    start(options?: { flags?: readonly string[]; dataDir?: string }): Promise<RunningUsher>;
    /** Runs it where it is expected not to open; the program ends with the test. */
    run(flags: readonly string[], env?: NodeJS.ProcessEnv): Program;
  };
  /** Not started yet. */
  backOffice: BackOffice;
}

export const test = base.extend<Fixtures & ShellOptions>({
  shell: ['browser-shell', { option: true }],

  dataDir: async ({ shell }, use) => {
    const directory = mkdtempSync(path.join(tmpdir(), `usher-${shell}-`));
    await use(directory);
    rmSync(directory, { recursive: true, force: true, maxRetries: 10 });
  },

  usher: async ({ shell, browser, dataDir }, use, testInfo) => {
    const started: RunningUsher[] = [];
    const programs: Program[] = [];
    await use({
      async start({ flags = [], dataDir: directory = dataDir } = {}) {
        const usher = new RunningUsher(shell, browser, ['--data-dir', directory, ...flags]);
        started.push(usher);
        return usher.start();
      },
      run(flags, env) {
        const program = runShell(shell, flags, env);
        programs.push(program);
        return program;
      },
    });
    for (const usher of started.filter(({ isOpen }) => isOpen)) {
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('usher says', { body: usher.output, contentType: 'text/plain' });
        const trace = testInfo.outputPath(`trace-${started.indexOf(usher)}.zip`);
        await usher.page.context().tracing.stop({ path: trace });
        await testInfo.attach('trace', { path: trace, contentType: 'application/zip' });
      }
      await usher.stop();
    }
    for (const context of browser.contexts()) await context.close();
    for (const program of programs) await program.kill();
  },

  backOffice: async ({ dataDir }, use) => {
    const backOffice = new BackOffice(path.join(dataDir, 'venue.sqlite'), 400);
    await use(backOffice);
    await backOffice.stop();
  },
});
