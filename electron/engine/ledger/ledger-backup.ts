/** The rolling backup beside the ledger, and how a ledger gets its name: whole, and on the disk. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';

export function ledgerFile(dataDir: string): string {
  return path.join(dataDir, 'ledger.sqlite');
}

export function backupFile(dataDir: string): string {
  return path.join(dataDir, 'ledger-backup.sqlite');
}

/** Writes a copy that takes the place of the last one. A damaged ledger, or a full disk, leaves the last one there. */
export function writeBackup(ledger: Database.Database): void {
  const target = backupFile(path.dirname(ledger.name));
  renameSync(
    wholeFile(target, (unfinished) => void ledger.prepare('VACUUM INTO ?').run(unfinished)),
    target,
  );
}

/** Lets `write` make a file beside `target`, and gives its name once it is on the disk. What fails leaves nothing. */
export function wholeFile(target: string, write: (unfinished: string) => void): string {
  const unfinished = `${target}.new`;
  removeDatabase(unfinished);
  try {
    write(unfinished);
    flush(unfinished);
    return unfinished;
  } catch (error) {
    removeDatabase(unfinished);
    throw error;
  }
}

/** With its write-ahead log: a later file of that name must not take it for its own. */
function removeDatabase(file: string): void {
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
