/** The whole venue as a pure function of seed, size and anchor: the same arguments give the same bytes. */
import type { TicketAction } from '../../../shared/domain/lifecycle.ts';
import type { Vocabulary } from '../../../shared/domain/statuses.ts';
import type { Account, JournalLine } from '../account.ts';
import type { LogRecord, TicketRecord } from '../wire/records.ts';
import { logRecords, ticketRecord } from '../wire/records.ts';
import type { TicketFacts } from '../wire/ticket-report.ts';
import type { Scene } from './chapters.ts';
import type { VenueEvent } from './events.ts';
import { createEvents, createPriceList } from './events.ts';
import { ordinaryJourney } from './journeys.ts';
import type { Order } from './orders.ts';
import { drawOrder, ticketDetails } from './orders.ts';
import { Past } from './past.ts';
import type { Spectator } from './people.ts';
import { createSpectators } from './people.ts';
import type { Random } from './random.ts';
import { createRandom } from './random.ts';
import type { Showcase } from './showcase.ts';
import { LEGACY_SHOWCASES, showcasesOf } from './showcases.ts';

export interface VenueOrder {
  seed: number;
  tickets: number;
  /** The instant at which the past ends, UTC milliseconds. */
  anchor: number;
}

export interface VenueTicket {
  facts: TicketFacts;
  account: Account;
  /** All that was ever done to the ticket, in order. */
  actions: readonly TicketAction[];
  /** What those actions wrote. */
  lines: readonly JournalLine[];
  record: TicketRecord;
  log: readonly LogRecord[];
}

export interface Venue {
  events: readonly VenueEvent[];
  spectators: readonly Spectator[];
  /** Made one at a time, so that a large venue never stands in memory as a whole. */
  tickets(): Generator<VenueTicket>;
}

const MOST_LEGACY_TICKETS = 40;
/** Long enough for every chapter of a showcase, milliseconds. */
const SHOWCASE_LEAD = 100 * 24 * 3_600_000;

export function createVenue({ seed, tickets, anchor }: VenueOrder): Venue {
  const events = createEvents(anchor);
  const spectators = createSpectators(createRandom(seed, 'spectators'), Math.max(24, Math.ceil(tickets * 0.6)));
  const byId = new Map(spectators.map((spectator) => [spectator.id, spectator]));
  const spectatorById = (id: string): Spectator | null => byId.get(id) ?? null;
  const counts = ticketsPerEvent(events, tickets);

  function* all(): Generator<VenueTicket> {
    const counters: Counters = { tickets: 0, orders: 0, logEntries: 0 };
    for (const [position, event] of events.entries()) {
      const random = createRandom(seed, event.eventId);
      yield* ticketsOf({ event, count: counts[position] ?? 0, anchor, random, spectators, spectatorById, counters });
    }
  }
  return { events, spectators, tickets: all };
}

/** Numbers that run through the whole venue. */
interface Counters {
  tickets: number;
  orders: number;
  logEntries: number;
}

interface EventInput {
  event: VenueEvent;
  count: number;
  anchor: number;
  random: Random;
  spectators: readonly Spectator[];
  spectatorById: (id: string) => Spectator | null;
  counters: Counters;
}

function* ticketsOf(input: EventInput): Generator<VenueTicket> {
  const { event, count, random, spectators, counters } = input;
  const showcases = showcasesOf(event);
  const firstLegacy = event.lifecycleMode
    ? Math.max(showcases.length, count - Math.min(MOST_LEGACY_TICKETS, Math.floor(count / 5)))
    : count;
  const priceOf = createPriceList(event);
  let index = 0;
  while (index < count) {
    const order = drawOrder(random, event, spectators, counters.orders++);
    for (let member = 0; member < order.size && index < count; member++, index++) {
      const vocabulary: Vocabulary = index >= firstLegacy ? 'LEGACY' : event.lifecycleMode ? 'LIFECYCLE' : 'V4';
      const showcase = showcases[index] ?? LEGACY_SHOWCASES[index - firstLegacy];
      yield createTicket(input, { order, member, index, vocabulary, showcase, priceOf });
    }
  }
}

interface TicketInput {
  order: Order;
  /** Position within the order: the first ticket is usually the buyer's own. */
  member: number;
  index: number;
  vocabulary: Vocabulary;
  showcase: Showcase | undefined;
  priceOf: ReturnType<typeof createPriceList>;
}

function createTicket(input: EventInput, ticket: TicketInput): VenueTicket {
  const { event, random, counters, spectatorById } = input;
  const { order, vocabulary, showcase, index, priceOf } = ticket;
  const facts: TicketFacts = {
    ...identify(random, counters.tickets++),
    eventId: event.eventId,
    vocabulary,
    ...(showcase?.ticketNumber && { ticketNumber: showcase.ticketNumber }),
    ...(showcase?.s360Status && { s360Status: showcase.s360Status }),
    ...(showcase?.misspelled && { misspelled: showcase.misspelled }),
    ...(showcase?.reported && { misreported: true }),
  };
  const purchasedAt = showcase ? event.start - SHOWCASE_LEAD : order.purchasedAt;
  const { account, actions, lines } = livePast(input, ticket, purchasedAt);
  const channel = lines[0]?.entry.channel ?? 'S-360';
  const place = showcase?.seatOfTicketBefore ? index - 1 : index;
  const details = ticketDetails({ random, event, order, purchasedAt, index: place, channel, priceOf });
  const log = logRecords(facts, lines, counters.logEntries + 1, showcase?.reported);
  counters.logEntries += log.length;
  const record = ticketRecord({ facts, account, event, spectatorById }, details);
  return { facts, account, actions, lines, record, log };
}

function livePast(
  { event, anchor, random, spectators, spectatorById }: EventInput,
  ticket: TicketInput,
  purchasedAt: number,
): LivedPast {
  const { order, member, showcase } = ticket;
  const past = new Past(anchor);
  const scene: Scene = { event, buyer: order.buyer, purchasedAt, spectators, spectatorById, random };
  const journey = showcase?.journey ?? ordinaryJourney(member === 0 ? 0.1 : 0.6);
  journey(past, scene);
  if (!past.account) throw new Error(`A ticket of ${event.code} was never injected`);
  return { account: past.account, actions: past.actions, lines: past.lines };
}

interface LivedPast {
  account: Account;
  actions: readonly TicketAction[];
  lines: readonly JournalLine[];
}

function identify(random: Random, position: number) {
  const running = (position * 7_654_321 + 1_234_567) % 10_000_000;
  return {
    ticketId: `A-${String(position + 1).padStart(6, '0')}`,
    ticketNumber: String(100_200_000_000 + position * 104_729 + random.int(0, 99_999)),
    ticketExternalId: `S360-${778_000 + position * 2 + random.int(0, 1)}`,
    // Seven digits that no other ticket has behind three to nine that mean nothing.
    barcode: `${random.int(1, 9)}${random.digits(random.int(2, 8))}${String(running).padStart(7, '0')}`,
  };
}

/** Whole numbers by share that add up to `tickets`. */
function ticketsPerEvent(events: readonly VenueEvent[], tickets: number): number[] {
  const shares = events.reduce((sum, event) => sum + event.share, 0);
  let share = 0;
  let given = 0;
  return events.map((event) => {
    share += event.share;
    const upToHere = Math.round((tickets * share) / shares);
    const count = upToHere - given;
    given = upToHere;
    return count;
  });
}
