/** The side of the cache that the sync thread has: whole pages in, each in one transaction with its position. */
import type Database from 'better-sqlite3';
import type { DeletionBasis } from '../../../shared/deletion.ts';
import type { LifecycleMode } from '../../../shared/domain/lifecycle-mode.ts';
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import type { UnreadableRecord } from '../gateway/tixngo-gateway.ts';
import { FigureChanges } from './figures.ts';
import type { LogPullPosition, PullState, TicketPullPosition } from './pull-state.ts';
import { changePullState, readPullState } from './pull-state.ts';
import { SetAsideStore } from './set-aside-store.ts';
import { StatusLogStore } from './status-log-store.ts';
import type { RunCounts, RunEnd } from './sync-runs.ts';
import { SyncRuns } from './sync-runs.ts';
import { type CacheCounts, TicketLookup } from './ticket-lookup.ts';
import { TicketStore } from './ticket-store.ts';

/** A page of tickets. `position`: null ends the pull, absent leaves it where it is. */
export interface TicketPage {
  tickets: readonly { ticket: Ticket; raw: string }[];
  setAside: readonly UnreadableRecord[];
  /** The server said so at this instant, UTC milliseconds. */
  asOf: number;
  position?: TicketPullPosition | null;
}

/** A page of the status log. `coverage`: the stretch that is complete once this page is stored. */
export interface LogPage {
  entries: readonly { entry: StatusLogEntry; raw: string }[];
  setAside: readonly UnreadableRecord[];
  position?: LogPullPosition | null;
  coverage?: { from: number; to: number } | null;
}

export class CacheWriter {
  readonly #database: Database.Database;
  readonly #now: () => number;
  readonly #tickets: TicketStore;
  readonly #log: StatusLogStore;
  readonly #setAside: SetAsideStore;
  readonly #runs: SyncRuns;
  readonly #lookup: TicketLookup;
  #runId: number | null = null;

  constructor(database: Database.Database, now: () => number, lifecycleMode: LifecycleMode) {
    this.#database = database;
    this.#now = now;
    this.#tickets = new TicketStore(database, lifecycleMode);
    this.#log = new StatusLogStore(database);
    this.#setAside = new SetAsideStore(database);
    this.#runs = new SyncRuns(database);
    this.#lookup = new TicketLookup(database, lifecycleMode);
    this.#runs.interruptRunning(now());
  }

  /** Reads the tickets that carry both older statuses again, after the lifecycle mode was changed. */
  readOlderStatusesAgain(): void {
    this.#transaction(() => {
      const figures = new FigureChanges();
      this.#tickets.readOlderStatusesAgain(figures);
      figures.writeTo(this.#database);
    });
  }

  /** `changed`: how many tickets look different now. A page stored twice changes nothing. */
  storeTicketPage({ tickets, setAside, asOf, position }: TicketPage): { changed: number } {
    return this.#transaction(() => {
      const figures = new FigureChanges();
      let changed = 0;
      for (const { ticket, raw } of tickets) {
        if (this.#tickets.store(ticket, raw, asOf, figures)) changed += 1;
        this.#setAside.forget('ticket', ticket.ticketId);
      }
      figures.writeTo(this.#database);
      for (const record of setAside) this.#setAside.keep('ticket', record, this.#now(), this.#runId);
      if (position !== undefined) changePullState(this.#database, { ticketPosition: position });
      return { changed };
    });
  }

  /** `added`: how many entries were not known before. */
  storeLogPage({ entries, setAside, position, coverage }: LogPage): { added: number } {
    return this.#transaction(() => {
      const added = entries.filter(({ entry, raw }) => {
        if (entry.id) this.#setAside.forget('statusLogEntry', entry.id);
        return this.#log.add(entry, raw);
      });
      const figures = new FigureChanges();
      const touched = new Set(added.map(({ entry }) => entry.ticketId));
      for (const ticketId of touched) this.#tickets.refreshLastAction(ticketId, figures);
      figures.writeTo(this.#database);
      for (const record of setAside) this.#setAside.keep('statusLogEntry', record, this.#now(), this.#runId);
      if (position !== undefined) changePullState(this.#database, { logPosition: position });
      if (coverage !== undefined) changePullState(this.#database, { logCoverage: coverage });
      return { added: added.length };
    });
  }

  pullState(): PullState {
    return readPullState(this.#database);
  }

  /** All tickets are known as they were at `asOf`, UTC milliseconds; the pull of tickets is over. */
  finishTickets(asOf: number): void {
    this.#transaction(() => changePullState(this.#database, { ticketsAsOf: asOf, ticketPosition: null }));
  }

  /** Tickets and status log are complete up to `asOf`, UTC milliseconds. */
  finishPull(asOf: number): void {
    this.#transaction(() => changePullState(this.#database, { dataAsOf: asOf }));
  }

  /** The earliest injection or purchase of any ticket, UTC milliseconds: no log entry can be older. */
  earliestTicketInstant(): number | null {
    const earliest = this.#database.prepare<[], number | null>('SELECT earliest_ticket_at FROM pull_state').pluck();
    return earliest.get() ?? null;
  }

  ticketAsOf(ticketId: string): number | null {
    return this.#lookup.asOf(ticketId);
  }

  eventIdOf(ticketId: string): string | null {
    return this.#lookup.eventId(ticketId);
  }

  basisOf(ticketId: string): DeletionBasis | null {
    return this.#lookup.basis(ticketId);
  }

  counts(): CacheCounts {
    return this.#lookup.counts();
  }

  startRun(at: number): number {
    this.#runId = this.#runs.start(at);
    return this.#runId;
  }

  updateRun(runId: number, counts: Partial<RunCounts>): void {
    this.#transaction(() => this.#runs.update(runId, counts));
  }

  endRun(runId: number, end: RunEnd): void {
    this.#runs.end(runId, end);
    this.#runId = null;
  }

  close(): void {
    this.#database.close();
  }

  #transaction<Result>(work: () => Result): Result {
    return this.#database.transaction(work).immediate();
  }
}
