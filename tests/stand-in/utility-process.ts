/** `utilityProcess`: a forked Node whose `process.parentPort` is Electron's. */
import { fork as forkNode } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const PARENT_PORT = new URL('./parent-port.ts', import.meta.url).href;

class UtilityProcess extends EventEmitter {
  readonly stdout: Readable | null;
  readonly #child;

  constructor(program: string, args: string[], stdio: ('ignore' | 'inherit' | 'pipe')[]) {
    super();
    this.#child = forkNode(program, args, {
      execArgv: ['--import', PARENT_PORT],
      serialization: 'advanced',
      stdio: [...stdio, 'ipc'],
    });
    this.stdout = this.#child.stdout;
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1));
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object, () => undefined);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcess = {
  fork(
    program: string,
    args: string[] = [],
    { stdio = ['ignore', 'inherit', 'inherit'] }: { stdio?: ('ignore' | 'inherit' | 'pipe')[] } = {},
  ) {
    return new UtilityProcess(program.startsWith('file:') ? fileURLToPath(program) : program, args, stdio);
  },
};
