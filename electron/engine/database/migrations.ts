/** Numbered migrations: `user_version` of a file counts those that it has been through. */

import path from 'node:path';
import type Database from 'better-sqlite3';
import { sentence, ToldError } from '../../../shared/sentences/sentence.ts';

/** SQL texts, the first makes version 1. A migration that was released is never edited; a new one is added. */
export type Migrations = readonly string[];

/** The file was written by a newer Usher than this one. It was not changed. */
export class NewerDatabaseError extends ToldError {
  readonly file: string;

  constructor(file: string, version: number, known: number) {
    super(sentence('disk.newer', { file: path.basename(file), version, known }));
    this.name = 'NewerDatabaseError';
    this.file = file;
  }
}

/** The file was written by an older Usher, and whoever reads it may not bring it up to date. */
export class OlderDatabaseError extends ToldError {
  constructor(file: string) {
    super(sentence('disk.older', { file: path.basename(file) }));
    this.name = 'OlderDatabaseError';
  }
}

/** How many migrations a file has been through. @throws NewerDatabaseError when they are more than are known. */
export function versionOf(database: Database.Database, migrations: Migrations): number {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > migrations.length) throw new NewerDatabaseError(database.name, version, migrations.length);
  return version;
}

/** Brings a file to the newest version, one transaction a migration. @throws NewerDatabaseError */
export function migrate(database: Database.Database, migrations: Migrations): void {
  migrations.slice(versionOf(database, migrations)).forEach((sql, done, { length }) => {
    const version = migrations.length - length + done + 1;
    database
      .transaction(() => {
        database.exec(sql);
        database.pragma(`user_version = ${version}`);
      })
      .immediate();
  });
}
