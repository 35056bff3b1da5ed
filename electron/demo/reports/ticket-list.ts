/** The ticket lists: ordered by (lastUpdated, ticketId), counted in the same read transaction as the page. */
import type Database from 'better-sqlite3';
import { joinObjects } from '../wire/ticket-report.ts';

export interface TicketListQuery {
  /** Null for all events. */
  eventId: string | null;
  excludeDeleted: boolean;
  /** UTC milliseconds; included. */
  lastUpdatedSince: number;
  /** UTC milliseconds; excluded. */
  lastUpdatedBefore: number;
  limit: number;
  offset: number;
  fields: 'common' | 'all';
}

/** `records` are the JSON texts of wire tickets. */
export interface TicketListPage {
  total: number;
  records: string[];
}

interface Parameters {
  eventId: string | null;
  excludeDeleted: number;
  since: number;
  before: number;
}

interface Texts {
  common: string;
  owners: string;
  details: string;
}

/** Answered from `ticket_by_update` or `ticket_by_event`: the index holds the window, the order and `deleted`. */
export function createTicketList(db: Database.Database): (query: TicketListQuery) => TicketListPage {
  const all = statements(db, '');
  const ofEvent = statements(db, 'event_id = @eventId AND');
  return (query) => {
    const { count, page } = query.eventId === null ? all : ofEvent;
    const parameters: Parameters = {
      eventId: query.eventId,
      excludeDeleted: query.excludeDeleted ? 1 : 0,
      since: query.lastUpdatedSince,
      before: query.lastUpdatedBefore,
    };
    return db.transaction(() => ({
      total: count.get(parameters) ?? 0,
      records: page.all({ ...parameters, limit: query.limit, offset: query.offset }).map(textOf[query.fields]),
    }))();
  };
}

function statements(db: Database.Database, restriction: string) {
  const window = `
    FROM ticket
    WHERE ${restriction} last_updated >= @since AND last_updated < @before AND (@excludeDeleted = 0 OR deleted = 0)
  `;
  return {
    count: db.prepare<[Parameters], number>(`SELECT count(*) ${window}`).pluck(),
    page: db.prepare<[Parameters & { limit: number; offset: number }], Texts>(
      `SELECT common, owners, details ${window} ORDER BY last_updated, ticket_id LIMIT @limit OFFSET @offset`,
    ),
  };
}

const textOf = {
  common: ({ common }: Texts): string => common,
  all: ({ common, owners, details }: Texts): string => joinObjects(joinObjects(common, owners), details),
};
