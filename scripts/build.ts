/** Builds Usher when what was built is missing or older than its sources. */
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import path from 'node:path';

const TOP = path.join(import.meta.dirname, '..');
const SOURCES = [
  '{electron,renderer,resources,shared}/**',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const PROGRAMS = [
  'out/main/main.js',
  'out/main/browser.js',
  'out/main/engine.js',
  'out/main/demo-server.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
];

/** Whether every built program is there and newer than every source. */
export function isBuilt(top = TOP): boolean {
  const built = PROGRAMS.map((file) => changedAt(path.join(top, file)));
  const sources = globSync(SOURCES, { cwd: top }).map((file) => changedAt(path.join(top, file)));
  return Math.min(...built) > Math.max(...sources);
}

function changedAt(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? stat.mtimeMs : 0;
}

/** Builds if need be, with one line about it; what the build says is shown only when it fails. */
export function buildIfNeeded(): { ok: boolean } {
  if (isBuilt()) return { ok: true };
  process.stdout.write('Building Usher …\n');
  const cli = path.join(TOP, 'node_modules/electron-vite/bin/electron-vite.js');
  const build = spawnSync(process.execPath, [cli, 'build'], { cwd: TOP, encoding: 'utf8' });
  if (build.status === 0) return { ok: true };
  process.stderr.write(`${build.stdout}${build.stderr}Usher cannot be built.\n`);
  return { ok: false };
}
