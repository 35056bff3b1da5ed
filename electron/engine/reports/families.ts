/** The family of each ticket of a report. */
import type Database from 'better-sqlite3';
import { FAMILIES, type Family } from '../../../shared/domain/families.ts';

/** From this share of all tickets on it is quicker to read all families from an index than each from its row. */
const MANY = 1 / 10;

/** A function from row number to family, for the rows that are `wanted`. */
export function familiesOf(database: Database.Database, wanted: Uint32Array): (rowid: number) => Family {
  const last = database.prepare<[], number | null>('SELECT max(rowid) FROM ticket').pluck().get() ?? 0;
  if (wanted.length >= last * MANY) return allFamilies(database, last);
  const one = database.prepare<[number], Family>('SELECT family FROM ticket WHERE rowid = ?').pluck();
  return (rowid) => one.get(rowid) ?? 'UNCLASSIFIED';
}

/** A byte for each row, which says the first family until it is told another. */
function allFamilies(database: Database.Database, last: number): (rowid: number) => Family {
  const [first] = FAMILIES;
  const places = new Uint8Array(last + 1);
  const others = database.prepare<[string], [number, Family]>('SELECT rowid, family FROM ticket WHERE family <> ?');
  for (const [rowid, family] of others.raw().iterate(first)) places[rowid] = FAMILIES.indexOf(family);
  return (rowid) => FAMILIES[places[rowid] ?? 0] ?? first;
}
