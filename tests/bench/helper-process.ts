/** Processes that a benchmark starts beside the engine: each has tasks and does one after the other. */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';

// biome-ignore lint/suspicious/noExplicitAny: what a task takes is up to it; `ask` and `offer` hold it to that.
type Task = (input: any) => unknown;
type Tasks = Record<string, Task>;

type Answer = { output: unknown } | { failure: string };

/** Megabytes of heap: the rows of a large venue need more than the default. */
const HEAP = 8_192;

/** The parent's side. `T` is the type of the tasks that the program offers. */
export class HelperProcess<T extends Tasks> {
  readonly #child: ChildProcess;
  readonly #ended = new AbortController();

  constructor(program: string) {
    this.#child = fork(program, {
      execArgv: [`--max-old-space-size=${HEAP}`],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child.on('exit', () => this.#ended.abort(new Error(`${program} ended before it answered.`)));
  }

  /** Rejects when the task fails, or when the process ends before it has answered. */
  async ask<N extends keyof T & string>(name: N, input: Parameters<T[N]>[0]): Promise<Awaited<ReturnType<T[N]>>> {
    const { signal } = this.#ended;
    const answered = once(this.#child, 'message', { signal });
    this.#child.send({ name, input }, () => undefined);
    const [answer]: Answer[] = await answered.catch(() => Promise.reject(signal.reason));
    if (!answer || 'failure' in answer) throw new Error(answer?.failure);
    return answer.output as Awaited<ReturnType<T[N]>>;
  }

  async stop(): Promise<void> {
    if (this.#ended.signal.aborted) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }
}

/** The side of the process itself, which ends with its parent. */
export function offer(tasks: Tasks): void {
  process.on('message', async ({ name, input }: { name: string; input: unknown }) => {
    const answer = await Promise.resolve()
      .then(() => tasks[name]?.(input))
      .then((output): Answer => ({ output }))
      .catch((error): Answer => ({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
    process.send?.(answer);
  });
  process.on('disconnect', () => process.exit());
}
