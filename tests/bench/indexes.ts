/** Secondary indexes out of the way while many rows are written. */
import type Database from 'better-sqlite3';

/** Takes all secondary indexes away; what is returned makes them again. */
export function dropIndexes(database: Database.Database): () => void {
  const indexes = database
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL`,
    )
    .all();
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`);
  return () => database.transaction(() => indexes.forEach(({ sql }) => void database.exec(sql)))();
}
