/**
 * A venue in which every ticket has exactly six log entries: the demo back office's people, places, chapters and wire
 * texts, and lives that are six entries long. The same arguments give the same bytes.
 */
import type { Account, JournalLine } from '../../electron/demo/account.ts';
import { carryOut } from '../../electron/demo/account.ts';
import type { Scene } from '../../electron/demo/venue/chapters.ts';
import * as chapter from '../../electron/demo/venue/chapters.ts';
import type { VenueEvent } from '../../electron/demo/venue/events.ts';
import { createEvents, createPriceList } from '../../electron/demo/venue/events.ts';
import type { Journey } from '../../electron/demo/venue/journeys.ts';
import { drawOrder, ticketDetails } from '../../electron/demo/venue/orders.ts';
import { Past } from '../../electron/demo/venue/past.ts';
import type { Spectator } from '../../electron/demo/venue/people.ts';
import { createSpectators, phoneOf } from '../../electron/demo/venue/people.ts';
import { createRandom } from '../../electron/demo/venue/random.ts';
import { livingTicketRecord, logRecords } from '../../electron/demo/wire/records.ts';
import type { TicketFacts } from '../../electron/demo/wire/ticket-report.ts';
import { joinObjects } from '../../electron/demo/wire/ticket-report.ts';
import type { WireRecord } from './record-list.ts';

export const ENTRIES = 6;

/** Ticket numbers and barcodes go round in rings of this many numbers: each a step further than the one before. */
export const RING = 1_000_000_007;
export const NUMBER_RING = { least: 100_200_000_000, step: 7_654_321 };
export const BARCODE_RING = { least: 5_500_000_000_000, step: 123_456_791 };

export interface VenueSize {
  tickets: number;
  /** The instant at which the past ends, UTC milliseconds. */
  anchor: number;
}

export interface BenchTicket {
  ticketNumber: string;
  ticket: WireRecord;
  log: WireRecord[];
  /** The ticket after a download to a second phone at an instant, with the entry of that; `sequence` numbers it. */
  changedAt(at: number, sequence: number): { ticket: WireRecord; log: WireRecord[] };
}

const DAY = 24 * 3_600_000;

const LIVES: readonly Journey[] = [
  (past, scene) => {
    goHome(past, scene);
    chapter.keepOrAssign(past, scene, scene.event.start);
    beAtTheGate(past, scene);
  },
  (past, scene) => {
    goHome(past, scene);
    handOn(past, scene);
    chapter.keepOrAssign(past, scene, scene.event.start);
  },
  (past, scene) => {
    goHome(past, scene);
    chapter.keepOrAssign(past, scene, scene.event.start);
    handOn(past, scene);
  },
];

function goHome(past: Past, scene: Scene): void {
  chapter.inject(past, scene);
  chapter.download(past, scene, DAY, scene.event.start);
}

function handOn(past: Past, scene: Scene): void {
  const recipient = scene.random.pick(scene.spectators);
  chapter.transfer(past, scene, { outcome: 'ACCEPTED', recipient }, scene.event.start);
  chapter.download(past, scene, DAY, scene.event.start);
}

function beAtTheGate(past: Past, scene: Scene): void {
  const arrival = scene.event.start - scene.random.int(20, 110) * chapter.MINUTE;
  chapter.activate(past, scene.event.activation, arrival - chapter.MINUTE, arrival - chapter.MINUTE);
  chapter.check(past, scene, arrival);
  chapter.control(past, arrival + chapter.MINUTE);
}

/** The tickets in no order of time, one after the other, so that they never stand in memory together. */
export function* benchTickets({ tickets, anchor }: VenueSize): Generator<BenchTicket> {
  const random = createRandom(1, 'bench');
  const spectators = createSpectators(random, Math.max(24, Math.ceil(tickets * 0.6)));
  const byId = new Map(spectators.map((spectator) => [spectator.id, spectator]));
  const spectatorById = (id: string): Spectator | null => byId.get(id) ?? null;
  const stages = createEvents(anchor).map((event) => ({ event, priceOf: createPriceList(event) }));
  for (let index = 0; index < tickets; index++) {
    const { event, priceOf } = random.pick(stages);
    const order = drawOrder(random, event, spectators, index);
    // An event of tomorrow cannot have had its gate yet: the life is drawn again until it has its six entries.
    const past = livedPast({ random, spectators, spectatorById, event, ...order }, anchor);
    const details = ticketDetails({
      random,
      event,
      order,
      purchasedAt: order.purchasedAt,
      index,
      channel: 'API',
      priceOf,
    });
    yield benchTicket(index, past, { event, spectatorById, details: JSON.stringify(details) });
  }
}

function livedPast(scene: Scene, anchor: number): Past {
  for (;;) {
    const past = new Past(anchor);
    scene.random.pick(LIVES)(past, scene);
    if (past.lines.length === ENTRIES) return past;
  }
}

interface Surroundings {
  event: VenueEvent;
  spectatorById: (id: string) => Spectator | null;
  /** JSON text of what never changes. */
  details: string;
}

function benchTicket(index: number, { account, lines }: Past, surroundings: Surroundings): BenchTicket {
  if (!account) throw new Error('A ticket was never injected.');
  const { event } = surroundings;
  const number = String(index + 1).padStart(7, '0');
  const facts: TicketFacts = {
    ticketId: `A-${number}`,
    ticketNumber: inRing(NUMBER_RING, index),
    ticketExternalId: `S360-${number}`,
    barcode: inRing(BARCODE_RING, index),
    eventId: event.eventId,
    vocabulary: event.lifecycleMode ? 'LIFECYCLE' : 'V4',
  };
  return {
    ticketNumber: facts.ticketNumber,
    ticket: wireTicket(facts, account, surroundings),
    log: wireEntries(facts, lines, index * ENTRIES + 1),
    changedAt(at, sequence) {
      const device = phoneOf(account.state.currentOwner, 2);
      const outcome = carryOut(account, { action: { name: 'Download', device, actor: 'Mobile', at } });
      if (outcome.kind === 'refused') throw new Error(`A ticket cannot be downloaded again: ${outcome.refusal}`);
      return {
        ticket: wireTicket(facts, outcome.account, surroundings),
        log: wireEntries(facts, outcome.lines, sequence),
      };
    },
  };
}

function inRing({ least, step }: typeof NUMBER_RING, index: number): string {
  return String(least + ((index * step) % RING));
}

function wireTicket(facts: TicketFacts, account: Account, { event, spectatorById, details }: Surroundings): WireRecord {
  const { lastUpdated, common, owners } = livingTicketRecord({ facts, account, event, spectatorById });
  return { at: lastUpdated, text: joinObjects(joinObjects(common, owners), details) };
}

function wireEntries(facts: TicketFacts, lines: readonly JournalLine[], firstSequence: number): WireRecord[] {
  return logRecords(facts, lines, firstSequence).flatMap(({ at, wire }) => (wire ? [{ at, text: wire }] : []));
}
