/** The published report endpoints (domain.md 11.3) with their parameters and limits. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  eventTicketsPath,
  MAX_LOG_PAGE,
  MAX_STATISTICS_EVENTS,
  REPORT_PATHS,
  TICKET_PAGE,
} from '../../../shared/tixngo.ts';
import { spoilOne } from '../misbehaviour.ts';
import type { TicketDesk } from '../office/ticket-desk.ts';
import type { createEventStatistics } from '../reports/event-statistics.ts';
import type { createStatusLog } from '../reports/status-log.ts';
import type { createTicketList, TicketListQuery } from '../reports/ticket-list.ts';
import { dateTime, readQuery, repeatable, required, trueOrFalse, wholeNumber } from './input.ts';
import { badParameter, Problem } from './problems.ts';

export interface Reports {
  desk: TicketDesk;
  ticketList: ReturnType<typeof createTicketList>;
  statusLog: ReturnType<typeof createStatusLog>;
  eventStatistics: ReturnType<typeof createEventStatistics>;
}

const ticketListParameters = z.object({
  mobileAppId: required,
  limit: wholeNumber(1, TICKET_PAGE),
  offset: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  excludeDeleted: trueOrFalse.default(false),
  lastUpdatedSince: dateTime.default(Number.MIN_SAFE_INTEGER),
  lastUpdatedBefore: dateTime.default(Number.MAX_SAFE_INTEGER),
});

const statusLogParameters = z.object({
  mobileAppId: required,
  from: dateTime,
  to: dateTime,
  actionNames: repeatable.default([]),
  fromStatuses: repeatable.default([]),
  toStatuses: repeatable.default([]),
  fromOwnerId: required.nullable().default(null),
  toOwnerId: required.nullable().default(null),
  actor: required.nullable().default(null),
  limit: wholeNumber(1, MAX_LOG_PAGE).default(1_000),
  paginationKey: required.nullable().default(null),
});

const eventStatisticsParameters = z.object({
  eventIds: repeatable.refine((ids) => ids.length >= 1 && ids.length <= MAX_STATISTICS_EVENTS, {
    error: `must be given 1 to ${MAX_STATISTICS_EVENTS} times`,
  }),
  dateTime,
});

export function registerReportRoutes(app: FastifyInstance, reports: Reports): void {
  const { desk, ticketList, statusLog, eventStatistics } = reports;

  const sendTickets = (
    request: FastifyRequest,
    reply: FastifyReply,
    restriction: Pick<TicketListQuery, 'eventId' | 'fields'>,
  ): FastifyReply => {
    const { total, records } = ticketList({ ...readQuery(ticketListParameters, request.query), ...restriction });
    const sent = request.struckBy.has('badRecord') ? spoilOne(records, 'lastUpdated') : records;
    return sendJson(reply, `{"total":${total},"result":[${sent.join(',')}]}`);
  };

  app.get(REPORT_PATHS.tickets, (request, reply) => sendTickets(request, reply, { eventId: null, fields: 'all' }));
  app.get(REPORT_PATHS.ticketsLight, (request, reply) =>
    sendTickets(request, reply, { eventId: null, fields: 'common' }),
  );
  app.get<{ Params: { eventId: string } }>(ONE_EVENT_ROUTE, (request, reply) =>
    sendTickets(request, reply, { eventId: knownEvent(desk, request.params.eventId), fields: 'all' }),
  );

  app.get(REPORT_PATHS.ticketStatusLogs, (request, reply) => {
    const { limit, paginationKey, ...query } = readQuery(statusLogParameters, request.query);
    const page = statusLog(query, limit, paginationKey);
    if (!page) throw badParameter('paginationKey: is not a key that this query was given');
    const sent = request.struckBy.has('badRecord') ? spoilOne(page.records, 'serverTimestamp') : page.records;
    const pagination = JSON.stringify(page.nextPageKey === null ? {} : { nextPageKey: page.nextPageKey });
    return sendJson(reply, `{"pagination":${pagination},"result":[${sent.join(',')}]}`);
  });

  app.get(REPORT_PATHS.eventStatistics, (request) => {
    const query = readQuery(eventStatisticsParameters, request.query);
    return { result: query.eventIds.map((eventId) => eventStatistics(knownEvent(desk, eventId), query.dateTime)) };
  });
}

const ONE_EVENT_ROUTE = eventTicketsPath('EVENT').replace('EVENT', ':eventId');

function knownEvent(desk: TicketDesk, eventId: string): string {
  if (desk.event(eventId)) return eventId;
  throw new Problem(404, 'EVENT_NOT_FOUND', `There is no event ${eventId}`);
}

function sendJson(reply: FastifyReply, body: string): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(body);
}
