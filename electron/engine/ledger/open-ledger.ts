/** Opens ledger.sqlite. A ledger that cannot be read is kept aside, said loudly, and restored from its backup. */
import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { checkIntegrity, DamagedDatabaseError, openWriter } from '../database/open-database.ts';
import { setAsideFile } from '../database/set-aside-file.ts';
import { Ledger } from './ledger.ts';
import { backupFile, ledgerFile } from './ledger-backup.ts';
import { LEDGER_MIGRATIONS } from './ledger-schema.ts';

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
  notice: string | null;
} {
  const restoration = isReadable(ledgerFile(dataDir), key) ? null : restore(dataDir, key, now);
  const ledger = joinLedger({ dataDir, key });
  if (restoration) ledger.noteEvent(restoration.kind, now(), { kept: restoration.kept });
  return { ledger, notice: restoration?.notice ?? null };
}

/** One more connection to a ledger that {@link openLedger} has opened: for the sync thread. */
export function joinLedger({ dataDir, key }: LedgerOptions): Ledger {
  return new Ledger(openWriter({ file: ledgerFile(dataDir), key, migrations: LEDGER_MIGRATIONS }, 'FULL'));
}

interface Restoration {
  kind: 'LEDGER_RESTORED' | 'LEDGER_BEGUN_ANEW';
  /** Names of the files that were set aside. */
  kept: string[];
  notice: string;
}

/** Null when there was nothing to lose: neither a ledger nor a backup. */
function restore(dataDir: string, key: string, now: () => number): Restoration | null {
  const file = ledgerFile(dataDir);
  const backup = backupFile(dataDir);
  const keptLedger = setAsideFile(file, 'damaged', now());
  if (!keptLedger && !existsSync(backup)) return null;
  const problem = keptLedger
    ? `The ledger of deletions could not be read: it is damaged, or its key has changed. It was kept as ${keptLedger}.`
    : 'The ledger of deletions was missing.';
  if (isReadable(backup, key)) {
    copyFileSync(backup, file);
    const advice = 'Look through Deletions: what was decided after the last backup is not listed.';
    return {
      kind: 'LEDGER_RESTORED',
      kept: keptLedger ? [keptLedger] : [],
      notice: `${problem} It was restored from its backup. ${advice}`,
    };
  }
  const keptBackup = setAsideFile(backup, 'damaged', now());
  const lost = keptBackup ? ` Its backup could not be read either and was kept as ${keptBackup}.` : '';
  const advice =
    'A new, empty ledger was begun. Earlier deletions are not listed, and those that were queued will not be sent: ' +
    `keep these files in ${path.resolve(dataDir)}; with the key they were written with they can be read again.`;
  return {
    kind: 'LEDGER_BEGUN_ANEW',
    kept: [keptLedger, keptBackup].filter((name) => name !== null),
    notice: `${problem}${lost} ${advice}`,
  };
}

/** Reads the file from end to end: it is small, and what it holds cannot be had again. */
function isReadable(file: string, key: string): boolean {
  if (!existsSync(file)) return false;
  try {
    checkIntegrity({ file, key, migrations: LEDGER_MIGRATIONS });
    return true;
  } catch (error) {
    if (error instanceof DamagedDatabaseError) return false;
    throw error;
  }
}
