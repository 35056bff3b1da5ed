/** The status log, paged by an opaque key: the place of the last entry sent, and the query that it belongs to. */
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { canonicalAction } from '../../../shared/domain/actions.ts';

export interface StatusLogQuery {
  mobileAppId: string;
  /** UTC milliseconds; included. */
  from: number;
  /** UTC milliseconds; excluded. */
  to: number;
  actionNames: readonly string[];
  fromStatuses: readonly string[];
  toStatuses: readonly string[];
  fromOwnerId: string | null;
  toOwnerId: string | null;
  actor: string | null;
}

/** `records` are the JSON texts of wire entries. */
export interface StatusLogPage {
  nextPageKey: string | null;
  records: string[];
}

interface Place {
  at: number;
  sequence: number;
}

interface Parameters extends Place {
  from: number;
  to: number;
  actionNames: string | null;
  fromStatuses: string | null;
  toStatuses: string | null;
  fromOwnerId: string | null;
  toOwnerId: string | null;
  actor: string | null;
  limit: number;
}

const BEGINNING: Place = { at: Number.MIN_SAFE_INTEGER, sequence: 0 };

/** Null when the key is not one of this query. Read along `log_by_time`. */
export function createStatusLog(
  db: Database.Database,
): (query: StatusLogQuery, limit: number, paginationKey: string | null) => StatusLogPage | null {
  const page = db.prepare<[Parameters], Place & { wire: string }>(`
    SELECT at, sequence, wire
    FROM log
    WHERE at >= @from AND at < @to AND (at, sequence) > (@at, @sequence) AND wire IS NOT NULL
      AND (@actionNames IS NULL OR action_name IN (SELECT value FROM json_each(@actionNames)))
      AND (@fromStatuses IS NULL OR from_status IN (SELECT value FROM json_each(@fromStatuses)))
      AND (@toStatuses IS NULL OR to_status IN (SELECT value FROM json_each(@toStatuses)))
      AND (@fromOwnerId IS NULL OR from_owner = @fromOwnerId)
      AND (@toOwnerId IS NULL OR to_owner = @toOwnerId)
      AND (@actor IS NULL OR actor = @actor)
    ORDER BY at, sequence
    LIMIT @limit
  `);
  return (query, limit, paginationKey) => {
    const place = paginationKey === null ? BEGINNING : placeOf(paginationKey, query);
    if (!place) return null;
    const rows = page.all({
      ...query,
      ...place,
      // Deep pages start where the last one ended instead of passing over all before it.
      from: Math.max(query.from, place.at),
      actionNames: listText(query.actionNames.map(canonicalAction)),
      fromStatuses: listText(query.fromStatuses),
      toStatuses: listText(query.toStatuses),
      limit: limit + 1,
    });
    const sent = rows.slice(0, limit);
    const last = sent.at(-1);
    return {
      nextPageKey: rows.length > limit && last ? keyOf(last, query) : null,
      records: sent.map((row) => row.wire),
    };
  };
}

function listText(values: readonly string[]): string | null {
  return values.length === 0 ? null : JSON.stringify(values);
}

function keyOf({ at, sequence }: Place, query: StatusLogQuery): string {
  return Buffer.from(JSON.stringify([at, sequence, fingerprint(query)])).toString('base64url');
}

function placeOf(key: string, query: StatusLogQuery): Place | null {
  try {
    const [at, sequence, queryPrint] = JSON.parse(Buffer.from(key, 'base64url').toString());
    const wellFormed = Number.isSafeInteger(at) && Number.isSafeInteger(sequence);
    return wellFormed && queryPrint === fingerprint(query) ? { at, sequence } : null;
  } catch {
    return null;
  }
}

function fingerprint(query: StatusLogQuery): string {
  return createHash('sha256').update(JSON.stringify(query)).digest('base64url').slice(0, 12);
}
