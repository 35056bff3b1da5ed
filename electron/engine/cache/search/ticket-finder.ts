/** Finds tickets: puts together what a text finds, what a filter lets pass, and the order that is asked for. */
import type { TicketFacetCounts, TicketSort } from '../../../../shared/ticket-list.ts';
import type { TicketFilter } from '../../../../shared/ticket-views.ts';
import { ColumnOrders } from './column-orders.ts';
import { type FacetQuestion, facetCounts } from './facet-counts.ts';
import type { Beyond } from './filter-test.ts';
import { filterTest } from './filter-test.ts';
import type { Finding } from './finding.ts';
import { ListOrder } from './list-order.ts';
import { Listing, type ListingSources } from './listing.ts';
import type { OpenReads } from './open-reads.ts';
import { questionOf } from './question.ts';
import { SimilarWords } from './similar-words.ts';
import { type CandidateSources, TextCandidates } from './text-candidates.ts';
import { BY_IDENTIFIER, EXACT_NUMBER } from './text-statements.ts';
import { TicketChanges } from './ticket-changes.ts';
import { TicketFacts } from './ticket-facts.ts';
import type { Work } from './work.ts';

/** What is to be found. */
export interface Search {
  filter: TicketFilter;
  sort: TicketSort | null;
  beyond: Beyond;
}

/** Texts whose candidates are kept: those of the screens, and the one before for who goes back a letter. */
const MOST_TEXTS = 4;

export class TicketFinder {
  readonly #reads: OpenReads;
  readonly #isBulkLoading: () => boolean;
  readonly #changes: TicketChanges;
  readonly #facts: TicketFacts;
  readonly #order: ListOrder;
  readonly #columnOrders: ColumnOrders;
  readonly #sources: ListingSources & CandidateSources;
  /** In the order of their latest use. */
  readonly #texts = new Map<string, TextCandidates>();

  constructor(reads: OpenReads, isBulkLoading: () => boolean) {
    this.#reads = reads;
    this.#isBulkLoading = isBulkLoading;
    this.#changes = new TicketChanges(reads);
    const similar = new SimilarWords();
    this.#facts = new TicketFacts(reads, (name) => similar.hear(name));
    this.#order = new ListOrder(reads);
    this.#columnOrders = new ColumnOrders(reads, this.#order);
    const [facts, order, columnOrders] = [this.#facts, this.#order, this.#columnOrders];
    this.#sources = { reads, facts, order, columnOrders, similar };
  }

  /** Has at hand what later searches need, while nobody waits. */
  *prepare(): Work {
    this.#lookForChanges();
    yield* this.#order.positions(this.#facts.highest);
    yield* this.#facts.readAll();
  }

  /** Lists what a search finds in `finding`, in order, and says there how far it has come. */
  *find({ filter, sort, beyond }: Search, finding: Finding): Work {
    this.#lookForChanges();
    const candidates = this.#candidatesOf(filter.text);
    finding.numbersOnly = candidates?.numbersOnly ?? false;
    const passes = yield* filterTest(filter, beyond, this.#sources);
    finding.candidates = candidates;
    const listing = new Listing(this.#sources, passes, finding);
    candidates?.use();
    try {
      if (sort) yield* listing.inColumnOrder(sort, candidates);
      else if (candidates) yield* listing.byRank(candidates);
      else yield* listing.everything(filter);
    } finally {
      candidates?.release();
    }
    finding.isComplete = true;
  }

  /** Counts the tickets beside each value of one filter. */
  *facets(question: FacetQuestion): Work<TicketFacetCounts> {
    this.#lookForChanges();
    const candidates = this.#candidatesOf(question.filter.text);
    candidates?.use();
    try {
      if (candidates) yield* candidates.complete();
    } finally {
      candidates?.release();
    }
    return yield* facetCounts(question, candidates?.all ?? null, this.#sources);
  }

  /** The row that a text names exactly, found by indexes alone; null when there is none, or several. */
  named(text: string): number | null {
    const found = this.#reads.all<number>(this.#isBulkLoading() ? EXACT_NUMBER : BY_IDENTIFIER, { text: text.trim() });
    const [rowid, ...others] = new Set(found);
    return others.length === 0 ? (rowid ?? null) : null;
  }

  /** Null when the cache does not know the ticket. */
  rowidOf(ticketId: string): number | null {
    return this.#reads.all<number>('SELECT rowid FROM ticket WHERE ticket_id = @ticketId', { ticketId })[0] ?? null;
  }

  /** Null when the cache does not know the row, or is closed. */
  ticketIdOf(rowid: number): string | null {
    if (this.isClosed) return null;
    return this.#reads.all<string>('SELECT ticket_id FROM ticket WHERE rowid = @rowid', { rowid })[0] ?? null;
  }

  /** What goes on is over then. */
  get isClosed(): boolean {
    return this.#reads.isClosed;
  }

  close(): void {
    this.#reads.close();
  }

  #lookForChanges(): void {
    const changes = this.#changes.look();
    if (!changes) return;
    const { highest, highestBefore, changed, moved } = changes;
    this.#texts.clear();
    this.#facts.growTo(highest);
    if (changed) for (const rowid of changed) this.#facts.forget(rowid);
    else this.#facts.forgetAll();
    this.#columnOrders.note(changed, { from: highestBefore, to: highest });
    if (moved) this.#order.forget();
    else if (highest !== highestBefore) this.#order.addNew({ from: highestBefore, to: highest });
  }

  /** Null without a text. */
  #candidatesOf(text: string): TextCandidates | null {
    const question = questionOf(text);
    if (question.text === '') return null;
    const numbersOnly = this.#isBulkLoading();
    const known = this.#texts.get(question.text);
    const isUsable = known && !known.isAbandoned && known.numbersOnly === numbersOnly;
    const candidates = isUsable ? known : new TextCandidates(question, numbersOnly, this.#sources);
    this.#texts.delete(question.text);
    this.#texts.set(question.text, candidates);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > MOST_TEXTS && oldest !== undefined) this.#texts.delete(oldest);
    return candidates;
  }
}
