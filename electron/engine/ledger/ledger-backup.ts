/** The rolling backup beside the ledger. */
import { renameSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { wholeFile } from '../database/whole-file.ts';

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
