/** Where actions are carried out on stored tickets: one transaction for the ticket, its log and its phones. */
import type Database from 'better-sqlite3';
import type { LifecycleLogEntry, Refusal, TicketAction } from '../../../shared/domain/lifecycle.ts';
import type { Account, Deed } from '../account.ts';
import { carryOut } from '../account.ts';
import { insertLog } from '../store/log-table.ts';
import type { VenueEvent } from '../venue/events.ts';
import type { Spectator, TicketHolder } from '../venue/people.ts';
import { holderOf } from '../venue/people.ts';
import type { LivingTicketRecord, LogRecord } from '../wire/records.ts';
import { livingTicketRecord, logRecords } from '../wire/records.ts';
import type { TicketFacts } from '../wire/ticket-report.ts';
import type { Phones } from './phones.ts';

type WithoutTime<Action> = Action extends TicketAction ? Omit<Action, 'at'> : never;
/** An action that happens now, at the server's clock. */
export type ActionNow = WithoutTime<TicketAction>;

export interface StoredTicket {
  facts: TicketFacts;
  account: Account;
}

export type ActResult =
  | { kind: 'done'; account: Account; entries: readonly LifecycleLogEntry[] }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'unknownTicket' }
  | { kind: 'unknownSpectator' };

export class TicketDesk {
  readonly #db: Database.Database;
  readonly #phones: Phones;
  readonly #clock: () => number;
  readonly #events: ReadonlyMap<string, VenueEvent>;
  readonly #selectTicket;
  readonly #selectSpectator;
  readonly #someSpectator;
  readonly #updateTicket;
  readonly #latestSequence;
  readonly #addToLog: (record: LogRecord) => void;

  constructor(db: Database.Database, phones: Phones, clock: () => number) {
    this.#db = db;
    this.#phones = phones;
    this.#clock = clock;
    this.#events = new Map(readEvents(db).map((event) => [event.eventId, event]));
    this.#selectTicket = db.prepare<[string], { facts: string; account: string }>(
      'SELECT facts, account FROM ticket WHERE ticket_id = ?',
    );
    this.#selectSpectator = db
      .prepare<[string], string>('SELECT spectator FROM spectator WHERE spectator_id = ?')
      .pluck();
    this.#someSpectator = db
      .prepare<[number], string>(
        'SELECT spectator FROM spectator WHERE rowid = 1 + ? % (SELECT max(rowid) FROM spectator)',
      )
      .pluck();
    this.#updateTicket = db.prepare<[LivingTicketRecord]>(`
      UPDATE ticket
      SET last_updated = @lastUpdated, deleted = @deleted, facts = @facts, account = @account,
          common = @common, owners = @owners
      WHERE ticket_id = @ticketId
    `);
    this.#latestSequence = db.prepare<[], number>('SELECT max(sequence) FROM log').pluck();
    this.#addToLog = insertLog(db);
  }

  ticket(ticketId: string): StoredTicket | null {
    const row = this.#selectTicket.get(ticketId);
    return row ? { facts: JSON.parse(row.facts), account: JSON.parse(row.account) } : null;
  }

  spectator(spectatorId: string): Spectator | null {
    const text = this.#selectSpectator.get(spectatorId);
    return text === undefined ? null : JSON.parse(text);
  }

  /** The spectator at a position of the list, which goes round. */
  spectatorAt(position: number): Spectator | null {
    const text = this.#someSpectator.get(position);
    return text === undefined ? null : JSON.parse(text);
  }

  event(eventId: string): VenueEvent | null {
    return this.#events.get(eventId) ?? null;
  }

  get events(): readonly VenueEvent[] {
    return [...this.#events.values()];
  }

  act(ticketId: string, action: ActionNow): ActResult {
    return this.#db.transaction(() => this.#act(ticketId, action)).immediate();
  }

  #act(ticketId: string, actionNow: ActionNow): ActResult {
    const ticket = this.ticket(ticketId);
    if (!ticket) return { kind: 'unknownTicket' };
    if ('recipient' in actionNow && !this.spectator(actionNow.recipient)) return { kind: 'unknownSpectator' };
    // A clock that was set back must not make a ticket older than its latest entry.
    const at = Math.max(this.#clock(), ticket.account.lastUpdated);
    const action: TicketAction = { ...actionNow, at };
    if (action.actor === 'Mobile') action.mobileAt ??= at;
    const outcome = carryOut(ticket.account, this.#deed(ticket, action));
    if (outcome.kind === 'refused') return outcome;
    if (outcome.lines.length === 0) return { kind: 'done', account: outcome.account, entries: [] };
    this.#save(ticket.facts, outcome.account);
    for (const record of logRecords(ticket.facts, outcome.lines, (this.#latestSequence.get() ?? 0) + 1)) {
      this.#addToLog(record);
    }
    this.#phones.follow(ticketId, action, outcome.account.state);
    return { kind: 'done', account: outcome.account, entries: outcome.lines.map((line) => line.entry) };
  }

  #deed(ticket: StoredTicket, action: TicketAction): Deed {
    if (action.name === 'Activate') {
      const method = this.event(ticket.facts.eventId)?.activation;
      return method ? { action, method } : { action };
    }
    const holder = action.name === 'Assign' ? this.#holder(ticket.account, action) : null;
    return holder ? { action, holder } : { action };
  }

  #holder({ state }: Account, action: Extract<TicketAction, { name: 'Assign' }>): TicketHolder | null {
    const person = action.keptByOwner ? this.spectator(state.currentOwner) : this.spectatorAt(action.at);
    return person && holderOf(person);
  }

  #save({ misspelled: _, ...facts }: TicketFacts, account: Account): void {
    const event = this.event(facts.eventId);
    if (!event) throw new Error(`The store knows no event ${facts.eventId}`);
    this.#updateTicket.run(livingTicketRecord({ facts, account, event, spectatorById: (id) => this.spectator(id) }));
  }
}

function readEvents(db: Database.Database): VenueEvent[] {
  return db
    .prepare<[], string>('SELECT event FROM event ORDER BY event_id')
    .pluck()
    .all()
    .map((text) => JSON.parse(text));
}
