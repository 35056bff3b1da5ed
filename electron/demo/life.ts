/** Life goes on: people use the tickets of today's events, and phones with a network confirm deletions. */
import type Database from 'better-sqlite3';
import type { Phones } from './office/phones.ts';
import type { ActionNow, StoredTicket, TicketDesk } from './office/ticket-desk.ts';
import type { VenueEvent } from './venue/events.ts';
import { doorsOf } from './venue/journeys.ts';
import { phoneOf } from './venue/people.ts';
import type { Random } from './venue/random.ts';

/** What moves by itself. */
export interface LifeState {
  /** People download, transfer, activate, pass the gates. */
  running: boolean;
  /** Phones with a network confirm deletions. */
  phones: boolean;
}

const TICK = 1_500;
const MOST_ACTIONS_A_TICK = 5;
/** Gates stay open this long after the start. */
const LATE_ENTRY = 60 * 60_000;

export class Life {
  readonly #desk: TicketDesk;
  readonly #phones: Phones;
  readonly #random: Random;
  readonly #clock: () => number;
  readonly #ticketIds: readonly string[];
  #state: LifeState;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    db: Database.Database,
    { desk, phones, random, clock }: { desk: TicketDesk; phones: Phones; random: Random; clock: () => number },
    state: LifeState,
  ) {
    this.#desk = desk;
    this.#phones = phones;
    this.#random = random;
    this.#clock = clock;
    this.#state = state;
    this.#ticketIds = ticketsOf(
      db,
      desk.events.filter((event) => event.today),
    );
  }

  get state(): LifeState {
    return this.#state;
  }

  change(state: LifeState): void {
    this.#state = state;
  }

  start(): void {
    this.#timer ??= setInterval(() => this.#tick(), TICK);
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Carries out the confirmations that phones with a network send by now. Returns how many. */
  confirmDeletions(now = this.#clock()): number {
    const due = this.#phones.due(now);
    for (const { ticketId, device } of due) this.#desk.act(ticketId, { name: 'Unlink', device, actor: 'Mobile' });
    return due.length;
  }

  #tick(): void {
    if (this.#state.phones) this.confirmDeletions();
    if (!this.#state.running || this.#ticketIds.length === 0) return;
    for (let left = this.#random.int(1, MOST_ACTIONS_A_TICK); left > 0; left--) this.#liveOn();
  }

  #liveOn(): void {
    const ticketId = this.#random.pick(this.#ticketIds);
    const ticket = this.#desk.ticket(ticketId);
    const event = ticket && this.#desk.event(ticket.facts.eventId);
    if (!ticket || !event) return;
    const stranger = this.#desk.spectatorAt(this.#random.int(0, 1_000_000));
    const action = plausibleAction(ticket, event, stranger?.id ?? '', this.#random, this.#clock());
    if (action) this.#desk.act(ticketId, action);
  }
}

/** What could well happen to a ticket next, or null where nothing would. */
export function plausibleAction(
  { account: { state } }: StoredTicket,
  event: VenueEvent,
  strangerId: string,
  random: Random,
  now: number,
): ActionNow | null {
  const actor = 'Mobile' as const;
  const [device] = state.devices;
  switch (state.status) {
    case 'DELETION_PENDING':
    case 'DELETED':
      return null;
    case 'PENDING_TRANSFER':
      return endOfTransfer(state.pendingRecipient ?? state.currentOwner, random);
    case 'NOT_DOWNLOADED':
      return { name: 'Download', device: phoneOf(state.currentOwner), actor };
    case 'DOWNLOADED':
      if (!device || state.attributes.Controlled !== null) return null;
      if (random.chance(0.004)) return { name: 'Delete', reason: 'ONSITE_TROUBLESHOOTING', actor: 'Back-office' };
      if (doorsOf(event.start) <= now && now <= event.start + LATE_ENTRY) return nextStepAtTheGate(state, device);
      if (random.chance(0.3) && strangerId !== state.currentOwner) {
        return { name: 'StartTransfer', recipient: strangerId, device, actor };
      }
      if (state.attributes.Assigned === null) return { name: 'Assign', keptByOwner: random.chance(0.5), device, actor };
      return null;
  }
}

function endOfTransfer(recipientId: string, random: Random): ActionNow {
  const outcome = random.weighted([['ACCEPTED', 8] as const, ['REJECTED', 1] as const, ['CANCELLED', 1] as const]);
  return {
    name: 'EndTransfer',
    outcome,
    actor: 'Mobile',
    ...(outcome !== 'CANCELLED' && { device: phoneOf(recipientId) }),
  };
}

function nextStepAtTheGate({ attributes }: StoredTicket['account']['state'], device: string): ActionNow {
  if (attributes.Activated === null) return { name: 'Activate', device, actor: 'Mobile' };
  if (attributes.Checked === null) return { name: 'Check', actor: 'Mobile' };
  return { name: 'Control', actor: 'TicketingSystem' };
}

function ticketsOf(db: Database.Database, events: readonly VenueEvent[]): string[] {
  const select = db.prepare<[string], string>('SELECT ticket_id FROM ticket WHERE event_id = ?').pluck();
  return events.flatMap((event) => select.all(event.eventId));
}
