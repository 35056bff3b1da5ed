/** The tickets that a text finds, without regard to filters: filled step by step, and shared by all who ask for the text. */
import type { ListOrder } from './list-order.ts';
import type { OpenReads } from './open-reads.ts';
import type { Question, Word } from './question.ts';
import { isLong, maySimilar } from './question.ts';
import { RowSet } from './row-set.ts';
import type { SeatText } from './seat-text.ts';
import type { SimilarWords } from './similar-words.ts';
import {
  BLOCKS_OF_EVENT,
  BY_EMAIL,
  BY_IDENTIFIER,
  beginningBehind,
  beginningOf,
  beginningWith,
  cases,
  EXACT_NUMBER,
  INDEXED_FIELDS,
  INSIDE,
  type IndexedField,
  insideQuery,
  OF_THESE_FROM_THE_BEGINNING,
  ofSeat,
  ROWS_AT_ONCE,
} from './text-statements.ts';
import type { TicketFacts } from './ticket-facts.ts';
import type { Work } from './work.ts';

/**
 * From the best kind of match to the least: a whole field, the beginning of one, the text inside one, each of its words
 * somewhere, names like its words.
 */
export const RANKS = ['exact', 'beginning', 'inside', 'words', 'similar'] as const;
export type Rank = (typeof RANKS)[number];

/** Fewer tickets than this are little: then similar names are looked for too. */
const LITTLE = 5;

/** Rows that are read at once before it is known whether there are many: some milliseconds. */
const FIRST_AT_ONCE = 20_000;

/** Up to so many tickets are looked at one by one. */
const MOST_LOOKED_AT = 2000;

export interface CandidateSources {
  reads: OpenReads;
  order: ListOrder;
  facts: TicketFacts;
  similar: SimilarWords;
}

export class TextCandidates {
  readonly question: Question;
  readonly numbersOnly: boolean;
  readonly all = new RowSet();
  /** Those that the text names whole: by number, external id, barcode or ticket id. */
  readonly identified = new RowSet();
  /** By the question's words what they may mean, when similar names were looked for; else empty. */
  similarWords: readonly Word[] = [];
  readonly #sources: CandidateSources;
  readonly #ofRank = new Map<Rank, RowSet>();
  readonly #work: Work;
  #filled = 0;
  #users = 0;

  constructor(question: Question, numbersOnly: boolean, sources: CandidateSources) {
    this.question = question;
    this.numbersOnly = numbersOnly;
    this.#sources = sources;
    this.#work = this.#fillAll();
  }

  get isComplete(): boolean {
    return this.#filled === RANKS.length;
  }

  isFilled(rank: Rank): boolean {
    return RANKS.indexOf(rank) < this.#filled;
  }

  /** Those of a rank and of no better one, as far as it is filled. */
  ofRank(rank: Rank): RowSet {
    const known = this.#ofRank.get(rank) ?? new RowSet();
    this.#ofRank.set(rank, known);
    return known;
  }

  /** Goes on a little, for whoever waits. */
  advance(): void {
    if (this.#work.next().done && !this.isComplete) throw new Error('A search by text ended before its end.');
  }

  /** Somebody waits for it, until {@link release}. */
  use(): void {
    this.#users += 1;
  }

  /** Stops when nobody waits any more: what is half read would keep the file from being tidied. */
  release(): void {
    this.#users -= 1;
    if (this.#users === 0 && !this.isComplete) this.#work.return();
  }

  /** Nobody will fill it any more. */
  get isAbandoned(): boolean {
    return this.#users === 0 && !this.isComplete;
  }

  /** Fills everything. */
  *complete(): Work {
    while (!this.isComplete) {
      this.advance();
      yield;
    }
  }

  *#fillAll(): Work {
    const fills = this.numbersOnly
      ? [this.#numbers()]
      : [this.#exact(), this.#beginning(), this.#inside(), this.#everyWord(), this.#similar()];
    for (const fill of fills) {
      yield* fill;
      this.#filled += 1;
      yield;
    }
    this.#filled = RANKS.length;
  }

  *#exact(): Work {
    const { text, seat } = this.question;
    for (const rowid of this.#sources.reads.all<number>(BY_IDENTIFIER, { text })) this.#identify(rowid);
    for (const rowid of this.#sources.reads.all<number>(BY_EMAIL, { text })) this.#add('exact', rowid);
    if (seat) yield* this.#ofSeat(seat);
  }

  /** What the first load has indexes for. */
  *#numbers(): Work {
    for (const rowid of this.#sources.reads.all<number>(EXACT_NUMBER, { text: this.question.text })) {
      this.#identify(rowid);
    }
    yield* this.#beginningWith(this.question.text, ['ticket_number'], (rowid) => this.#add('beginning', rowid));
  }

  *#beginning(): Work {
    yield* this.#beginningWith(this.question.text, INDEXED_FIELDS, (rowid) => this.#add('beginning', rowid));
  }

  /** The text as it is, as when a name is being typed. */
  *#inside(): Work {
    const { whole } = this.question;
    if (isLong(whole)) yield* this.#having([whole], (rowid) => this.#add('inside', rowid));
  }

  /** Every word wherever it stands: long words match anywhere, short ones from the beginning of a field. */
  *#everyWord(): Work {
    const { words, isSeatOnly } = this.question;
    if (words.length < 2 || isSeatOnly) return;
    const short = words.filter((word) => !isLong(word)).map(([word = '']) => word);
    const long = words.filter(isLong);
    if (short.length === 0) return yield* this.#having(long, (rowid) => this.#add('words', rowid));
    const others = [...short];
    let found = new RowSet();
    if (long.length > 0) yield* this.#having(long, (rowid) => found.add(rowid));
    else yield* this.#beginningWith(others.shift() ?? '', INDEXED_FIELDS, (rowid) => found.add(rowid));
    for (const word of others) found = yield* this.#beginningToo(found, word);
    yield* this.#addAll('words', found);
  }

  /** Those of `found` of which a field begins with the word. */
  *#beginningToo(found: RowSet, word: string): Work<RowSet> {
    const both = new RowSet();
    const { reads } = this.#sources;
    const listed = found.listed;
    if (listed && listed.length <= MOST_LOOKED_AT) {
      const parameters = { ...beginningWith(word), rowids: JSON.stringify(listed) };
      for (const rowid of reads.all<number>(OF_THESE_FROM_THE_BEGINNING, parameters)) both.add(rowid);
      return both;
    }
    yield* this.#beginningWith(word, INDEXED_FIELDS, (rowid) => found.has(rowid) && both.add(rowid));
    return both;
  }

  /** Names that are nearly the same, when little was found. */
  *#similar(): Work {
    const { mayBeMisspelt, words } = this.question;
    if (!mayBeMisspelt || this.all.size >= LITTLE) return;
    yield* this.#sources.facts.readAll();
    const meant: Word[] = [];
    for (const word of words) {
      const [asItIs = ''] = word;
      meant.push(maySimilar(word) ? [...word, ...(yield* this.#sources.similar.similarTo(asItIs))] : word);
    }
    const isAnySimilar = meant.some((writings, at) => writings.length > (words[at]?.length ?? 0));
    if (!isAnySimilar || !meant.every(isLong)) return;
    this.similarWords = meant;
    const found = new RowSet();
    yield* this.#having(meant, (rowid) => found.add(rowid));
    yield* this.#addAll('similar', found);
  }

  *#ofSeat(seat: SeatText): Work {
    const { reads, order } = this.#sources;
    if (!seat.block && !seat.row && !seat.seat) return yield* this.#ofGate(seat.gate ?? '');
    for (const eventId of order.events()) {
      const blocks = seat.block ? cases(seat.block) : reads.all<string>(BLOCKS_OF_EVENT, { eventId });
      for (const block of blocks) {
        for (const rowid of reads.all<number>(...ofSeat(seat, eventId, block))) this.#add('exact', rowid);
        yield;
      }
    }
  }

  *#ofGate(gate: string): Work {
    const { facts } = this.#sources;
    yield* facts.readAll();
    const codes = new Set(cases(gate).map((value) => facts.gate.codeOf(value)));
    for (let rowid = 1; rowid <= facts.highest; rowid++) {
      if (codes.has(facts.gate.codes[rowid] ?? 0)) this.#add('exact', rowid);
      if (rowid % (ROWS_AT_ONCE * 2) === 0) yield;
    }
  }

  /** Tickets of which one of the fields begins with a text. */
  *#beginningWith(text: string, fields: readonly IndexedField[], take: (rowid: number) => void): Work {
    const { reads } = this.#sources;
    const { end } = beginningWith(text);
    for (const field of fields) {
      let some = reads.all<number>(beginningOf(field), { text, end });
      while (some.length > 0) {
        for (const rowid of some) take(rowid);
        yield;
        const last = some.at(-1) ?? 0;
        const isEnd = some.length < ROWS_AT_ONCE;
        const [value] = isEnd ? [] : reads.all<string>(`SELECT ${field} FROM ticket WHERE rowid = @last`, { last });
        some = value === undefined ? [] : reads.all<number>(beginningBehind(field), { value, rowid: last, end });
      }
    }
  }

  /** Tickets that have every word somewhere. */
  *#having(words: readonly Word[], take: (rowid: number) => void): Work {
    const { reads } = this.#sources;
    const query = insideQuery(words);
    const first = reads.all<number>(`${INSIDE} LIMIT ${FIRST_AT_ONCE}`, { query });
    for (const rowid of first) take(rowid);
    yield;
    if (first.length < FIRST_AT_ONCE) return;
    for (const some of reads.inPieces<number>(INSIDE, { query })) {
      for (const rowid of some) take(rowid);
      yield;
    }
  }

  *#addAll(rank: Rank, found: RowSet): Work {
    if (found.listed) {
      for (const rowid of found.listed) this.#add(rank, rowid);
      return;
    }
    for (let rowid = 1; rowid <= this.#sources.facts.highest; rowid++) {
      if (found.has(rowid)) this.#add(rank, rowid);
      if (rowid % (ROWS_AT_ONCE * 2) === 0) yield;
    }
  }

  #identify(rowid: number): void {
    this.identified.add(rowid);
    this.#add('exact', rowid);
  }

  #add(rank: Rank, rowid: number): void {
    if (this.all.add(rowid)) this.ofRank(rank).add(rowid);
  }
}
