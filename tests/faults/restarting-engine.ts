/** The engine as a shell keeps it: started again whenever it is gone, and told about if it went by itself. */
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Answer, CallErrorCode } from '../../shared/answer.ts';
import type { EngineConfig, MessageFromEngine } from '../../shared/engine-protocol.ts';
import type { CallInput, CallOutput, EngineCallName } from '../../shared/inspector.ts';
import { ForkedEngine } from '../engine/forked-engine.ts';

/** Refusals that no person brings about. */
const BUGS: ReadonlySet<CallErrorCode> = new Set(['UNKNOWN_CALL', 'BAD_INPUT', 'STORAGE', 'INTERNAL']);

export class RestartingEngine {
  #config: EngineConfig;
  #engine: ForkedEngine;
  #killed = false;
  #stopping = false;
  /** How often the engine was killed. */
  kills = 0;
  /** What an engine must never do: end by itself, give up, or stumble over a call. */
  readonly surprises: string[] = [];

  constructor(config: EngineConfig) {
    this.#config = config;
    this.#engine = this.#start();
  }

  /** The answer, or null when the engine ended before it gave one. */
  async answer<N extends EngineCallName>(name: N, input?: CallInput<N>): Promise<Answer<CallOutput<N>> | null> {
    const engine = this.#engine;
    try {
      const answer = (await engine.answer(name, input)) as Answer<CallOutput<N>>;
      if (!answer.ok && BUGS.has(answer.code)) this.surprises.push(`${name}: ${answer.code}: ${answer.message}`);
      return answer;
    } catch (error) {
      if (!engine.hasEnded) throw error;
      await this.#hasRestarted(engine);
      return null;
    }
  }

  /** The output, asked for again when the engine ended meanwhile; throws what the engine refuses. */
  async call<N extends EngineCallName>(name: N, input?: CallInput<N>): Promise<CallOutput<N>> {
    const answer = await this.answer(name, input);
    if (!answer) return this.call(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.code}: ${answer.message}`);
    return answer.output;
  }

  configure(changed: Partial<EngineConfig>): void {
    this.#config = { ...this.#config, ...changed };
    this.#engine.send({ kind: 'configure', config: this.#config });
  }

  /** Ends the process at once, wherever it is; another one starts as soon as it is gone. */
  kill(): void {
    if (this.#killed || this.#stopping) return;
    this.#killed = true;
    this.kills++;
    this.#engine.child.kill('SIGKILL');
  }

  /** Ends the process in order, for good. */
  async stop(): Promise<void> {
    await this.call('connection.get');
    this.#stopping = true;
    await this.#engine.stop();
  }

  /** Ends whatever still runs, and starts nothing again. */
  abandon(): void {
    this.#stopping = true;
    this.#engine.child.kill('SIGKILL');
  }

  #start(): ForkedEngine {
    const engine = new ForkedEngine(this.#config, 'pipe');
    const { stderr } = engine.child;
    const output = stderr ? text(stderr) : Promise.resolve('');
    engine.child.on('message', (message: MessageFromEngine) => {
      if (message.kind === 'failed') this.surprises.push(`The engine gave up: ${message.message.english}`);
    });
    engine.child.on('exit', (code) => {
      if (this.#stopping) return;
      if (!this.#killed) this.#noteEnd(code, output);
      this.#killed = false;
      this.#engine = this.#start();
    });
    return engine;
  }

  #noteEnd(code: number | null, output: Promise<string>): void {
    const place = this.surprises.push(`The engine ended by itself with code ${code}.`) - 1;
    void output.then((words) => {
      this.surprises[place] += ` It wrote: ${words.trim()}`;
    });
  }

  async #hasRestarted(engine: ForkedEngine): Promise<void> {
    while (this.#engine === engine) await once(engine.child, 'exit');
  }
}
