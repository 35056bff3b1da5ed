/** The side of the cache that the engine answers screens from: a connection that cannot write. */
import type Database from 'better-sqlite3';
import type { DeletionBasis } from '../../../shared/deletion.ts';
import type { LifecycleMode } from '../../../shared/domain/lifecycle-mode.ts';
import type { SetAsideRecord, SyncRun } from '../../../shared/sync-status.ts';
import type { EventSummary, OverviewFigures, TicketFilter } from '../../../shared/ticket-views.ts';
import { Overview } from './overview.ts';
import { type PullState, readPullState } from './pull-state.ts';
import { readSetAside } from './set-aside-store.ts';
import { readRuns } from './sync-runs.ts';
import { type CachedTicketDetail, TicketDetails } from './ticket-detail.ts';
import { type CacheCounts, TicketLookup } from './ticket-lookup.ts';
import { type CachedTicketRow, TicketRows } from './ticket-rows.ts';
import { TicketSearch } from './ticket-search.ts';

export class CacheReader {
  readonly #database: Database.Database;
  readonly #overview: Overview;
  readonly #search: TicketSearch;
  readonly #rows: TicketRows;
  readonly #lookup: TicketLookup;
  readonly #details: TicketDetails;

  constructor(database: Database.Database, lifecycleMode: LifecycleMode) {
    this.#database = database;
    this.#overview = new Overview(database);
    this.#search = new TicketSearch(database);
    this.#rows = new TicketRows(database);
    this.#lookup = new TicketLookup(database, lifecycleMode);
    this.#details = new TicketDetails(database, this.#lookup);
  }

  /** By start; an event without a start comes last. */
  events(): EventSummary[] {
    return this.#atOneInstant(() => this.#overview.events());
  }

  /** Over all events, or one. The families add up to the tickets. */
  overview(eventId: string | null): OverviewFigures {
    return this.#atOneInstant(() => this.#overview.figures(eventId));
  }

  /**
   * Row numbers of the matching tickets in order: by event start and ticket number; with a text, exact matches come
   * first, then prefixes, then what matches inside. Row numbers stay valid while the engine runs.
   */
  find(filter: TicketFilter): Uint32Array {
    return this.#atOneInstant(() => this.#search.find(filter));
  }

  /** The lines of the given row numbers, in their order. */
  rows(rowids: Uint32Array): CachedTicketRow[] {
    return this.#rows.rows(rowids);
  }

  ticketIdOf(rowid: number): string | null {
    return this.#rows.ticketId(rowid);
  }

  /** Null when the cache does not know the ticket. */
  detail(ticketId: string): CachedTicketDetail | null {
    return this.#atOneInstant(() => this.#details.detail(ticketId));
  }

  /** What a decision about this ticket would rest on now; null when the cache does not know it. */
  basisOf(ticketId: string): DeletionBasis | null {
    return this.#lookup.basis(ticketId);
  }

  eventIdOf(ticketId: string): string | null {
    return this.#lookup.eventId(ticketId);
  }

  counts(): CacheCounts {
    return this.#lookup.counts();
  }

  /** Newest first. */
  runs(limit: number): SyncRun[] {
    return readRuns(this.#database, limit);
  }

  /** Newest first. */
  setAside(limit: number): SetAsideRecord[] {
    return readSetAside(this.#database, limit);
  }

  pullState(): PullState {
    return readPullState(this.#database);
  }

  close(): void {
    this.#database.close();
  }

  /** Several statements that see the same state of the file, whatever is written meanwhile. */
  #atOneInstant<Result>(read: () => Result): Result {
    return this.#database.transaction(read).deferred();
  }
}
