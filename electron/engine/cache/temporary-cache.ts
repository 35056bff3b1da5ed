/** For tests: a cache on disk, and both of its sides. */
import { onTestFinished } from 'vitest';
import { TEST_KEY, temporaryDataDir } from '../database/temporary-data-dir.ts';
import { openCacheReader, openCacheWriter } from './open-cache.ts';
import { NOON } from './sample-tickets.ts';

export const SOURCE = 'https://tixngo.example.org';

export function temporaryCache(now: () => number = () => NOON) {
  const dataDir = temporaryDataDir();
  const { writer } = openCacheWriter({ dataDir, key: TEST_KEY, source: SOURCE, now });
  const reader = openCacheReader({ dataDir, key: TEST_KEY });
  onTestFinished(() => {
    reader.close();
    writer.close();
  });
  return { dataDir, writer, reader };
}
