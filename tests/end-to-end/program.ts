/** A program of Usher's as a test runs it: what it says, how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export const TOP = path.join(import.meta.dirname, '../..');

export class Program {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  #output = '';

  constructor(
    args: readonly string[],
    { env = {}, command = process.execPath }: { env?: NodeJS.ProcessEnv; command?: string } = {},
  ) {
    this.#child = spawn(command, args, {
      cwd: TOP,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#ended = once(this.#child, 'close').then(([code]) => code as number | null);
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
      });
    }
  }

  /** All that it wrote so far, to either stream. */
  get output(): string {
    return this.#output;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** The first group of `pattern` in what it writes; rejects with all of it when it ends without. */
  async says(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.#output)?.[1];
      if (found !== undefined) return found;
      const streams = [this.#child.stdout, this.#child.stderr].flatMap((stream) =>
        stream ? [once(stream, 'data')] : [],
      );
      const ended = await Promise.race([...streams, this.#ended]);
      if (!Array.isArray(ended) && !pattern.test(this.#output)) {
        throw new Error(`It ended with ${ended} and said:\n${this.#output}`);
      }
    }
  }

  /** Resolves with the exit code; null when a signal ended it. */
  ended(): Promise<number | null> {
    return this.#ended;
  }

  /** Asks it to stop. */
  async stop(): Promise<number | null> {
    this.#child.kill('SIGTERM');
    return this.#ended;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}
