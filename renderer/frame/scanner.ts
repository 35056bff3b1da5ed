/**
 * A hand-held scanner types like a keyboard, but faster than a hand, and ends with Enter (domain.md 7). Feeding every key
 * pressed outside of a text field, one can tell a scan from single keys that a person presses.
 */

/** Milliseconds between two keys: a scanner needs less, a hand more. */
const LONGEST_GAP = 50;
const SHORTEST_CODE = 4;

interface Key {
  /** As `KeyboardEvent.key`. */
  key: string;
  /** Milliseconds on any clock that does not jump. */
  at: number;
}

export class ScanReader {
  #text = '';
  #lastAt = Number.NEGATIVE_INFINITY;

  /** Takes a key; gives the scanned text when the key was the Enter that ends a scan, else null. */
  take({ key, at }: Key): string | null {
    const follows = at - this.#lastAt <= LONGEST_GAP;
    this.#lastAt = at;
    if (key === 'Enter') {
      const text = follows ? this.#text : '';
      this.#text = '';
      return text.length >= SHORTEST_CODE ? text : null;
    }
    // Shift and its like come between the letters of a scan.
    if ([...key].length !== 1) return null;
    this.#text = follows ? this.#text + key : key;
    return null;
  }
}
