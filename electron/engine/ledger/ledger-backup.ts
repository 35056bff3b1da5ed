/** The rolling backup beside the ledger. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';

export function ledgerFile(dataDir: string): string {
  return path.join(dataDir, 'ledger.sqlite');
}

export function backupFile(dataDir: string): string {
  return path.join(dataDir, 'ledger-backup.sqlite');
}

/** Writes a copy under a temporary name and lets it take the place of the last one only when it is on disk. */
export function writeBackup(ledger: Database.Database): void {
  const target = backupFile(path.dirname(ledger.name));
  const unfinished = `${target}.new`;
  rmSync(unfinished, { force: true });
  ledger.prepare('VACUUM INTO ?').run(unfinished);
  flush(unfinished);
  renameSync(unfinished, target);
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
