/** What all screens share: the connection, the sync, the engine, the settings, and when to ask again. */
import { create } from 'zustand';
import type { InspectorEvent } from '../../shared/bridge.ts';
import type { ConnectionTestReport } from '../../shared/connection-test.ts';
import type { AppDescription, InspectorEvents } from '../../shared/inspector.ts';
import type { ReportProgress } from '../../shared/reports.ts';
import type { Settings } from '../../shared/settings.ts';
import type { ConnectionStatus, SyncStatus } from '../../shared/sync-status.ts';
import { call, subscribe } from '../inspector.ts';
import { withProgress } from './report-progress.ts';

interface UsherState {
  /** What keeps the page from hearing from its shell, for a person to read; null when nothing does. */
  linkProblem: string | null;
  app: AppDescription | null;
  connection: ConnectionStatus | null;
  sync: SyncStatus | null;
  /** How far the connection test has come that was started last; null before its first step. */
  connectionTest: ConnectionTestReport | null;
  /** How far reports, and counts of their previews, have come, by id. */
  reports: ReadonlyMap<string, ReportProgress>;
  engine: InspectorEvents['engine'];
  settings: Settings | null;
  /** Grows whenever something that the screens show may have changed. */
  revision: number;
  /** Grows whenever a decision, or what became of one, may have changed. */
  decisions: number;
}

export const useUsher = create<UsherState>(() => ({
  linkProblem: null,
  app: null,
  connection: null,
  sync: null,
  connectionTest: null,
  reports: new Map(),
  engine: { state: 'running', message: null },
  settings: null,
  revision: 0,
  decisions: 0,
}));

function askAgain(): void {
  useUsher.setState(({ revision }) => ({ revision: revision + 1 }));
}

function askForDecisions(): void {
  useUsher.setState(({ decisions }) => ({ decisions: decisions + 1 }));
}

function hear(event: InspectorEvent): void {
  switch (event.name) {
    case 'connection':
      useUsher.setState({ connection: event.payload });
      break;
    case 'sync': {
      const wasRunning = useUsher.getState().sync?.progress != null;
      useUsher.setState({ sync: event.payload });
      if (wasRunning !== (event.payload.progress !== null)) askAgain();
      break;
    }
    case 'connectionTest':
      useUsher.setState({ connectionTest: event.payload });
      break;
    case 'report':
      useUsher.setState(({ reports }) => ({ reports: withProgress(reports, event.payload) }));
      break;
    case 'settings':
      useUsher.setState({ settings: event.payload });
      void loadApp();
      break;
    case 'engine': {
      const wasRunning = useUsher.getState().engine.state === 'running';
      useUsher.setState({ engine: event.payload });
      if (!wasRunning && event.payload.state === 'running') void loadAll();
      break;
    }
    case 'cache':
      askAgain();
      break;
    case 'deletions':
      askForDecisions();
      askAgain();
      break;
  }
}

/** Reads again what the shell says of the app; a refusal leaves what is known. */
async function loadApp(): Promise<void> {
  const app = await call('app.describe', undefined).catch(() => null);
  if (app) useUsher.setState({ app });
}

async function loadAll(): Promise<void> {
  askForDecisions();
  askAgain();
  await Promise.all([
    loadApp(),
    load('settings', () => call('settings.get', undefined)),
    load('connection', () => call('connection.get', undefined)),
    load('sync', () => call('sync.get', undefined)),
  ]);
}

/**
 * Asks for a part of the store. An event that came meanwhile is newer than the answer. While the engine is away the
 * banner says so, and its return loads everything again.
 */
async function load<Part extends 'settings' | 'connection' | 'sync'>(
  part: Part,
  ask: () => Promise<NonNullable<UsherState[Part]>>,
): Promise<void> {
  const before = useUsher.getState()[part];
  const answer = await ask().catch(() => null);
  if (answer !== null && useUsher.getState()[part] === before) useUsher.setState({ [part]: answer });
}

/** Fills the store and keeps it current. Returns what ends it. */
export function followInspector(): () => void {
  return subscribe(hear, (linkProblem) => {
    useUsher.setState({ linkProblem });
    if (linkProblem === null) void loadAll();
  });
}

/** Changes settings and takes over what the shell made of them. Throws a `CallError`. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const settings = await call('settings.change', change);
  useUsher.setState({ settings });
  await loadApp();
}
