/** Where Usher keeps its files: readable by nobody but the person who runs it. */
import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { StartError } from './start-error.ts';

/** The platform's place for an application's data, as an absolute path. The desktop asks Electron instead. */
export function defaultDataDirectory(platform = process.platform, env = process.env, home = homedir()): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Usher');
  if (platform === 'win32') return path.join(env.APPDATA ?? path.join(home, 'AppData', 'Roaming'), 'Usher');
  const base = env.XDG_DATA_HOME;
  return path.join(base !== undefined && path.isAbsolute(base) ? base : path.join(home, '.local', 'share'), 'usher');
}

/**
 * Makes the directory with mode 0700 where it is missing, and gives its absolute path.
 * @throws StartError when it cannot be made or written.
 */
export function openDataDirectory(directory: string): string {
  const absolute = path.resolve(directory);
  try {
    const made = mkdirSync(absolute, { recursive: true, mode: 0o700 });
    if (made !== undefined) chmodSync(absolute, 0o700);
    if (!statSync(absolute).isDirectory()) throw new Error('it is not a directory');
    accessSync(absolute, constants.R_OK | constants.W_OK | constants.X_OK);
    return absolute;
  } catch (error) {
    throw new StartError(
      `The data directory ${absolute} cannot be written (${diskReason(error) ?? (error as Error).message}). ` +
        'Name another with --data-dir DIR.',
    );
  }
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'it is a file',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EIO: 'the disk does not store what it is given',
};

/** Why the disk took nothing, in a few words; null when an error has another cause. */
export function diskReason(error: unknown): string | null {
  const { code } = error as NodeJS.ErrnoException;
  return (code !== undefined && REASONS[code]) || null;
}
