import { expect, test } from 'vitest';
import { lockDataDirectory } from './instance-lock.ts';
import { temporaryDirectory } from './temporary-directory.fixture.ts';

test('a second holder is refused and told who the first one is', () => {
  const directory = temporaryDirectory();
  const unlock = lockDataDirectory(directory);
  expect(() => lockDataDirectory(directory)).toThrow(
    `already open with the data directory ${directory} (process ${process.pid})`,
  );
  unlock();
  lockDataDirectory(directory)();
});

test('two directories have nothing to do with each other', () => {
  const unlock = lockDataDirectory(temporaryDirectory());
  lockDataDirectory(temporaryDirectory())();
  unlock();
});
