/** Finds a Chromium for the end-to-end tests, and installs one where none is. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const COMMON_PATHS: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
    .flatMap((name) => process.env[name] ?? [])
    .map((directory) => path.join(directory, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

const DOWNLOAD_MS = 120_000;
const APT_MS = 300_000;

/** Keep Chromium to itself: the tests talk to this machine only. */
export const QUIET_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** Path of a Chromium: the one named by `CHROMIUM_PATH`, Playwright's own, or the system's; null when there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  const candidates = [...(named ? [named] : []), chromium.executablePath(), ...(COMMON_PATHS[process.platform] ?? [])];
  return candidates.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function install(): void {
  process.stdout.write('No Chromium for the end-to-end tests: installing one …\n');
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], DOWNLOAD_MS);
  if (findChromium() !== null || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  run('apt-get', ['update'], APT_MS);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], APT_MS);
}

function run(command: string, args: string[], timeout: number): void {
  const { status, stdout, stderr } = spawnSync(command, args, { timeout, encoding: 'utf8' });
  if (status !== 0) process.stderr.write(`${command} ${args.join(' ')} failed.\n${stdout ?? ''}${stderr ?? ''}`);
}

function main(): void {
  if (findChromium() === null) install();
  const found = findChromium();
  if (found !== null) {
    process.stdout.write(`Chromium for the end-to-end tests: ${found}\n`);
    return;
  }
  process.stderr.write(
    'The end-to-end tests need Chromium: install it (on Debian: apt-get install chromium), or name one with CHROMIUM_PATH.\n',
  );
  process.exitCode = 1;
}

if (import.meta.main) main();
