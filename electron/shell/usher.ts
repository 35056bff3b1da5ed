/**
 * What both shells are made of: settings, keys, the engine and, where no TIXNGO is configured, the demo back office.
 * A shell adds the way in: a window, or a browser on this machine.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { CallError } from '../../shared/answer.ts';
import type { InspectorEvent } from '../../shared/bridge.ts';
import type { ConnectionTestOrder } from '../../shared/connection-test.ts';
import { DEMO_API_KEY } from '../../shared/demo.ts';
import type { EngineConfig } from '../../shared/engine-protocol.ts';
import type { AppDescription } from '../../shared/inspector.ts';
import type { ReportFiles } from '../../shared/reports.ts';
import { sentence } from '../../shared/sentences/sentence.ts';
import { type Settings, type SettingsChange, settingsSchema } from '../../shared/settings.ts';
import type { StartChild } from './child.ts';
import type { CommandLine } from './command-line.ts';
import { DemoProcess } from './demo-process.ts';
import type { Dispatch } from './dispatcher.ts';
import { createDispatcher } from './dispatcher.ts';
import { EngineProcess } from './engine-process.ts';
import type { Keys } from './keys.ts';
import type { Log } from './log.ts';
import { filesAmong, type ReportOutlet, type SomeFiles } from './report-outlet.ts';
import type { SettingsKeeper } from './settings.ts';
import { connectionTo, engineConfig, operatorOf, type Source, sourceOf } from './source.ts';

/** The demo back office speaks as TIXNGO does by default, whatever was set for another server. */
const DEMO_SETTINGS = settingsSchema.parse({});

export interface UsherParts {
  shell: AppDescription['shell'];
  commandLine: CommandLine;
  dataDir: string;
  settings: SettingsKeeper;
  keys: Keys;
  startChild: StartChild;
  reports: ReportOutlet;
  /** Directory of the built programs. */
  programs: string;
  /** Tells the person who started Usher a sentence. */
  say: (message: string) => void;
  log: Log;
}

export class Usher {
  readonly call: Dispatch;
  readonly #parts: UsherParts;
  readonly #engine: EngineProcess;
  /** Of this run, however often the engine is started. */
  readonly #sessionId = randomUUID();
  readonly #listeners = new Set<(event: InspectorEvent) => void>();
  #demo: DemoProcess | null = null;
  #demoUrl: string | null = null;

  constructor(parts: UsherParts) {
    this.#parts = parts;
    this.#engine = new EngineProcess({
      fork: () => parts.startChild(path.join(parts.programs, 'engine.js'), []),
      onEvent: (event) => this.#publish(event),
      log: parts.log,
    });
    this.call = createDispatcher(
      {
        'app.describe': () => this.#describe(),
        'reports.save': async ({ reportId, files, title }) =>
          parts.reports.save(await this.reportFiles(reportId, files), title),
        'reports.show': async ({ reportId, file }) => parts.reports.show(await this.reportFiles(reportId, [file])),
        'settings.get': () => parts.settings.get(),
        'settings.change': (change) => this.#changeSettings(change),
        'settings.setApiKey': ({ apiKey }) => this.#setApiKey(apiKey),
      },
      (name, input) => this.#engine.call(name, name === 'connection.test' ? this.#toTest(input) : input),
      parts.log,
    );
  }

  /** Starts the engine and what it needs; the page may ask from now on. */
  start(): void {
    if (this.#source().kind === 'demo') this.#startDemo();
    this.#engine.start(this.#config());
  }

  async stop(): Promise<void> {
    await this.#engine.stop();
    await this.#demo?.stop();
  }

  /** The listener first hears what became of the engine, then every event. Returns the end of the subscription. */
  subscribe(listener: (event: InspectorEvent) => void): () => void {
    this.#listeners.add(listener);
    listener({ name: 'engine', payload: this.#engine.describe() });
    return () => this.#listeners.delete(listener);
  }

  /** Files of a report that is made. @throws CallError where there are none, or the role does not allow it */
  async reportFiles(reportId: string, wanted: readonly string[]): Promise<SomeFiles> {
    const answer = await this.#engine.call('reports.files', { reportId });
    if (!answer.ok) throw new CallError(answer.code, answer.sentence);
    return filesAmong(reportId, answer.output as ReportFiles, wanted);
  }

  #publish(event: InspectorEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #source(): Source {
    return sourceOf(this.#parts.commandLine, this.#parts.settings.get());
  }

  #config(): EngineConfig {
    const { dataDir, keys, settings } = this.#parts;
    const sessionId = this.#sessionId;
    const source = this.#source();
    const connection =
      source.kind === 'demo'
        ? connectionTo(this.#demoUrl, DEMO_API_KEY, DEMO_SETTINGS)
        : connectionTo(source.url, keys.apiKey(source.url), settings.get());
    return engineConfig({ dataDir, databaseKey: keys.databaseKey, sessionId }, source, connection, settings.get());
  }

  #describe(): AppDescription {
    const { shell, dataDir, keys, settings } = this.#parts;
    const source = this.#source();
    return {
      version: packageJson.version,
      shell,
      dataDir,
      keyStorage: keys.storage,
      operator: operatorOf(settings.get()),
      demo: source.kind === 'demo',
      serverUrl: source.kind === 'server' ? source.url : '',
      apiKeySet: source.kind === 'demo' || keys.apiKey(source.url) !== null,
    };
  }

  async #changeSettings(change: SettingsChange): Promise<Settings> {
    const { settings, commandLine } = this.#parts;
    const serverChanges = change.serverUrl !== undefined && change.serverUrl !== settings.get().serverUrl;
    if (serverChanges && (commandLine.server !== null || commandLine.demo)) {
      const flag = commandLine.demo ? '--demo' : '--server';
      throw new CallError('NOT_POSSIBLE_NOW', sentence('shell.serverByFlag', { flag }));
    }
    const before = this.#config();
    const changed = settings.change(change);
    this.#publish({ name: 'settings', payload: changed });
    const after = this.#config();
    if (needsNewEngine(before, after)) await this.#startOver();
    else this.#engine.configure(after);
    return changed;
  }

  async #startOver(): Promise<void> {
    this.#parts.log('a setting takes a new engine');
    const stopped = this.#engine.stop();
    this.#publish({ name: 'engine', payload: this.#engine.describe() });
    await stopped;
    await this.#demo?.stop();
    this.#demo = null;
    this.#demoUrl = null;
    this.start();
  }

  async #setApiKey(apiKey: string): Promise<void> {
    const source = this.#source();
    if (source.kind === 'demo') {
      throw new CallError('NOT_POSSIBLE_NOW', sentence('shell.demoKey'));
    }
    await this.#parts.keys.setApiKey(source.url, apiKey);
    this.#engine.configure(this.#config());
  }

  /**
   * Fills in what the page does not know: the stored key, of this very server, and what is used while no address is set.
   * `input` is parsed.
   */
  #toTest(input: unknown): ConnectionTestOrder {
    const order = input as ConnectionTestOrder;
    const typed = settingsSchema.shape.serverUrl.safeParse(order.serverUrl).data;
    if (typed === undefined) return order;
    const source: Source = typed === '' ? this.#source() : { kind: 'server', url: typed };
    if (source.kind === 'server') {
      return { ...order, serverUrl: source.url, apiKey: order.apiKey ?? this.#parts.keys.apiKey(source.url) };
    }
    const { keyHeader, mobileAppId } = DEMO_SETTINGS;
    return { serverUrl: this.#demoUrl ?? '', apiKey: DEMO_API_KEY, keyHeader, mobileAppId };
  }

  #startDemo(): void {
    const { commandLine, dataDir, startChild, programs, say, log } = this.#parts;
    const dataFile = path.join(dataDir, `demo-${commandLine.demoTickets}.sqlite`);
    this.#demo = new DemoProcess(commandLine.demoTickets, dataFile, {
      fork: (args) => startChild(path.join(programs, 'demo-server.js'), args),
      onAddress: (baseUrl) => {
        this.#demoUrl = baseUrl;
        if (baseUrl !== null) this.#engine.configure(this.#config());
      },
      onFailure: say,
      log,
    });
    this.#demo.start();
  }
}

/** Where tickets come from and how they are read is settled when the files are opened. */
function needsNewEngine(before: EngineConfig, after: EngineConfig): boolean {
  return before.source !== after.source || before.lifecycleMode !== after.lifecycleMode;
}
