/** Searches that go on for the screens, and what they found: the screens ask for the part that they show. */
import { setImmediate as afterOthers, setTimeout as pause } from 'node:timers/promises';
import { CallError } from '../../../shared/answer.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';
import type { TicketFacetCounts } from '../../../shared/ticket-list.ts';
import { FIRST_ROWS, type TicketResult } from '../../../shared/ticket-views.ts';
import type { FacetQuestion } from './search/facet-counts.ts';
import { Finding } from './search/finding.ts';
import type { TextCandidates } from './search/text-candidates.ts';
import type { Search, TicketFinder } from './search/ticket-finder.ts';
import { doneInSlices } from './search/work.ts';

/** More than the screens of one person have open. */
const MOST_RESULTS = 8;
/** Milliseconds after which a single row is worth an answer. */
const SHORT_WAIT = 12;
/** Milliseconds after which an answer is given with whatever was found. */
const LONGEST_WAIT = 100;
/** Milliseconds between two answers about a search that goes on. */
const PROGRESS_INTERVAL = 200;
/** Milliseconds between two slices of what is done in advance, while nothing else is to be done, and while something is. */
const RESTS = { idle: 3, busy: 100 };

/** Who asks: a new search of a screen ends its former one. `growing`: the first rows are enough for an answer. */
export interface Asking {
  screen: string | null;
  growing: boolean;
}

interface HeldResult {
  finding: Finding;
  screen: string | null;
  isEnded: boolean;
  /** Resolves when the search is complete or ended. */
  done: Promise<void>;
}

export class TicketResults {
  readonly #finder: TicketFinder;
  /** In the order of their latest use. */
  readonly #held = new Map<number, HeldResult>();
  /** By screen and facet the latest counting. */
  readonly #counting = new Map<string, FacetQuestion>();
  #running = 0;
  #isPrepared = false;
  /** Never one of an engine that ran before. */
  #lastId = Date.now();

  constructor(finder: TicketFinder) {
    this.#finder = finder;
  }

  /** Starts a search and holds what it finds; the result that was not used for the longest time gives way. */
  async find(search: Search, { screen, growing }: Asking): Promise<TicketResult> {
    if (screen !== null) for (const held of this.#held.values()) if (held.screen === screen) held.isEnded = true;
    this.#lastId += 1;
    const resultId = this.#lastId;
    const finding = new Finding();
    const { promise: firstRows, resolve: hearFirstRows } = Promise.withResolvers<void>();
    const held: HeldResult = { finding, screen, isEnded: false, done: Promise.resolve() };
    this.#hold(resultId, held);
    const since = performance.now();
    held.done = this.#run(search, held, () => {
      const wanted = performance.now() - since < SHORT_WAIT ? FIRST_ROWS : 1;
      if (finding.rows.length >= wanted) hearFirstRows();
    });
    // Who asks again hears of a failure too.
    held.done.catch(() => {});
    await (growing ? Promise.race([held.done, firstRows, wait(LONGEST_WAIT)]) : held.done);
    this.#prepareOnce();
    return this.#resultOf(resultId, held);
  }

  /** The id of the one ticket that a text names exactly; null when it names none, or several. */
  named(text: string): string | null {
    const rowid = this.#finder.named(text);
    return rowid === null ? null : this.#finder.ticketIdOf(rowid);
  }

  /** How far a search has come: when it is over, else after a while. @throws CallError `RESULT_EXPIRED` */
  async progress(resultId: number): Promise<TicketResult> {
    const held = this.#get(resultId);
    await Promise.race([held.done, wait(PROGRESS_INTERVAL)]);
    return this.#resultOf(resultId, held);
  }

  /** Up to `count` row numbers beginning with number `from`. @throws CallError `RESULT_EXPIRED` */
  window(resultId: number, from: number, count: number): Uint32Array {
    return this.#get(resultId).finding.rows.slice(from, from + count);
  }

  /** What a result's text finds; null without a text. @throws CallError `RESULT_EXPIRED` */
  candidates(resultId: number): TextCandidates | null {
    return this.#get(resultId).finding.candidates;
  }

  /** From 0; null when the ticket is not among those found. @throws CallError `RESULT_EXPIRED` */
  position(resultId: number, ticketId: string): number | null {
    const { finding } = this.#get(resultId);
    const rowid = this.#finder.rowidOf(ticketId);
    return rowid === null ? null : finding.rows.positionOf(rowid);
  }

  /** @throws CallError `RESULT_EXPIRED` when a newer question of the same screen about the same filter has come */
  async facets(question: FacetQuestion, screen: string | null): Promise<TicketFacetCounts> {
    const key = `${screen} ${question.facet}`;
    if (screen !== null) this.#counting.set(key, question);
    const isOver = (): boolean => this.#finder.isClosed || (screen !== null && this.#counting.get(key) !== question);
    const counted = await doneInSlices(this.#finder.facets(question), isOver);
    if (screen !== null && this.#counting.get(key) === question) this.#counting.delete(key);
    if (!counted) throw new CallError('RESULT_EXPIRED', sentence('tickets.figuresExpired'));
    return counted.result;
  }

  async #run(search: Search, held: HeldResult, onSlice: () => void): Promise<void> {
    const isOver = (): boolean => held.isEnded || this.#finder.isClosed;
    const rest = (): Promise<unknown> => {
      onSlice();
      return afterOthers();
    };
    this.#running += 1;
    try {
      const done = await doneInSlices(this.#finder.find(search, held.finding), isOver, rest);
      if (!done) held.isEnded = true;
    } finally {
      this.#running -= 1;
    }
  }

  /** After the first answer: what later searches need is read while nobody waits. */
  #prepareOnce(): void {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    const rest = (): Promise<void> => wait(this.#running > 0 ? RESTS.busy : RESTS.idle);
    // A search that needs the same finds what is wrong, and says it.
    doneInSlices(this.#finder.prepare(), () => this.#finder.isClosed, rest).catch(() => {});
  }

  #hold(resultId: number, held: HeldResult): void {
    this.#held.set(resultId, held);
    const [oldest] = this.#held;
    if (this.#held.size <= MOST_RESULTS || !oldest) return;
    oldest[1].isEnded = true;
    this.#held.delete(oldest[0]);
  }

  #get(resultId: number): HeldResult {
    const held = this.#held.get(resultId);
    if (!held) throw new CallError('RESULT_EXPIRED', sentence('tickets.resultExpired'));
    this.#held.delete(resultId);
    this.#held.set(resultId, held);
    return held;
  }

  #resultOf(resultId: number, { finding, isEnded }: HeldResult): TicketResult {
    const { rows, total, isTotalExact, isComplete, sorted, onlyRow, isSimilarOnly, numbersOnly } = finding;
    return {
      resultId,
      found: rows.length,
      total,
      totalIsExact: isTotalExact,
      complete: isComplete,
      ended: isEnded && !isComplete,
      sorted,
      onlyTicketId: onlyRow === null ? null : this.#finder.ticketIdOf(onlyRow),
      similarOnly: isSimilarOnly,
      numbersOnly,
    };
  }
}

/** Keeps no process alive. */
function wait(milliseconds: number): Promise<void> {
  return pause(milliseconds, undefined, { ref: false });
}
