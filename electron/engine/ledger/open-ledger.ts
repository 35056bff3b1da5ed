/**
 * Opens ledger.sqlite. A ledger that cannot be read, or that knows less than its backup, is kept aside, said loudly, and
 * restored from its backup.
 */

import { copyFileSync, existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { type Sentence, sentence, together } from '../../../shared/sentences/sentence.ts';
import { checkIntegrity, DamagedDatabaseError, openReader, openWriter } from '../database/open-database.ts';
import { setAsideFile } from '../database/set-aside-file.ts';
import { wholeFile } from '../database/whole-file.ts';
import { Ledger } from './ledger.ts';
import { backupFile, ledgerFile } from './ledger-backup.ts';
import { LEDGER_FORMAT } from './ledger-schema.ts';

interface LedgerOptions {
  dataDir: string;
  /** 64 hexadecimal digits. */
  key: string;
}

/**
 * Opens, migrates, makes or restores the ledger: once, before anyone joins it. `notice` is for the screen: what was
 * wrong, what was kept under which name, and what to do; null when all is well.
 * @throws NewerDatabaseError, InaccessibleDatabaseError
 */
export function openLedger({ dataDir, key, now }: LedgerOptions & { now: () => number }): {
  ledger: Ledger;
  notice: Sentence | null;
} {
  const restoration = isComplete(dataDir, key) ? null : restore(dataDir, key, now);
  const ledger = joinLedger({ dataDir, key });
  if (restoration) ledger.noteEvent(restoration.kind, now(), { kept: restoration.kept });
  return { ledger, notice: restoration?.notice ?? null };
}

/** One more connection to a ledger that {@link openLedger} has opened: for the sync thread. */
export function joinLedger({ dataDir, key }: LedgerOptions): Ledger {
  return new Ledger(openWriter({ file: ledgerFile(dataDir), key, ...LEDGER_FORMAT }, 'FULL'));
}

/** A connection that cannot write: for who only looks. @throws OlderDatabaseError, DamagedDatabaseError */
export function readLedger({ dataDir, key }: LedgerOptions): Ledger {
  return new Ledger(openReader({ file: ledgerFile(dataDir), key, ...LEDGER_FORMAT }));
}

interface Restoration {
  kind: 'LEDGER_RESTORED' | 'LEDGER_BEGUN_ANEW';
  /** Names of the files that were set aside. */
  kept: string[];
  notice: Sentence;
}

/** Gives the ledger its name. Null when there was nothing to lose: neither a ledger nor a backup. */
function restore(dataDir: string, key: string, now: () => number): Restoration | null {
  const file = ledgerFile(dataDir);
  const backup = backupFile(dataDir);
  const hasBackup = latestEntry(backup, key) !== null;
  const lost = latestEntry(file, key) !== null ? 'notices.ledgerLacks' : 'notices.ledgerUnreadable';
  // The new one is whole before the old one is touched: a full disk changes nothing.
  const whole = wholeFile(file, (unfinished) =>
    hasBackup ? copyFileSync(backup, unfinished) : makeLedger(unfinished, key),
  );
  const keptLedger = setAsideFile(file, 'damaged', now());
  renameSync(whole, file);
  if (!keptLedger && !existsSync(backup)) return null;
  const problem = keptLedger ? sentence(lost, { file: keptLedger }) : sentence('notices.ledgerMissing');
  if (hasBackup) {
    return {
      kind: 'LEDGER_RESTORED',
      kept: keptLedger ? [keptLedger] : [],
      notice: together(problem, sentence('notices.ledgerRestored')),
    };
  }
  const keptBackup = setAsideFile(backup, 'damaged', now());
  const alsoLost = keptBackup ? [sentence('notices.backupUnreadable', { file: keptBackup })] : [];
  const advice = sentence('notices.ledgerBegun', { directory: path.resolve(dataDir) });
  return {
    kind: 'LEDGER_BEGUN_ANEW',
    kept: [keptLedger, keptBackup].filter((name) => name !== null),
    notice: together(problem, ...alsoLost, advice),
  };
}

/** The end of an audit trail; sequence 0 while it has no entry. */
interface LatestEntry {
  sequence: number;
  hash: string;
}

/** Whether the ledger can be read and has the latest entry of its backup. What was cut off leaves no other trace. */
function isComplete(dataDir: string, key: string): boolean {
  if (latestEntry(ledgerFile(dataDir), key) === null) return false;
  const saved = latestEntry(backupFile(dataDir), key);
  return saved === null || saved.sequence === 0 || hasEntry(ledgerFile(dataDir), key, saved);
}

/** Null where nothing is that can be read. Reads from end to end: it is small, and what it holds cannot be had again. */
function latestEntry(file: string, key: string): LatestEntry | null {
  const latest = 'SELECT sequence, hash FROM audit_trail ORDER BY sequence DESC LIMIT 1';
  return readable(file, key, (database) => {
    return database.prepare<[], LatestEntry>(latest).get() ?? { sequence: 0, hash: '' };
  });
}

function hasEntry(file: string, key: string, { sequence, hash }: LatestEntry): boolean {
  const entry = 'SELECT 1 FROM audit_trail WHERE sequence = ? AND hash = ?';
  return readable(file, key, (database) => database.prepare(entry).get(sequence, hash) !== undefined) ?? false;
}

function readable<Seen>(file: string, key: string, look: (database: Database.Database) => Seen): Seen | null {
  if (!existsSync(file)) return null;
  try {
    return checkIntegrity({ file, key, ...LEDGER_FORMAT }, look);
  } catch (error) {
    if (error instanceof DamagedDatabaseError) return null;
    throw error;
  }
}

function makeLedger(file: string, key: string): void {
  openWriter({ file, key, ...LEDGER_FORMAT }, 'FULL').close();
}
