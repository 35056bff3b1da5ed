/** Where the tickets come from in this run, and what the engine is told about it. */
import { userInfo } from 'node:os';
import type { ConnectionConfig, EngineConfig } from '../../shared/engine-protocol.ts';
import type { Settings } from '../../shared/settings.ts';
import type { CommandLine } from './command-line.ts';

export type Source = { kind: 'demo'; tickets: number } | { kind: 'server'; url: string };

/** The command line wins over the settings; with neither, the demo back office is used. */
export function sourceOf(
  { server, demo, demoTickets }: Pick<CommandLine, 'server' | 'demo' | 'demoTickets'>,
  { serverUrl }: Pick<Settings, 'serverUrl'>,
): Source {
  const url = demo ? '' : (server ?? serverUrl);
  return url === '' ? { kind: 'demo', tickets: demoTickets } : { kind: 'server', url };
}

/** The name under which tickets of this source are cached. */
export function sourceName(source: Source, { mobileAppId }: Pick<Settings, 'mobileAppId'>): string {
  return source.kind === 'demo' ? `demo-${source.tickets}` : `${source.url} ${mobileAppId}`;
}

/** How to reach the source; null while its address or its key is not known. */
export function connectionTo(
  baseUrl: string | null,
  apiKey: string | null,
  { keyHeader, mobileAppId, deletionPath }: Settings,
): ConnectionConfig | null {
  return baseUrl === null || apiKey === null ? null : { baseUrl, apiKey, keyHeader, mobileAppId, deletionPath };
}

/** Who sits here: as set, otherwise the name of the operating system's account. */
export function operatorOf({ operator }: Pick<Settings, 'operator'>): string {
  if (operator !== '') return operator;
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

/** Everything that the engine needs, from what the shell keeps. */
export function engineConfig(
  run: Pick<EngineConfig, 'dataDir' | 'databaseKey' | 'sessionId'>,
  source: Source,
  connection: ConnectionConfig | null,
  settings: Settings,
): EngineConfig {
  return {
    ...run,
    connection,
    source: sourceName(source, settings),
    demo: source.kind === 'demo',
    workOffline: settings.workOffline,
    syncIntervalSeconds: settings.syncIntervalSeconds,
    staleAfterMinutes: settings.staleAfterMinutes,
    retentionDays: settings.retentionDays === 0 ? null : settings.retentionDays,
    lifecycleMode: settings.lifecycleMode,
    operator: operatorOf(settings),
    role: settings.role,
  };
}
