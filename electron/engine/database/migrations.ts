/** Numbered migrations: `user_version` of a file counts those that it has been through. */
import path from 'node:path';
import type Database from 'better-sqlite3';

/** SQL texts, the first makes version 1. A migration that was released is never edited; a new one is added. */
export type Migrations = readonly string[];

/** The file was written by a newer Usher than this one. It was not changed. */
export class NewerDatabaseError extends Error {
  readonly file: string;

  constructor(file: string, version: number, known: number) {
    super(
      `${path.basename(file)} was written by a newer Usher (version ${version} of the file; this one knows ${known}). ` +
        'It was not touched. Update Usher, or start it with another --data-dir.',
    );
    this.name = 'NewerDatabaseError';
    this.file = file;
  }
}

/** The file was written by an older Usher, and whoever reads it may not bring it up to date. */
export class OlderDatabaseError extends Error {
  constructor(file: string) {
    super(`${path.basename(file)} was written by an older Usher. Start Usher once: it brings its files up to date.`);
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
