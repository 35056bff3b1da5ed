/** The data directory of Usher as the command line reaches it: with the key that the browser shell keeps. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import { NO_SEAL } from '../shell/browser/no-seal.ts';
import { defaultDataDirectory } from '../shell/data-directory.ts';
import { openKeys } from '../shell/keys.ts';
import { openSettings, SETTINGS_FILE } from '../shell/settings.ts';
import { operatorOf } from '../shell/source.ts';
import { StartError } from '../shell/start-error.ts';

export interface Place {
  dataDir: string;
  /** 64 hexadecimal digits. */
  key: string;
}

/**
 * Null: the default directory holds no ledger, so Usher was never started here.
 * @throws StartError where the directory that was named holds none, or its keys are sealed by the desktop shell
 */
export async function findPlace(named: string | null): Promise<Place | null> {
  const dataDir = path.resolve(named ?? defaultDataDirectory());
  const missing = ['keys.json', 'ledger.sqlite', 'cache.sqlite'].find((name) => !existsSync(path.join(dataDir, name)));
  if (missing === undefined) return { dataDir, key: (await openKeys(dataDir, NO_SEAL)).databaseKey };
  if (named === null) return null;
  throw new StartError(`${dataDir} is no data directory of Usher: ${missing} is missing. Nothing was changed.`);
}

/** As {@link findPlace}, for whoever can do nothing without. @throws StartError */
export async function requirePlace(named: string | null): Promise<Place> {
  const place = await findPlace(named);
  if (place) return place;
  throw new StartError(
    `There is no data in ${defaultDataDirectory()}. Start Usher first, or name its directory with --data-dir DIR.`,
  );
}

/** Who sits at this machine, as the audit trail names them. */
export function operatorAt({ dataDir }: Place): string {
  const open = () => new Conf({ configName: SETTINGS_FILE, cwd: dataDir, configFileMode: 0o600 });
  return operatorOf(openSettings(dataDir, open, (message) => process.stderr.write(`${message}\n`)).get());
}
