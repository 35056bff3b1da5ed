/** What a person set, kept in `settings.json`. The desktop keeps it with electron-store, the browser shell with conf. */
import { renameSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Settings, SettingsChange } from '../../shared/settings.ts';
import { settingsSchema } from '../../shared/settings.ts';

/** Name of the settings file without its extension, for electron-store and conf. */
export const SETTINGS_FILE = 'settings';

/** What conf and electron-store have in common, as far as it is used here. Reading throws when the file is not JSON. */
export interface SettingsStore {
  store: Record<string, unknown>;
}

export interface SettingsKeeper {
  get(): Settings;
  /** Keeps the change and gives all settings. */
  change(change: SettingsChange): Settings;
}

/**
 * Opens the settings. A file that cannot be read is set aside under another name, the defaults take its place, and
 * `warn` is told a sentence about it.
 */
export function openSettings(
  dataDir: string,
  open: () => SettingsStore,
  warn: (message: string) => void,
): SettingsKeeper {
  let { store, settings } = readOrSetAside(dataDir, open, warn);
  return {
    get: () => settings,
    change(change) {
      const named = Object.entries(change).filter(([, value]) => value !== undefined);
      const changed = settingsSchema.parse({ ...settings, ...Object.fromEntries(named) });
      // A disk that takes nothing throws here: the settings then stay what they were.
      store.store = changed;
      settings = changed;
      return settings;
    },
  };
}

function readOrSetAside(dataDir: string, open: () => SettingsStore, warn: (message: string) => void) {
  try {
    return read(open);
  } catch (error) {
    const file = path.join(dataDir, `${SETTINGS_FILE}.json`);
    const aside = path.join(dataDir, `${SETTINGS_FILE}.set-aside-${Date.now()}.json`);
    renameSync(file, aside);
    warn(`The settings in ${file} cannot be used (${problem(error)}). They are now in ${aside}; the defaults apply.`);
    return read(open);
  }
}

function read(open: () => SettingsStore): { store: SettingsStore; settings: Settings } {
  const store = open();
  return { store, settings: settingsSchema.parse(store.store) };
}

function problem(error: unknown): string {
  if (error instanceof z.ZodError) {
    return error.issues.map(({ path: keys, message }) => `${keys.join('.')}: ${message}`).join('; ');
  }
  return 'it is not JSON';
}
