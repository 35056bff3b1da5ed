/** The browser shell: Usher served to a browser on this machine, where nothing can be installed. */
import path from 'node:path';
import Conf from 'conf';
import { NO_SEAL } from './shell/browser/no-seal.ts';
import { startNodeChild } from './shell/browser/node-child.ts';
import { DOWNLOADS } from './shell/browser/report-downloads.ts';
import type { BrowserServer } from './shell/browser/server.ts';
import { parseCommandLine } from './shell/command-line.ts';
import { defaultDataDirectory, openDataDirectory } from './shell/data-directory.ts';
import { lockDataDirectory } from './shell/instance-lock.ts';
import { openKeys } from './shell/keys.ts';
import { openLog } from './shell/log.ts';
import { outliveReaders } from './shell/output.ts';
import { openSettings, SETTINGS_FILE } from './shell/settings.ts';
import { StartError } from './shell/start-error.ts';
import { Usher } from './shell/usher.ts';

const PROGRAMS = import.meta.dirname;

async function main(): Promise<void> {
  outliveReaders();
  // Whatever Usher writes is its owner's alone, in a directory that was there before too.
  process.umask(0o077);
  const commandLine = parseCommandLine(process.argv.slice(2));
  const dataDir = openDataDirectory(commandLine.dataDir ?? defaultDataDirectory());
  const unlock = lockDataDirectory(dataDir);
  const log = openLog(dataDir);
  const settings = openSettings(
    dataDir,
    () => new Conf({ configName: SETTINGS_FILE, cwd: dataDir, configFileMode: 0o600 }),
    warn,
  );
  const keys = await openKeys(dataDir, NO_SEAL);
  const usher = new Usher({
    shell: 'browser',
    commandLine,
    dataDir,
    settings,
    keys,
    startChild: startNodeChild,
    reports: DOWNLOADS,
    programs: PROGRAMS,
    say: warn,
    log,
  });
  usher.start();
  const server = await serve(usher, commandLine.port);
  stopOnSignals(async () => {
    await server.close();
    await usher.stop();
    unlock();
    log('stopped');
  });
  log('browser shell open');
  process.stdout.write(`Usher is open at ${server.address}\n`);
}

/** The server is loaded while the engine starts: both take a while, and an engine is ready when the page asks. */
async function serve(usher: Usher, port: number | null): Promise<BrowserServer> {
  try {
    const { openBrowserServer } = await import('./shell/browser/server.ts');
    return await openBrowserServer({
      port,
      page: path.join(PROGRAMS, '../renderer'),
      call: usher.call,
      findReportFile: (reportId, name) => usher.reportFiles(reportId, [name]),
      subscribe: (listener) => usher.subscribe(listener),
      onAddressUsed: (nextAddress) => process.stdout.write(`For another browser: ${nextAddress}\n`),
    });
  } catch (error) {
    await usher.stop();
    throw error;
  }
}

function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = async () => {
    if (stopping) return;
    stopping = true;
    await stop();
    process.exit(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

function warn(message: string): void {
  process.stderr.write(`${message}\n`);
}

main().catch((error: unknown) => {
  warn(error instanceof StartError ? error.message : `Usher cannot start: ${(error as Error).message}`);
  process.exit(error instanceof StartError ? error.exitCode : 1);
});
