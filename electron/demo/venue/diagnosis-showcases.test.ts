import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEMO_SEED, DEMO_TICKETS } from '../../../shared/demo.ts';
import { diagnose } from '../../../shared/domain/diagnosis/diagnose.ts';
import type { DiagnosisRule, TicketReference } from '../../../shared/domain/diagnosis/finding.ts';
import { DIAGNOSIS_RULES } from '../../../shared/domain/diagnosis/finding.ts';
import { storyOf } from '../../../shared/domain/replay.ts';
import { statusLogEntrySchema } from '../../../shared/domain/status-log.ts';
import { s360StatusIn } from '../../../shared/domain/statuses.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { statusOf, ticketSchema } from '../../../shared/domain/ticket.ts';
import { joinObjects } from '../wire/ticket-report.ts';
import type { VenueOrder, VenueTicket } from './create-venue.ts';
import { createVenue } from './create-venue.ts';
import { DIAGNOSIS_EVENT } from './diagnosis-showcases.ts';

const ANCHOR = Date.parse('2026-06-14T17:30:00Z');
const DOCUMENT = readFileSync(new URL('../../../docs/diagnosis.md', import.meta.url), 'utf8');

interface Reported {
  made: VenueTicket;
  ticket: Ticket;
}

/** The tickets of the event that holds the showcases, as the report endpoint writes them. */
function reportedTickets(order: Partial<VenueOrder> = {}): Reported[] {
  const { tickets } = createVenue({ seed: DEMO_SEED, tickets: DEMO_TICKETS, anchor: ANCHOR, ...order });
  return Array.from(tickets())
    .filter(({ facts }) => facts.eventId === DIAGNOSIS_EVENT)
    .map((made) => {
      const { common, owners, details } = made.record;
      return { made, ticket: ticketSchema.parse(JSON.parse(joinObjects(joinObjects(common, owners), details))) };
    });
}

function replacementOf(ticket: Ticket, all: readonly Reported[]): TicketReference | null {
  const seatOf = ({ block, row, seat }: Ticket): string => [block, row, seat].join(' / ');
  const other = all.find(
    (one) =>
      one.ticket.ticketId !== ticket.ticketId &&
      seatOf(one.ticket) === seatOf(ticket) &&
      !one.made.account.state.status.startsWith('DELET'),
  )?.ticket;
  return other ? { ticketId: other.ticketId, ticketNumber: other.ticketNumber ?? '' } : null;
}

function findingsOf({ made, ticket }: Reported, all: readonly Reported[]) {
  const log = made.log.flatMap(({ wire }) => (wire ? [statusLogEntrySchema.parse(JSON.parse(wire))] : []));
  return diagnose({
    ticket,
    status: statusOf(ticket),
    log,
    replay: storyOf(log),
    now: ANCHOR,
    asOf: ANCHOR,
    logSince: 0,
    staleAfter: 3_600_000,
    s360Status: s360StatusIn(ticket.s360Status),
    replacement: replacementOf(ticket, all),
    deletion: null,
  });
}

/** The rows of the document's table: rule and ticket number, or `–` where no ticket can show the rule. */
const documented: { rule: DiagnosisRule; number: string | null }[] = [
  ...DOCUMENT.matchAll(/^\| `(\w+)`[^|]*\|.*\| *(\d{12}|–) *\|$/gm),
].map(([, rule, number = '–']) => ({
  rule: rule as DiagnosisRule,
  number: number === '–' ? null : number,
}));

describe('docs/diagnosis.md', () => {
  test('lists every rule once, in its order', () => {
    expect(documented.map(({ rule }) => rule)).toEqual(DIAGNOSIS_RULES);
  });

  test('says of two rules alone that no data of TIXNGO can show them', () => {
    expect(documented.filter(({ number }) => number === null).map(({ rule }) => rule)).toEqual([
      'dataTooOld',
      'ownDeletionWaiting',
    ]);
  });

  test('names a ticket of its own for each other rule, which shows the rule in the default venue', () => {
    const all = reportedTickets();
    const withTicket = documented.filter(({ number }) => number !== null);
    expect(new Set(withTicket.map(({ number }) => number)).size).toBe(withTicket.length);
    for (const { rule, number } of withTicket) {
      const reported = all.find(({ ticket }) => ticket.ticketNumber === number);
      if (!reported) throw new Error(`The venue has no ticket ${number} for ${rule}.`);
      expect(
        findingsOf(reported, all).map((finding) => finding.rule),
        number ?? '',
      ).toContain(rule);
    }
  });
});

describe('the tickets of the diagnosis', () => {
  const shownBy = (order: Partial<VenueOrder>): (readonly [string, readonly DiagnosisRule[]])[] => {
    const all = reportedTickets(order);
    return all
      .filter(({ ticket }) => documented.some(({ number }) => number === ticket.ticketNumber))
      .map((reported) => [
        reported.ticket.ticketNumber ?? '',
        findingsOf(reported, all).map((finding) => finding.rule),
      ]);
  };

  test.each([
    ['a small venue', { tickets: 400 }],
    ['another seed', { tickets: 600, seed: 77 }],
    ['another time of day', { tickets: 600, anchor: ANCHOR + 5 * 3_600_000 }],
    ['the small hours', { tickets: 600, anchor: ANCHOR + 8 * 3_600_000 }],
  ])('have the same numbers and show the same in %s', (_name, order) => {
    expect(shownBy(order)).toEqual(shownBy({ tickets: 2_000 }));
  });

  test('say of the deleted one which ticket has its seat now', () => {
    const all = reportedTickets({ tickets: 600 });
    const number = documented.find(({ rule }) => rule === 'deleted')?.number;
    const deleted = all.find(({ ticket }) => ticket.ticketNumber === number);
    if (!deleted) throw new Error('no deleted ticket');
    const [finding] = findingsOf(deleted, all);
    expect(finding).toMatchObject({ rule: 'deleted', facts: { replacement: { ticketNumber: '100199000002' } } });
  });
});
