import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import { expect, test } from 'vitest';
import { settingsSchema } from '../../shared/settings.ts';
import { openSettings, SETTINGS_FILE } from './settings.ts';
import { temporaryDirectory } from './temporary-directory.fixture.ts';

const DEFAULTS = settingsSchema.parse({});

function open(directory: string, warnings: string[] = []) {
  return openSettings(
    directory,
    () => new Conf({ configName: SETTINGS_FILE, cwd: directory }),
    (warning) => warnings.push(warning),
  );
}

test('begins with the defaults', () => {
  expect(open(temporaryDirectory()).get()).toEqual(DEFAULTS);
});

test('keeps a change for the next start, and leaves the rest', () => {
  const directory = temporaryDirectory();
  const changed = open(directory).change({ workOffline: true, operator: 'Ana' });
  expect(open(directory).change({ operator: undefined })).toEqual(changed);
  expect(changed).toEqual({ ...DEFAULTS, workOffline: true, operator: 'Ana' });
  expect(open(directory).get()).toEqual(changed);
});

test('stay what they were when the disk does not take a change', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  const store = {
    get store() {
      return {};
    },
    set store(_changed: Record<string, unknown>) {
      throw full;
    },
  };
  const settings = openSettings(
    temporaryDirectory(),
    () => store,
    () => undefined,
  );
  expect(() => settings.change({ workOffline: true })).toThrow(full);
  expect(settings.get()).toEqual(DEFAULTS);
});

test.each([
  ['is not JSON', '{"workOffline": tr', 'it is not JSON'],
  ['holds a value that is none', '{"syncIntervalSeconds": "often"}', 'syncIntervalSeconds'],
])('a file that %s is set aside, the defaults apply, and it is said', (_what, text, reason) => {
  const directory = temporaryDirectory();
  writeFileSync(path.join(directory, 'settings.json'), text);
  const warnings: string[] = [];
  expect(open(directory, warnings).get()).toEqual(DEFAULTS);
  const aside = readdirSync(directory).find((name) => name.startsWith('settings.set-aside-')) ?? '';
  expect(readFileSync(path.join(directory, aside), 'utf8')).toBe(text);
  expect(warnings).toEqual([expect.stringContaining(reason)]);
  expect(warnings[0]).toContain(aside);
});
