/** What a search has found so far. */

import { RowList } from './row-list.ts';
import type { Rank, TextCandidates } from './text-candidates.ts';

export class Finding {
  readonly rows = new RowList();
  isComplete = false;
  /** The first load has not built the search yet: the text was looked for in numbers and ids only. */
  numbersOnly = false;
  /** From 0 to 1 while many tickets are put in order; else null. */
  sorted: number | null = null;
  /** What the text finds; null without a text. */
  candidates: TextCandidates | null = null;
  /** How many tickets are known to match. */
  #total = 0;
  #firstSure: number | null = null;
  #sure = 0;

  /** `rank` of its match with the text; null without a text. */
  list(rowid: number, rank: Rank | null = null): void {
    this.rows.add(rowid);
    if (rank === 'similar') return;
    this.#firstSure ??= rowid;
    this.#sure += 1;
  }

  /** How many tickets will be listed, when it is known before they are. */
  expect(total: number): void {
    this.#total = total;
  }

  get total(): number {
    return this.isComplete ? this.rows.length : Math.max(this.#total, this.rows.length);
  }

  get isTotalExact(): boolean {
    return this.isComplete || this.#total > 0;
  }

  /** Nothing was found but names that are similar to the text. */
  get isSimilarOnly(): boolean {
    return this.#sure === 0 && this.rows.length > 0;
  }

  /** The only ticket found, or the only one that the text names whole; never one that is only similar. */
  get onlyRow(): number | null {
    const identified = this.candidates?.identified.listed ?? [];
    const [named] = identified;
    if (identified.length === 1 && named !== undefined && this.rows.positionOf(named) !== null) return named;
    return this.isComplete && this.#sure === 1 ? this.#firstSure : null;
  }
}
