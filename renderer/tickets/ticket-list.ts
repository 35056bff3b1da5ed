/** The rows of a search: found by the engine, held there, and fetched block by block around what is shown. */
import type { CallError } from '../../shared/answer.ts';
import type { CallInput } from '../../shared/inspector.ts';
import type { TicketSort } from '../../shared/ticket-list.ts';
import {
  type FoundTickets,
  NO_FILTER,
  type TicketFilter,
  type TicketResult,
  type TicketRow,
} from '../../shared/ticket-views.ts';
import { asCallError, call } from '../inspector.ts';
import { SOON } from '../store/soon.ts';
import { type Block, blocksAhead, blocksCovering, keepNear, missingOf, rowAt, windowOf } from './row-blocks.ts';

/** What is looked for, and in which order. */
export interface TicketQuestion extends TicketFilter {
  sort: TicketSort | null;
}

/** The list as it is now. It is replaced when it changes. */
export interface ListState {
  /** What the rows answer, as text: another one means other tickets, not the same ones renewed. Null before the first answer. */
  question: string | null;
  /** What the rows answer. */
  filter: TicketFilter;
  result: TicketResult | null;
  blocks: ReadonlyMap<number, Block<TicketRow>>;
  /** The answer to another question is on its way. */
  searching: boolean;
  error: CallError | null;
}

/** The engine's calls that a list needs. */
export interface TicketSource {
  find(input: CallInput<'tickets.find'>): Promise<FoundTickets>;
  progress(input: CallInput<'tickets.progress'>): Promise<TicketResult>;
  /** @throws CallError `RESULT_EXPIRED` when the engine holds the result no longer. */
  rows(input: CallInput<'tickets.rows'>): Promise<TicketRow[]>;
}

export const ENGINE: TicketSource = {
  find: (input) => call('tickets.find', input),
  progress: (input) => call('tickets.progress', input),
  rows: (input) => call('tickets.rows', input),
};

/** A new search ends the former one of the same name; each page has a name of its own. */
export const THIS_PAGE = `tickets-${Math.random().toString(36).slice(2)}`;

/** The same question is asked at most once in this many milliseconds. */
const ASK_EVERY = 1000;
/** Rows asked for before the screen has said what it shows. */
const FIRST_SHOWN = 30;

export class TicketList {
  readonly #source: TicketSource;
  readonly #listeners = new Set<() => void>();
  #state: ListState = {
    question: null,
    filter: NO_FILTER,
    result: null,
    blocks: new Map(),
    searching: true,
    error: null,
  };
  #question: TicketQuestion | null = null;
  #text = '';
  #turn = 0;
  #askedAt = 0;
  #revision = 0;
  #isBusy = false;
  /** The tickets may have changed since they were asked for. */
  #isOld = false;
  #isFetching = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = { first: 0, last: FIRST_SHOWN, down: true };

  constructor(source: TicketSource) {
    this.#source = source;
  }

  readonly state = (): ListState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) clearTimeout(this.#timer);
    };
  };

  /** Asks for a list, unless it is the one that was asked for last. The old rows stay until the new ones are here. */
  ask(question: TicketQuestion): void {
    const text = JSON.stringify(question);
    if (text === this.#text) return;
    this.#question = question;
    this.#text = text;
    this.#change({ searching: true });
    void this.#find(true);
  }

  /** At another revision of the cache, asks for the same list again, because it may have changed. */
  revise(revision: number): void {
    if (revision === this.#revision) return;
    this.#revision = revision;
    if (this.#question) this.#renew();
  }

  /** Says which rows are on the screen. */
  readonly show = (first: number, last: number): void => {
    const down = first === this.#shown.first ? this.#shown.down : first > this.#shown.first;
    this.#shown = { first, last, down };
    void this.#fetch();
  };

  /** Fetches rows that are wanted on the screen. Null when they are here; else resolves when they are, or will not be soon. */
  readonly ready = (first: number, last: number): Promise<void> | null => {
    const areHere = (): boolean => {
      const { result, blocks } = this.#state;
      return !result || missingOf(blocks, blocksCovering(first, last, result.found), result.found).length === 0;
    };
    if (areHere()) return null;
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        forget();
        resolve();
      };
      const timer = setTimeout(done, SOON);
      const forget = this.subscribe(() => areHere() && done());
      this.show(first, last);
    });
  };

  /** One search at a time: a list that is renewed before it is found would never be found. */
  #renew(): void {
    this.#isOld = true;
    clearTimeout(this.#timer);
    if (this.#isBusy) return;
    const wait = Math.max(0, this.#askedAt + ASK_EVERY - Date.now());
    this.#timer = setTimeout(() => void this.#find(this.#state.result === null), wait);
  }

  /** `growing`: shows the first rows before all are found. A list that is read already is replaced by a whole one only. */
  async #find(growing: boolean): Promise<void> {
    const question = this.#question;
    if (!question) return;
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const text = this.#text;
    this.#askedAt = Date.now();
    this.#isBusy = true;
    this.#isOld = false;
    try {
      const result = await this.#source.find({ ...question, screen: THIS_PAGE, growing });
      if (turn !== this.#turn) return;
      if (text !== this.#state.question) this.#shown = { first: 0, last: this.#shownRows(), down: true };
      const blocks = await this.#firstBlocks(result);
      if (turn !== this.#turn) return;
      this.#change({ question: text, filter: question, result, blocks, searching: false, error: null });
      void this.#fetch();
      await this.#follow(result, turn);
    } catch (error) {
      if (turn === this.#turn) this.#change({ searching: false, error: asCallError(error) });
    } finally {
      if (turn === this.#turn) this.#isBusy = false;
    }
    if (turn === this.#turn && this.#isOld) this.#renew();
  }

  /** Takes over what else is found, until that is all. */
  async #follow(found: TicketResult, turn: number): Promise<void> {
    for (let result = found; !result.complete && !result.ended; ) {
      result = await this.#source.progress({ resultId: result.resultId });
      if (turn !== this.#turn) return;
      this.#change({ result });
      void this.#fetch();
    }
  }

  /** Fetches what is shown, then what comes next, until nothing is missing. */
  async #fetch(): Promise<void> {
    if (this.#isFetching) return;
    this.#isFetching = true;
    for (let next = this.#next(); next.length > 0; next = this.#next()) {
      const { result } = this.#state;
      if (!result) break;
      try {
        const loaded = await this.#load(result, next);
        if (this.#state.result?.resultId !== result.resultId) continue;
        this.#change({ blocks: keepNear(new Map([...this.#state.blocks, ...loaded]), this.#visible(result)) });
      } catch (error) {
        const problem = asCallError(error);
        if (this.#state.result?.resultId !== result.resultId) continue;
        if (problem.code === 'RESULT_EXPIRED') this.#renew();
        else this.#change({ error: problem });
        break;
      }
    }
    this.#isFetching = false;
  }

  /** What is shown of a result: what came with it, if that is it. */
  async #firstBlocks(result: FoundTickets): Promise<ListState['blocks']> {
    const { firstRows: rows, found } = result;
    const visible = this.#visible(result);
    const first = new Map(rows.length > 0 ? [[0, { rows, found }]] : []);
    return missingOf(first, visible, found).length === 0 ? first : this.#load(result, visible);
  }

  #shownRows(): number {
    return this.#shown.last - this.#shown.first;
  }

  #visible({ found }: TicketResult): number[] {
    return blocksCovering(this.#shown.first, this.#shown.last, found);
  }

  /** The blocks to fetch next: those on the screen, or one of those ahead. */
  #next(): number[] {
    const { result, blocks } = this.#state;
    if (!result) return [];
    const visible = this.#visible(result);
    const missing = missingOf(blocks, visible, result.found);
    if (missing.length > 0) return missing;
    return missingOf(blocks, blocksAhead(visible, result.found, this.#shown.down), result.found).slice(0, 1);
  }

  async #load({ resultId, found }: TicketResult, wanted: readonly number[]): Promise<ListState['blocks']> {
    const loaded = wanted.map(async (block) => {
      const rows = await this.#source.rows({ resultId, ...windowOf(block) });
      return [block, { rows, found }] as const;
    });
    return new Map(await Promise.all(loaded));
  }

  #change(change: Partial<ListState>): void {
    this.#state = { ...this.#state, ...change };
    for (const tell of this.#listeners) tell();
  }
}

/** The row at a position, or null while it is on its way. */
export function ticketAt({ blocks }: Pick<ListState, 'blocks'>, position: number): TicketRow | null {
  return rowAt(blocks, position);
}

let onScreen: TicketList | null = null;

/** Says which list is on the screen; gives what takes it off. */
export function showing(list: TicketList): () => void {
  onScreen = list;
  return () => {
    if (onScreen === list) onScreen = null;
  };
}

/** Asks the list on the screen before the address says so. */
export function askListOnScreen(question: TicketQuestion): void {
  onScreen?.ask(question);
}
