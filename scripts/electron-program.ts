/** Electron's own program, which its package does not bring along: it is fetched on demand. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PACKAGE = path.join(import.meta.dirname, '../node_modules/electron');
const FETCH_MS = 20_000;

/** Path of Electron's program, or null where it was not fetched. */
export function electronProgram(): string | null {
  const named = path.join(PACKAGE, 'path.txt');
  if (!existsSync(named)) return null;
  const program = path.join(PACKAGE, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** Tries to fetch it, for 20 seconds at most. */
export function fetchElectron(): void {
  spawnSync(process.execPath, [path.join(PACKAGE, 'install.js')], { timeout: FETCH_MS, stdio: 'ignore' });
}

/** Whether a window could open here. */
export function hasDisplay(platform = process.platform, env = process.env): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
