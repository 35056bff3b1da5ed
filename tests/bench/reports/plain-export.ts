/**
 * How quickly the rows that the report on tickets is made of can get into a file at all: better-sqlite3 iterates them in
 * the order of the report, by the index of that order, and they are written joined by commas, as they are. Nothing is
 * read, checked, quoted or hashed. A process of its own.
 */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { openCacheConnection } from '../../../electron/engine/cache/open-cache.ts';
import { NO_SEAL } from '../../../electron/shell/browser/no-seal.ts';
import { openKeys } from '../../../electron/shell/keys.ts';
import { offer } from '../helper-process.ts';

/** Characters that are written at once. */
const PIECE = 64 * 1024;

const EVENTS = 'SELECT event_id FROM event ORDER BY start_at IS NULL, start_at, event_id';
const ROWS = `
  SELECT raw, family FROM ticket JOIN ticket_document ON ticket_document.ticket = ticket.rowid
  WHERE event_id = ? ORDER BY ticket_number`;

const tasks = {
  async write({ dataDir }: { dataDir: string }): Promise<{ milliseconds: number; rows: number }> {
    const { databaseKey: key } = await openKeys(dataDir, NO_SEAL);
    const database = openCacheConnection({ dataDir, key });
    const file = path.join(dataDir, 'plain-export.csv');
    const start = performance.now();
    const output = openSync(file, 'w', 0o600);
    const ofEvent = database.prepare<[string], unknown[]>(ROWS).raw();
    let rows = 0;
    let waiting = '';
    for (const eventId of database.prepare<[], string>(EVENTS).pluck().all()) {
      for (const row of ofEvent.iterate(eventId)) {
        rows += 1;
        waiting += `${row.join(',')}\n`;
        if (waiting.length < PIECE) continue;
        writeSync(output, waiting);
        waiting = '';
      }
    }
    writeSync(output, waiting);
    closeSync(output);
    const milliseconds = performance.now() - start;
    database.close();
    rmSync(file);
    return { milliseconds, rows };
  },
};

export type PlainExportTasks = typeof tasks;
offer(tasks);
