/** The side of the cache that the sync thread has: whole pages in, each in one transaction with its position. */
import type Database from 'better-sqlite3';
import type { DeletionBasis } from '../../../shared/deletion.ts';
import type { LifecycleMode } from '../../../shared/domain/lifecycle-mode.ts';
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import type { LoadedFile } from '../../../shared/files.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';
import type { CacheCounts, SetAsideRecord } from '../../../shared/sync-status.ts';
import type { UnreadableRecord } from '../gateway/tixngo-gateway.ts';
import { BulkLoad, type IndexingProgress } from './bulk-load.ts';
import { readClockAhead, turnBack, writeClockAhead } from './clock-note.ts';
import { loadedFile, noteLoadedFile } from './loaded-files.ts';
import { PageTransactions } from './page-transactions.ts';
import { type PreparedEntry, prepareEntry } from './prepared-entry.ts';
import { type PreparedTicket, prepareTicket } from './prepared-ticket.ts';
import type { LogPullPosition, PullState, TicketPullPosition } from './pull-state.ts';
import { changePullState, readPullState } from './pull-state.ts';
import { RecheckStore } from './recheck-store.ts';
import { EventCounter } from './reconciliation-count.ts';
import { ReconciliationStore } from './reconciliation-store.ts';
import { Suspects } from './reconciliation-suspects.ts';
import { KEEP_ALL, Retention } from './retention.ts';
import { emptyWriteAheadLog, writeAnew } from './retention-rewrite.ts';
import { type CleanedEvent, eventsToNote, markNoted } from './retention-state.ts';
import { RetentionWork } from './retention-work.ts';
import { SetAsideStore } from './set-aside-store.ts';
import { StatusLogStore } from './status-log-store.ts';
import type { RunCounts, RunEnd } from './sync-runs.ts';
import { SyncRuns } from './sync-runs.ts';
import { TicketEffects } from './ticket-effects.ts';
import { type KnownTicket, TicketLookup } from './ticket-lookup.ts';
import { TicketStore } from './ticket-store.ts';
import { TicketStories } from './ticket-stories.ts';

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

/** A page of tickets that was prepared, perhaps by another thread. */
export type PreparedTickets = Omit<TicketPage, 'tickets' | 'asOf'> & { tickets: readonly PreparedTicket[] };

/** A page of the status log that was prepared, perhaps by another thread. */
export type PreparedLog = Omit<LogPage, 'entries'> & { entries: readonly PreparedEntry[] };

export class CacheWriter {
  /** How tickets that carry both older statuses are read. */
  readonly lifecycleMode: LifecycleMode;
  /** How the events stand against TIXNGO's statistics. */
  readonly reconciliation: ReconciliationStore;
  /** What a full re-check of an event stores. */
  readonly recheck: RecheckStore;
  /** How long personal data is kept. */
  readonly retention: Retention;
  readonly #database: Database.Database;
  readonly #now: () => number;
  readonly #transactions: PageTransactions;
  readonly #bulkLoad: BulkLoad;
  readonly #tickets: TicketStore;
  readonly #log: StatusLogStore;
  readonly #setAside: SetAsideStore;
  readonly #runs: SyncRuns;
  readonly #lookup: TicketLookup;
  readonly #stories: TicketStories;
  readonly #retentionWork: RetentionWork;
  #runId: number | null = null;

  constructor(database: Database.Database, now: () => number, lifecycleMode: LifecycleMode, rules = KEEP_ALL) {
    this.lifecycleMode = lifecycleMode;
    this.#database = database;
    this.#now = now;
    this.#transactions = new PageTransactions(database, now);
    this.#bulkLoad = new BulkLoad(database);
    this.#tickets = new TicketStore(database, lifecycleMode, this.#bulkLoad);
    this.#log = new StatusLogStore(database);
    this.#setAside = new SetAsideStore(database);
    this.#runs = new SyncRuns(database);
    this.#lookup = new TicketLookup(database, lifecycleMode);
    this.#stories = new TicketStories(database, this.#lookup);
    const logOf = (ticketId: string): StatusLogEntry[] => this.#lookup.log(ticketId);
    const [counter, suspects] = [new EventCounter(database, logOf), new Suspects(database, logOf)];
    const reconciliation = new ReconciliationStore(database, { now, counter, suspects });
    const [tickets, setAside] = [this.#tickets, this.#setAside];
    this.reconciliation = reconciliation;
    const retention = new Retention(database, { now, lifecycleMode, rules });
    this.retention = retention;
    this.recheck = new RecheckStore(database, { tickets, setAside, reconciliation, retention, lifecycleMode, now });
    const transaction = <Result>(work: (effects: TicketEffects) => Result): Result => this.#changingTickets(work);
    this.#retentionWork = new RetentionWork(database, { retention, tickets, transaction });
    this.#runs.interruptRunning(now());
    reconciliation.interruptRechecks(sentence('sync.recheckStopped'));
  }

  /** Reads the tickets that carry both older statuses again, after the lifecycle mode was changed. */
  readOlderStatusesAgain(): void {
    this.#changingTickets((effects) => this.#tickets.readOlderStatusesAgain(effects));
  }

  /** `changed`: how many tickets look different now. A page stored twice changes nothing. */
  storeTicketPage({ tickets, asOf, ...page }: TicketPage): { changed: number } {
    const prepared = tickets.map((ticket) => prepareTicket(ticket, asOf, this.lifecycleMode));
    return this.storePreparedTickets({ ...page, tickets: prepared });
  }

  /** As {@link storeTicketPage}. */
  storePreparedTickets({ tickets, setAside, position }: PreparedTickets): { changed: number } {
    return this.#changingTickets((effects) => {
      const forgets = this.#setAside.hasAny();
      const storable = this.retention.forPrepared();
      let changed = 0;
      for (const ticket of tickets) {
        if (this.#tickets.store(storable(ticket), effects)) changed += 1;
        if (forgets) this.#setAside.forget('ticket', ticket.record.ticket_id);
      }
      this.#keepAside('ticket', setAside);
      if (position !== undefined) changePullState(this.#database, { ticketPosition: position });
      return { changed };
    });
  }

  /** `added`: how many entries were not known before. */
  storeLogPage({ entries, ...page }: LogPage): { added: number } {
    return this.storePreparedLog({ ...page, entries: entries.map(prepareEntry) });
  }

  /** As {@link storeLogPage}. */
  storePreparedLog({ entries, setAside, position, coverage }: PreparedLog): { added: number } {
    return this.#changingTickets((effects) => {
      if (this.#setAside.hasAny()) {
        for (const { entry_key } of entries) this.#setAside.forget('statusLogEntry', entry_key);
      }
      const { added, ticketIds, endsTransfer } = this.#log.add(entries, this.retention.forEntries());
      for (const [ticketId, ended] of endsTransfer) this.#tickets.refreshFamily(ticketId, ended, effects);
      if (!this.#bulkLoad.defersStories) for (const ticketId of ticketIds) this.#tickets.markStory(ticketId);
      this.#keepAside('statusLogEntry', setAside);
      if (position !== undefined) changePullState(this.#database, { logPosition: position });
      if (coverage !== undefined) changePullState(this.#database, { logCoverage: coverage });
      return { added };
    });
  }

  /** What `work` stores counts as a whole, or none of it. */
  atOnce<Result>(work: () => Result): Result {
    return this.#transactions.runAtOnce(work);
  }

  /** Null: no file with this SHA-256 was loaded. */
  loadedFile(sha256: string): LoadedFile | null {
    return loadedFile(this.#database, sha256);
  }

  noteLoadedFile(file: LoadedFile): void {
    noteLoadedFile(this.#database, file);
  }

  /** Whose tickets the cache holds, where the server says so; null while it holds none. */
  organizerId(): string | null {
    const any = this.#database.prepare<[], string | null>(`SELECT raw ->> 'organizerId' FROM ticket_document LIMIT 1`);
    return any.pluck().get() ?? null;
  }

  /** Reads the stories of up to `limit` tickets that changed; returns how many, 0 when none is left. */
  readStories(limit: number): number {
    return this.#stories.readSome(limit);
  }

  /** Removes personal data whose time is over, a slice a step; gives whether the file has to be written anew. */
  removePersonalData(): Generator<void, boolean> {
    return this.#retentionWork.steps();
  }

  /** Events that were cleaned and that the audit trail may not have yet. */
  eventsToNote(): CleanedEvent[] {
    return eventsToNote(this.#database);
  }

  markNoted(eventId: string): void {
    markNoted(this.#database, eventId);
  }

  /** Whether {@link writeAnew} may follow: nobody reads what is not in the file itself yet. */
  mayWriteAnew(): boolean {
    return emptyWriteAheadLog(this.#database);
  }

  /** Copies what the write-ahead log holds into the file, as far as nobody reads it: for when nothing else is to be done. */
  checkpoint(): void {
    this.#database.pragma('wal_checkpoint(PASSIVE)');
  }

  /** Writes the file anew and closes this one; the next opening takes the new one. */
  writeAnew(): void {
    writeAnew(this.#database, () => this.close());
  }

  /** The first load into an empty file is a bulk load: see bulk-load.ts. */
  beginFirstLoad(): void {
    if (this.pullState().ticketsAsOf === null) this.#transaction(() => this.#bulkLoad.begin());
  }

  /** Builds what a bulk load left for later, a second's worth at a time; gives nothing when there is nothing to do. */
  *buildSearch(): Generator<IndexingProgress> {
    if (!this.#bulkLoad.defersSearch) return;
    for (const step of this.#bulkLoad.steps()) yield this.#transaction(step);
  }

  /** The log that belongs to the tickets of the first load is there. */
  finishFirstLoad(): void {
    this.#transaction(() => this.#bulkLoad.end());
  }

  /** Whether the first load is not over: pages come one after the other. */
  isLoading(): boolean {
    return this.pullState().ticketsAsOf === null || this.#bulkLoad.defersStories;
  }

  /** Commits the pages that are stored during `work` many at a time; what was stored stays when `work` fails. */
  gather<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#transactions.gather(work);
  }

  pullState(): PullState {
    return readPullState(this.#database);
  }

  /** How far this machine's clock was ahead of the server's when they were compared last, milliseconds; null: never. */
  clockAhead(): number | null {
    return readClockAhead(this.#database);
  }

  /** Keeps a comparison of the clocks; `turned`: the server's went back, and what it said since is read again. */
  noteClocks(ahead: number, turned: { server: number; to: number | null } | null): void {
    this.#transaction(() => {
      writeClockAhead(this.#database, ahead);
      if (turned) turnBack(this.#database, turned);
    });
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

  /** The ticket as the server wrote it last; null when the cache does not know it. */
  ticket(ticketId: string): KnownTicket | null {
    return this.#lookup.ticket(ticketId);
  }

  eventIdOf(ticketId: string): string | null {
    return this.#lookup.eventId(ticketId);
  }

  /** The status log of a ticket in server order. */
  logOf(ticketId: string): StatusLogEntry[] {
    return this.#lookup.log(ticketId);
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

  #keepAside(kind: SetAsideRecord['kind'], records: readonly UnreadableRecord[]): void {
    for (const record of records) {
      this.#setAside.keep(kind, this.retention.forSetAside(kind, record), this.#now(), this.#runId);
    }
  }

  #changingTickets<Result>(work: (effects: TicketEffects) => Result): Result {
    return this.#transaction(() => {
      const effects = new TicketEffects();
      const result = work(effects);
      this.#tickets.settle(effects);
      return result;
    });
  }

  #transaction<Result>(work: () => Result): Result {
    return this.#transactions.run(work);
  }
}
