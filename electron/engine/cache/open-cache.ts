/** Opens cache.sqlite. What cannot be used is set aside and made anew: everything in it can be pulled again. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { DEFAULT_LIFECYCLE_MODE, type LifecycleMode } from '../../../shared/domain/lifecycle-mode.ts';
import { type Sentence, sentence, together } from '../../../shared/sentences/sentence.ts';
import { DamagedDatabaseError, isDamage, openReader, openWriter } from '../database/open-database.ts';
import { setAsideFile } from '../database/set-aside-file.ts';
import { CacheReader } from './cache-reader.ts';
import { CACHE_FORMAT } from './cache-schema.ts';
import { CacheWriter } from './cache-writer.ts';
import type { RetentionRules } from './retention.ts';
import { takeRewritten } from './retention-rewrite.ts';
import { markRewritten } from './retention-state.ts';

interface CacheOptions {
  dataDir: string;
  /** 64 hexadecimal digits. */
  key: string;
  /** How tickets that carry both older statuses are read. */
  lifecycleMode?: LifecycleMode;
}

interface WriterOptions extends CacheOptions {
  /** Says where the tickets of the cache come from. */
  source: string;
  now: () => number;
  /** Absent: personal data is kept. */
  retention?: RetentionRules;
}

/** Why a cache cannot be used: a word for its new name, and a sentence for the screen. */
interface Unusable {
  reason: string;
  sentence: Sentence;
}

const DAMAGED: Unusable = {
  reason: 'damaged',
  sentence: sentence('notices.cacheDamaged'),
};
const OTHER_SOURCE: Unusable = {
  reason: 'other-source',
  sentence: sentence('notices.cacheOfOthers'),
};

/**
 * Opens, migrates or makes the cache; readers can be opened afterwards. `notice` is a sentence for the screen when the
 * cache that was there is not used, else null.
 * @throws NewerDatabaseError, InaccessibleDatabaseError
 */
export function openCacheWriter(options: WriterOptions): { writer: CacheWriter; notice: Sentence | null } {
  const file = cacheFile(options.dataDir);
  const isRewritten = takeRewritten(options.dataDir);
  const opened = existsSync(damageMark(options.dataDir)) ? DAMAGED : writerOf(file, options, isRewritten);
  if (opened instanceof CacheWriter) return { writer: opened, notice: null };

  const kept = setAsideFile(file, opened.reason, options.now());
  rmSync(damageMark(options.dataDir), { force: true });
  const writer = writerOf(file, options);
  if (!(writer instanceof CacheWriter)) throw new DamagedDatabaseError(file);
  const where = kept ? [sentence('notices.keptAs', { file: kept })] : [];
  return { writer, notice: together(opened.sentence, ...where, sentence('notices.loadedAgain')) };
}

/** Read-only connections to the cache. A writer must have been opened before. */
export function openCacheReader({ dataDir, key, lifecycleMode = DEFAULT_LIFECYCLE_MODE }: CacheOptions): CacheReader {
  const file = { file: cacheFile(dataDir), key, ...CACHE_FORMAT };
  const database = openReader(file);
  try {
    return new CacheReader(database, openReader(file), lifecycleMode);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** One more read-only connection, for who reads for long. A writer must have been opened before. */
export function openCacheConnection({ dataDir, key }: Pick<CacheOptions, 'dataDir' | 'key'>): Database.Database {
  return openReader({ file: cacheFile(dataDir), key, ...CACHE_FORMAT });
}

/**
 * Looks at an error of a cache call. When it means that the file is damaged, the next opening sets the file aside;
 * returns whether it does, so that the caller can have the engine started again.
 */
export function noteCacheDamage(dataDir: string, error: unknown): boolean {
  if (!isDamage(error)) return false;
  writeFileSync(damageMark(dataDir), '');
  return true;
}

function cacheFile(dataDir: string): string {
  return path.join(dataDir, 'cache.sqlite');
}

function damageMark(dataDir: string): string {
  return path.join(dataDir, 'cache.damaged');
}

/** Pages of the write-ahead log, 128 MB: what a sync changes is mostly copied into the file when the sync is over. */
const MOST_WRITE_AHEAD = 16_384;

function writerOf(
  file: string,
  { key, source, now, retention, lifecycleMode = DEFAULT_LIFECYCLE_MODE }: WriterOptions,
  isRewritten = false,
): CacheWriter | Unusable {
  let database: Database.Database | null = null;
  try {
    database = openWriter({ file, key, ...CACHE_FORMAT }, 'NORMAL');
    database.pragma(`wal_autocheckpoint = ${MOST_WRITE_AHEAD}`);
    if (metaOf(database, 'source', source) !== source) {
      database.close();
      return OTHER_SOURCE;
    }
    if (isRewritten) markRewritten(database);
    const writer = new CacheWriter(database, now, lifecycleMode, retention);
    if (metaOf(database, 'lifecycleMode', lifecycleMode) !== lifecycleMode) {
      writer.readOlderStatusesAgain();
      database.prepare(`UPDATE meta SET value = ? WHERE name = 'lifecycleMode'`).run(lifecycleMode);
    }
    return writer;
  } catch (error) {
    database?.close();
    if (isDamage(error)) return DAMAGED;
    throw error;
  }
}

/** What a cache keeps of how it was first opened; a new cache takes the value given. */
function metaOf(database: Database.Database, name: string, first: string): string | undefined {
  database.prepare('INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING').run(name, first);
  return database.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck().get(name);
}
