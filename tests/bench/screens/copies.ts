/**
 * Multiplies the tickets of a full cache within the file: the writer's own rows again and again, each copy with numbers
 * and ids of its own. People stay the same, so that a person of a large venue has many tickets.
 */
import type Database from 'better-sqlite3';
import { searchTextOf } from '../../../electron/engine/cache/search-text.ts';
import { ticketSchema } from '../../../shared/domain/ticket.ts';
import { dropIndexes } from '../indexes.ts';
import { BARCODE_RING, NUMBER_RING, RING } from '../venue.ts';

/** Another value from that of the same column, in SQL; `@copy` counts from 1. */
type Changes = Readonly<Record<string, string>>;

const MORE_ROWS = '@copy * @tickets';
const TICKET_ID = `ticket_id || '-' || @copy`;
const EXTERNAL_ID = `ticket_external_id || '-' || @copy`;
const NUMBER = further('ticket_number', NUMBER_RING);
const BARCODE = further('barcode', BARCODE_RING);
/** Behind the rows that there are: no two tickets get the same seat. */
const ROW = `CAST(row + 100 * @copy AS TEXT)`;
const ENTRY_KEY = `entry_key || '-' || @copy`;

/** As if the copies had been made by the venue behind the others. */
function further(column: string, { least, step }: typeof NUMBER_RING): string {
  return `CAST(${least} + (${column} - ${least} + @copy * @tickets * ${step}) % ${RING} AS TEXT)`;
}

/** The text with other values wherever they stand as a whole JSON string. */
function replaced(text: string, changes: Changes): string {
  return Object.entries(changes).reduce(
    (sql, [column, value]) => `replace(${sql}, '"' || ${column} || '"', '"' || ${value} || '"')`,
    text,
  );
}

/** The place as the text of a search has it. */
function place(row: string): string {
  return `lower(concat_ws(' ', gate, block, ${row}, seat))`;
}

const OF_TICKET: Changes = {
  ticket_id: TICKET_ID,
  ticket_number: NUMBER,
  ticket_external_id: EXTERNAL_ID,
  barcode: BARCODE,
};

const TABLES: readonly { name: string; from: string; changes: Changes }[] = [
  {
    name: 'ticket',
    from: 'ticket WHERE rowid <= @tickets',
    changes: { rowid: `rowid + ${MORE_ROWS}`, row: ROW, ...OF_TICKET },
  },
  {
    name: 'ticket_document',
    from: 'ticket_document JOIN ticket ON ticket.rowid = ticket WHERE ticket <= @tickets',
    changes: {
      ticket: `ticket + ${MORE_ROWS}`,
      raw: `json_set(${replaced('raw', OF_TICKET)}, '$.row', ${ROW})`,
    },
  },
  {
    name: 'ticket_story',
    from: 'ticket_story WHERE ticket <= @tickets',
    changes: { ticket: `ticket + ${MORE_ROWS}` },
  },
  {
    name: 'status_log',
    from: 'status_log WHERE sequence <= @entries ORDER BY sequence',
    changes: {
      sequence: 'sequence + @copy * @entries',
      entry_key: ENTRY_KEY,
      ticket_id: TICKET_ID,
      raw: replaced('raw', { entry_key: ENTRY_KEY, ticket_id: TICKET_ID }),
    },
  },
];

const COPY_TEXTS = `
  INSERT INTO ticket_search (rowid, text)
  SELECT ticket.rowid + ${MORE_ROWS},
         replace(replace(replace(replace(text, ticket_number, ${NUMBER}), lower(ticket_external_id),
                                 lower(${EXTERNAL_ID})), barcode, ${BARCODE}), ${place('row')}, ${place(ROW)})
  FROM search_text_to_index JOIN ticket ON ticket.rowid = search_text_to_index.ticket`;

/** Afterwards there are `copies` times as many tickets, figures and entries of the log. */
export function multiply(database: Database.Database, copies: number): void {
  // As SQLite's integers: what JavaScript calls a number is a fraction to it.
  const count = (sql: string) => BigInt(database.prepare<[], number>(sql).pluck().get() ?? 0);
  const tickets = count('SELECT max(rowid) FROM ticket');
  const entries = count('SELECT max(sequence) FROM status_log');
  keepSearchTexts(database);
  const makeIndexes = dropIndexes(database);
  const statements = [...TABLES.map((table) => copyOf(database, table)), COPY_TEXTS];
  for (const sql of statements) {
    const statement = database.prepare(sql);
    const known = sql.includes('@entries') ? { entries } : { tickets };
    for (let copy = 1n; copy < copies; copy++) statement.run({ ...known, copy });
  }
  database.exec(`
    DELETE FROM search_text_to_index;
    UPDATE figure SET count = count * ${copies};
    UPDATE story_figure SET count = count * ${copies};
    UPDATE pull_state SET log_entries = log_entries * ${copies}`);
  makeIndexes();
}

function copyOf(database: Database.Database, { name, from, changes }: (typeof TABLES)[number]): string {
  const columns = database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(name);
  const values = columns.map((column) => changes[column] ?? column);
  return `INSERT INTO ${name} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${from}`;
}

/** The index of the search keeps no texts, so they are made again. */
function keepSearchTexts(database: Database.Database): void {
  const keep = database.prepare('INSERT INTO search_text_to_index (ticket, text) VALUES (?, ?)');
  const documents = database.prepare<[], { ticket: number; raw: string }>('SELECT ticket, raw FROM ticket_document');
  const all = documents.all();
  database.transaction(() => {
    for (const { ticket, raw } of all) keep.run(ticket, searchTextOf(ticketSchema.parse(JSON.parse(raw))));
  })();
}
