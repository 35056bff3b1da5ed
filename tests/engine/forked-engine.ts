/** For tests: the engine as a shell has it, a process of its own, spoken to in messages. */
import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Answer } from '../../shared/answer.ts';
import type { InspectorEvent } from '../../shared/bridge.ts';
import type { EngineConfig, MessageFromEngine, MessageToEngine } from '../../shared/engine-protocol.ts';
import type { CallName, CallOutput } from '../../shared/inspector.ts';

const ENGINE = path.join(import.meta.dirname, '../../electron/engine/engine.ts');
/** Compiled sources are kept between starts: an engine that is killed often starts a quarter sooner. */
const COMPILE_CACHE = path.join(import.meta.dirname, '../../node_modules/.cache/usher-engine');

export class ForkedEngine {
  readonly child: ChildProcess;
  /** What it was started with. */
  readonly config: EngineConfig;
  readonly #heard: MessageFromEngine[] = [];
  readonly #ended = new AbortController();
  #calls = 0;

  /**
   * What the engine writes goes where this process writes, unless `output` says otherwise. `through`: a command with
   * its arguments that starts Node in another place, such as another mount namespace.
   */
  constructor(config: EngineConfig, output: 'inherit' | 'pipe' = 'inherit', through: readonly string[] = []) {
    const stdio: StdioOptions = ['ignore', output, output, 'ipc'];
    const [execPath = process.execPath, ...execArgv] = [...through, ...(through.length > 0 ? [process.execPath] : [])];
    const env = { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE };
    this.child = fork(ENGINE, { stdio, env, execPath, execArgv });
    this.config = config;
    this.child.on('message', (message: MessageFromEngine) => this.#heard.push(message));
    this.child.on('exit', () => this.#ended.abort());
    this.send({ kind: 'start', config });
  }

  get hasEnded(): boolean {
    return this.#ended.signal.aborted;
  }

  /** Nothing happens when the process has ended. */
  send(message: MessageToEngine): void {
    this.child.send(message, () => undefined);
  }

  /** The first message, heard already or to come, that passes; rejects when the process ends before. */
  async hears<M extends MessageFromEngine>(passes: (message: MessageFromEngine) => message is M): Promise<M> {
    for (;;) {
      const found = this.#heard.find(passes);
      if (found) return found;
      await once(this.child, 'message', { signal: this.#ended.signal });
    }
  }

  async answer(name: string, input?: unknown): Promise<Answer<unknown>> {
    const id = this.#calls++;
    this.send({ kind: 'call', id, name, input });
    const isAnswer = (message: MessageFromEngine): message is Extract<MessageFromEngine, { kind: 'answer' }> =>
      message.kind === 'answer' && message.id === id;
    return (await this.hears(isAnswer)).answer;
  }

  async call<N extends CallName>(name: N, input?: unknown): Promise<CallOutput<N>> {
    const answer = await this.answer(name, input);
    if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
    return answer.output as CallOutput<N>;
  }

  async synced(): Promise<void> {
    await this.hears(
      (message): message is Extract<MessageFromEngine, { kind: 'event' }> =>
        message.kind === 'event' && isOnline(message.event),
    );
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.#exit();
  }

  async stop(): Promise<void> {
    this.send({ kind: 'stop' });
    await this.#exit();
  }

  async #exit(): Promise<void> {
    if (!this.hasEnded) await once(this.child, 'exit');
  }
}

const isOnline = (event: InspectorEvent): boolean => event.name === 'connection' && event.payload.state === 'online';
