/**
 * Removes every copy of what TIXNGO said, on a person's order: the cache, and the reports that were made of it here. The order is a file, so that a wipe that was cut short is
 * finished by the next start; the ledger's files have other names and are never touched.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { WipedCounts } from '../../../shared/sync-status.ts';
import { InaccessibleDatabaseError } from '../database/open-database.ts';
import { removeAllReports } from '../reports/made-reports.ts';

/** Who wanted the cache wiped when (UTC milliseconds), and what it held. */
export interface WipeOrder extends WipedCounts {
  by: string;
  at: number;
  /** As of when its data was complete, UTC milliseconds; null: it never was. */
  dataAsOf: number | null;
}

/** From now on the next {@link finishCacheWipe} wipes the cache, whatever happens in between. */
export function orderCacheWipe(dataDir: string, order: WipeOrder): void {
  const unfinished = `${orderFile(dataDir)}.new`;
  const descriptor = openSync(unfinished, 'w');
  try {
    writeSync(descriptor, JSON.stringify(order));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(unfinished, orderFile(dataDir));
}

/**
 * Carries out the order, if there is one, before anyone opens the cache: `cache.sqlite`, its write-ahead log, every copy
 * that was set aside, and `reports/`. `note` hears of it when the files are gone, and once more if the program dies at that moment;
 * null stands for an order that can't be read.
 * @throws InaccessibleDatabaseError for a file that can't be removed; the order stays
 */
export function finishCacheWipe(dataDir: string, note: (order: WipeOrder | null) => void): void {
  if (!existsSync(orderFile(dataDir))) return;
  for (const name of readdirSync(dataDir).filter(isOfCache)) remove(path.join(dataDir, name));
  removeReports(dataDir);
  note(readOrder(dataDir));
  rmSync(orderFile(dataDir));
}

/** `cache.sqlite-wal`, `cache.damaged-20261121T190405006Z.sqlite` and the like; the order's own name is none of them. */
function isOfCache(name: string): boolean {
  return name.startsWith('cache.');
}

function remove(file: string): void {
  try {
    rmSync(file, { maxRetries: 5 });
  } catch (error) {
    throw new InaccessibleDatabaseError(file, error);
  }
}

function removeReports(dataDir: string): void {
  try {
    removeAllReports(dataDir);
  } catch (error) {
    throw new InaccessibleDatabaseError(path.join(dataDir, 'reports'), error);
  }
}

function readOrder(dataDir: string): WipeOrder | null {
  try {
    return JSON.parse(readFileSync(orderFile(dataDir), 'utf8')) as WipeOrder;
  } catch {
    return null;
  }
}

function orderFile(dataDir: string): string {
  return path.join(dataDir, 'wipe-cache.json');
}
