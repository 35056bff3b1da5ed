/** The words of all names that were read, and those among them that a misspelt one may mean. */
import { folded } from '../search-text.ts';
import type { Work } from './work.ts';

/** Words compared between two looks at other work. */
const WORDS_AT_ONCE = 2000;

/** The most similar ones, of which each may stand in many tickets. */
const MOST_SIMILAR = 12;

export class SimilarWords {
  /** As they are written. */
  readonly #heard = new Set<string>();
  readonly #words = new Set<string>();

  /** Keeps the words of a name. */
  hear(name: string): void {
    for (const part of name.split(/[\s-]+/)) {
      if (this.#heard.has(part)) continue;
      this.#heard.add(part);
      const word = folded(part);
      if (word !== '') this.#words.add(word);
    }
  }

  /** Most similar first; not the word itself. One mistake is forgiven, in a long word two. */
  *similarTo(word: string): Work<string[]> {
    const most = word.length >= 8 ? 2 : 1;
    const found: { word: string; distance: number }[] = [];
    let compared = 0;
    for (const known of this.#words) {
      compared += 1;
      if (compared % WORDS_AT_ONCE === 0) yield;
      const distance = mistakesBetween(word, known, most);
      if (distance > 0 && distance <= most) found.push({ word: known, distance });
    }
    return found
      .sort((one, other) => one.distance - other.distance || (one.word < other.word ? -1 : 1))
      .slice(0, MOST_SIMILAR)
      .map((similar) => similar.word);
  }
}

/**
 * How many letters were left out, added, changed or swapped with their neighbour (optimal string alignment); more than
 * `most` is told as `most + 1`. Own, because the library in reach (fastest-levenshtein) counts a swap as two.
 */
export function mistakesBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const isSwap =
        i > 1 &&
        j > 1 &&
        one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}
