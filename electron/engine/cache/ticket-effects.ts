/** What the tickets of one transaction change beside their rows: the figures, and the texts that the search finds. */
import { FigureChanges } from './figures.ts';

/** `hasOne`: another text of the ticket is in the search. */
export interface SearchTextChange {
  text: string;
  hasOne: boolean;
}

export class TicketEffects {
  readonly figures = new FigureChanges();
  readonly #searchTexts = new Map<number, SearchTextChange>();

  changeSearchText(rowid: number, { text, hasOne }: SearchTextChange): void {
    this.#searchTexts.set(rowid, { text, hasOne: this.#searchTexts.get(rowid)?.hasOne ?? hasOne });
  }

  /** By row number. */
  get searchTexts(): ReadonlyMap<number, SearchTextChange> {
    return this.#searchTexts;
  }
}
