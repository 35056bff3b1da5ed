/** The side of the cache that the engine answers screens from: a connection that cannot write. */
import type Database from 'better-sqlite3';
import type { DeletionBasis } from '../../../shared/deletion.ts';
import type { LifecycleMode } from '../../../shared/domain/lifecycle-mode.ts';
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import type { LoadedFile } from '../../../shared/files.ts';
import type { Arrivals, FamilyHistory, OverTimeInput, ProblemFigures } from '../../../shared/overview.ts';
import type { EventReconciliation, ExplainingTickets } from '../../../shared/reconciliation.ts';
import type { SeatMap } from '../../../shared/seat-map.ts';
import type { CacheCounts, SetAsideRecord, SyncRun } from '../../../shared/sync-status.ts';
import type { EventSummary, OverviewFigures, TicketFilter } from '../../../shared/ticket-views.ts';
import { isBulkLoading } from './bulk-load.ts';
import { readClockAhead } from './clock-note.ts';
import { newestLoadedFile, readLoadedFiles } from './loaded-files.ts';
import { Overview } from './overview.ts';
import { type PullState, readPullState } from './pull-state.ts';
import { readExplainingTickets, readReconciliations } from './reconciliation-reader.ts';
import { Finding } from './search/finding.ts';
import { OpenReads } from './search/open-reads.ts';
import type { TextCandidates } from './search/text-candidates.ts';
import { TicketFinder } from './search/ticket-finder.ts';
import { doneAtOnce } from './search/work.ts';
import { SeatMaps } from './seat-map.ts';
import { readSetAside } from './set-aside-store.ts';
import { StoryOverview } from './story-overview.ts';
import { readRuns } from './sync-runs.ts';
import { type CachedTicketDetail, TicketDetails } from './ticket-detail.ts';
import { type KnownTicket, TicketLookup } from './ticket-lookup.ts';
import { type FoundTicketRow, TicketRows } from './ticket-rows.ts';

export class CacheReader {
  /** Finds tickets for the screens, on a connection of its own. */
  readonly finder: TicketFinder;
  readonly #database: Database.Database;
  readonly #isBulkLoading: () => boolean;
  readonly #overview: Overview;
  readonly #stories: StoryOverview;
  readonly #rows: TicketRows;
  readonly #lookup: TicketLookup;
  readonly #details: TicketDetails;
  readonly #seatMaps: SeatMaps;

  /** `forSearches`: another connection to the same file. */
  constructor(database: Database.Database, forSearches: Database.Database, lifecycleMode: LifecycleMode) {
    this.#database = database;
    this.finder = new TicketFinder(new OpenReads(forSearches), isBulkLoading(forSearches));
    this.#isBulkLoading = isBulkLoading(database);
    this.#overview = new Overview(database);
    this.#stories = new StoryOverview(database);
    this.#rows = new TicketRows(database);
    this.#lookup = new TicketLookup(database, lifecycleMode);
    this.#details = new TicketDetails(database, this.#lookup);
    this.#seatMaps = new SeatMaps(database);
  }

  /** By start; an event without a start comes last. */
  events(): EventSummary[] {
    return this.#atOneInstant(() => this.#overview.events());
  }

  /** Over all events, or one. The families add up to the tickets. */
  overview(eventId: string | null): OverviewFigures {
    return this.#atOneInstant(() => this.#overview.figures(eventId));
  }

  /** At most so many points as a chart can show. */
  familyHistory(input: OverTimeInput): FamilyHistory {
    return this.#atOneInstant(() => this.#stories.familyHistory(input));
  }

  arrivals(input: OverTimeInput): Arrivals {
    return this.#atOneInstant(() => this.#stories.arrivals(input));
  }

  /** Over all events, or one. */
  problems(eventId: string | null): ProblemFigures {
    return this.#atOneInstant(() => this.#stories.problems(eventId));
  }

  /**
   * Row numbers of the matching tickets in the order of the list; with a text, exact matches come first, then prefixes,
   * then what matches inside. Row numbers stay valid while the engine runs. For who can wait: screens use the finder.
   */
  find(filter: TicketFilter): Uint32Array {
    const finding = new Finding();
    const beyond = { deletions: new Map(), now: Date.now() };
    doneAtOnce(this.finder.find({ filter, sort: null, beyond }, finding));
    return finding.rows.slice(0, finding.rows.length);
  }

  /** Whether a text finds ticket numbers and ids only: until the first load has built the rest of the search. */
  findsNumbersOnly(): boolean {
    return this.#isBulkLoading();
  }

  /** The lines of the given row numbers, in their order, with what a text matched in them. */
  rows(rowids: Uint32Array, candidates: TextCandidates | null = null): FoundTicketRow[] {
    return this.#rows.rows(rowids, candidates);
  }

  ticketIdOf(rowid: number): string | null {
    return this.#rows.ticketId(rowid);
  }

  /** Null when the cache does not know the ticket. */
  detail(ticketId: string): CachedTicketDetail | null {
    return this.#atOneInstant(() => this.#details.detail(ticketId));
  }

  /** The seats around that of a ticket; null when the cache does not know it. */
  seatMap(ticketId: string): SeatMap | null {
    return this.#atOneInstant(() => {
      const known = this.#lookup.ticket(ticketId);
      return known && this.#seatMaps.around(known.ticket);
    });
  }

  /** What a decision about this ticket would rest on now; null when the cache does not know it. */
  basisOf(ticketId: string): DeletionBasis | null {
    return this.#lookup.basis(ticketId);
  }

  /** The ticket as the server wrote it last; null when the cache does not know it. */
  ticket(ticketId: string): KnownTicket | null {
    return this.#lookup.ticket(ticketId);
  }

  /** The status log of a ticket in server order. */
  logOf(ticketId: string): StatusLogEntry[] {
    return this.#lookup.log(ticketId);
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

  /** How each event stands against TIXNGO, by start. */
  reconciliations(): EventReconciliation[] {
    return readReconciliations(this.#database);
  }

  /** The tickets that explain how an event differs from TIXNGO. */
  explainingTickets(eventId: string): ExplainingTickets {
    return this.#atOneInstant(() => readExplainingTickets(this.#database, eventId));
  }

  /** Newest first. */
  loadedFiles(limit: number): LoadedFile[] {
    return readLoadedFiles(this.#database, limit);
  }

  /** The file with the newest data; null when none was loaded. */
  newestLoadedFile(): LoadedFile | null {
    return newestLoadedFile(this.#database);
  }

  /** How far this machine's clock was ahead of the server's when they were compared last, milliseconds; null: never. */
  clockAhead(): number | null {
    return readClockAhead(this.#database);
  }

  pullState(): PullState {
    return readPullState(this.#database);
  }

  close(): void {
    this.finder.close();
    this.#database.close();
  }

  /** Several statements that see the same state of the file, whatever is written meanwhile. */
  #atOneInstant<Result>(read: () => Result): Result {
    return this.#database.transaction(read).deferred();
  }
}
