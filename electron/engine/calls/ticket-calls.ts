/** Tickets, alone and in lists, and the figures made of them. */
import { CallError } from '../../../shared/answer.ts';
import { diagnose } from '../../../shared/domain/diagnosis/diagnose.ts';
import { isPartOf, withoutSecrets } from '../../../shared/domain/personal-data.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';
import { FIRST_ROWS, type TicketRow } from '../../../shared/ticket-views.ts';
import type { Beyond } from '../cache/search/filter-test.ts';
import { diagnosisCaseOf } from '../diagnosis-case.ts';
import type { CallContext, CallsOf } from './call-context.ts';

export const ticketCalls: CallsOf<'events' | 'overview' | 'tickets' | 'ticket'> = {
  'events.list': ({ cache }) => cache.events(),
  'overview.get': ({ cache }, { eventId }) => cache.overview(eventId),
  'overview.families': ({ cache }, input) => cache.familyHistory(input),
  'overview.arrivals': ({ cache }, input) => cache.arrivals(input),
  'overview.problems': ({ cache }, { eventId }) => cache.problems(eventId),

  'tickets.find': async (context, { sort, screen, growing, ...filter }) => {
    const result = await context.results.find({ filter, sort, beyond: beyondOf(context) }, { screen, growing });
    const count = growing && !result.ended ? FIRST_ROWS : 0;
    return { ...result, firstRows: rowsOf(context, { resultId: result.resultId, from: 0, count }) };
  },
  'tickets.named': ({ results }, { text }) => results.named(text),
  'tickets.progress': ({ results }, { resultId }) => results.progress(resultId),
  'tickets.position': ({ results }, { resultId, ticketId }) => results.position(resultId, ticketId),
  'tickets.facets': (context, { filter, facet, screen }) =>
    context.results.facets({ filter, facet, beyond: beyondOf(context) }, screen),
  'tickets.rows': rowsOf,
  'ticket.get': ({ cache, ledger, source, staleAfter, now }, { ticketId }) => {
    const cached = cache.detail(ticketId);
    if (!cached) notFound();
    const { replacement, ...detail } = cached;
    const { barcode } = cached.ticket;
    const deletions = ledger.ofTicket(source, ticketId);
    // By the server's clock, as all times of a ticket are.
    const serverNow = now() - (cache.clockAhead() ?? 0);
    const diagnosis = diagnose(diagnosisCaseOf(cached, deletions, { now: serverNow, staleAfter }));
    return {
      ...detail,
      ticket: withoutSecrets(cached.ticket, barcode).shown,
      log: cached.log.map((entry) => withoutSecrets(entry, barcode).shown),
      raw: JSON.stringify(withoutSecrets(JSON.parse(cached.raw) as object, barcode).shown),
      diagnosis,
      deletions,
    };
  },
  'ticket.reveal': ({ cache, ledger, source, operator, now }, { ticketId, secret }) => {
    const { ticket, raw, asOf } = cache.ticket(ticketId) ?? notFound();
    const { hidden } = withoutSecrets(JSON.parse(raw) as object, ticket.barcode);
    const revealed = hidden.filter((value) => isPartOf(secret, value));
    if (revealed.length === 0) return [];
    const fields = revealed.map(({ path }) => path.join('.'));
    ledger.noteEvent('PERSONAL_DATA_REVEALED', now(), { source, ticketId, secret, fields, asOf }, operator);
    return revealed;
  },
  'ticket.neighbours': ({ cache }, { ticketId }) => cache.seatMap(ticketId) ?? notFound(),
};

interface RowWindow {
  resultId: number;
  from: number;
  count: number;
}

function rowsOf({ cache, results, ledger, source }: CallContext, { resultId, from, count }: RowWindow): TicketRow[] {
  const overlays = ledger.openStates(source);
  const rows = cache.rows(results.window(resultId, from, count), results.candidates(resultId));
  return rows.map((row) => ({ ...row, deletion: overlays.get(row.ticketId) ?? null }));
}

/** Deletions as the list shows them, and the server's clock, by which the age of tickets is told. */
function beyondOf({ ledger, cache, source, now }: CallContext): Beyond {
  return { deletions: ledger.openStates(source), now: now() - (cache.clockAhead() ?? 0) };
}

function notFound(): never {
  throw new CallError('NOT_FOUND', sentence('tickets.notCached'));
}
