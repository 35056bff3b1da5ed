/** The desktop shell: one window on the built page, and the engine behind it. */
import path from 'node:path';
import { app, type BrowserWindow, dialog, session } from 'electron';
import Store from 'electron-store';
import { type CommandLine, parseCommandLine } from './shell/command-line.ts';
import { openDataDirectory } from './shell/data-directory.ts';
import { registerScheme, servePage } from './shell/desktop/app-protocol.ts';
import { connectPage } from './shell/desktop/calls.ts';
import { denyByDefault } from './shell/desktop/denials.ts';
import { keyringSeal } from './shell/desktop/keyring.ts';
import { setMenu } from './shell/desktop/menu.ts';
import { CHOSEN_FOLDER } from './shell/desktop/report-folder.ts';
import { startUtilityChild } from './shell/desktop/utility-child.ts';
import { createWindow, showPage } from './shell/desktop/window.ts';
import { lockDataDirectory } from './shell/instance-lock.ts';
import { openKeys } from './shell/keys.ts';
import { openLog } from './shell/log.ts';
import { outliveReaders } from './shell/output.ts';
import { openSettings, SETTINGS_FILE } from './shell/settings.ts';
import { StartError } from './shell/start-error.ts';
import { Usher } from './shell/usher.ts';

const PROGRAMS = import.meta.dirname;
const WINDOW_FILES = {
  preload: path.join(PROGRAMS, '../preload/preload.cjs'),
  icon: path.join(PROGRAMS, '../../resources/icon.png'),
};

async function main(): Promise<void> {
  outliveReaders();
  // Whatever Usher writes is its owner's alone, in a directory that was there before too.
  process.umask(0o077);
  const commandLine = parseCommandLine(flags());
  const dataDir = openDataDirectory(commandLine.dataDir ?? app.getPath('userData'));
  app.setPath('userData', dataDir);
  app.enableSandbox();
  registerScheme();
  // The first one shows its window; the lock below says who holds the directory, a browser shell included.
  app.requestSingleInstanceLock();
  const unlock = lockDataDirectory(dataDir);
  await app.whenReady();
  const usher = await createUsher(commandLine, dataDir);
  stopInOrder(async () => {
    await usher.stop();
    unlock();
  });
  await openWindow(usher, dataDir);
}

async function createUsher(commandLine: CommandLine, dataDir: string): Promise<Usher> {
  const log = openLog(dataDir);
  const settings = openSettings(dataDir, () => new Store({ name: SETTINGS_FILE, cwd: dataDir, ...PRIVATE }), say);
  const keys = await openKeys(dataDir, await keyringSeal());
  const usher = new Usher({
    shell: 'desktop',
    commandLine,
    dataDir,
    settings,
    keys,
    startChild: startUtilityChild,
    reports: CHOSEN_FOLDER,
    programs: PROGRAMS,
    say,
    log,
  });
  log('desktop shell open');
  usher.start();
  return usher;
}

const PRIVATE = { configFileMode: 0o600 };

async function openWindow(usher: Usher, dataDir: string): Promise<void> {
  denyByDefault(app, session.defaultSession);
  servePage(path.join(PROGRAMS, '../renderer'));
  setMenu();
  const places = new Store({ name: 'window', cwd: dataDir, clearInvalidConfig: true, ...PRIVATE });
  const window = createWindow(WINDOW_FILES, places);
  connectPage(window, usher.call, (listener) => usher.subscribe(listener));
  app.on('second-instance', () => bringToFront(window));
  app.on('window-all-closed', () => app.quit());
  await showPage(window);
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Quits only when the engine has finished what it writes. */
function stopInOrder(stop: () => Promise<void>): void {
  let stopping = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (stopping) return;
    stopping = true;
    stop().finally(() => app.exit(0));
  });
  process.on('SIGINT', () => app.quit());
  process.on('SIGTERM', () => app.quit());
}

/** What stands behind the program's own name, and in development behind the path of the application too. */
function flags(): string[] {
  const own = process.argv.slice(1);
  if (app.isPackaged) return own;
  return own.slice(own.findIndex((argument) => !argument.startsWith('-')) + 1);
}

function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

main().catch((error: unknown) => {
  const message = error instanceof StartError ? error.message : `Usher cannot start: ${(error as Error).message}`;
  say(message);
  if (app.isPackaged) dialog.showErrorBox('Usher cannot start', message);
  app.exit(error instanceof StartError ? error.exitCode : 1);
});
