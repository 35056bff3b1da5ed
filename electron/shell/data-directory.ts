/** Where Usher keeps its files: readable by nobody but the person who runs it. */

import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { type Sentence, sentence } from '../../shared/sentences/sentence.ts';
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
      `The data directory ${absolute} cannot be written (${diskReason(error)?.english ?? (error as Error).message}). ` +
        'Name another with --data-dir DIR.',
    );
  }
}

const DENIED = sentence('disk.permissionDenied');
const FULL = sentence('disk.isFull');

const REASONS: Record<string, Sentence> = {
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: sentence('disk.readOnly'),
  ENOTDIR: sentence('disk.pathHasFile'),
  EEXIST: sentence('disk.isFile'),
  ENOSPC: FULL,
  EDQUOT: FULL,
  EIO: sentence('disk.doesNotStore'),
};

/** Why the disk took nothing, in a few words; null when an error has another cause. */
export function diskReason(error: unknown): Sentence | null {
  const { code } = error as NodeJS.ErrnoException;
  return (code !== undefined && REASONS[code]) || null;
}
