/** A folded text that remembers where each of its letters comes from. */
import { folded } from '../search-text.ts';

export class FoldedOrigins {
  readonly text: string;
  /** By UTF-16 unit of the folded text: where the letter begins that it was made of, and where it ends. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(original: string) {
    let text = '';
    let at = 0;
    for (const letter of original) {
      const end = at + letter.length;
      const piece = /^\s$/u.test(letter) ? blankAfter(text) : folded(letter);
      for (let unit = 0; unit < piece.length; unit++) {
        this.#starts.push(at);
        this.#ends.push(end);
      }
      // A mark, or one blank more, belongs to what stands before it.
      if (piece === '' && this.#ends.length > 0) this.#ends[this.#ends.length - 1] = end;
      text += piece;
      at = end;
    }
    this.text = text;
  }

  /** A stretch of the folded text in the original. */
  originOf(start: number, end: number): [start: number, end: number] {
    return [this.#starts[start] ?? 0, this.#ends[end - 1] ?? 0];
  }

  /** Everywhere that a folded text stands, in the original; what overlaps is told once. */
  placesOf(part: string): [start: number, end: number][] {
    const places: [number, number][] = [];
    for (let at = this.text.indexOf(part); at >= 0; at = this.text.indexOf(part, at + part.length)) {
      places.push(this.originOf(at, at + part.length));
    }
    return places;
  }
}

function blankAfter(text: string): string {
  return text === '' || text.endsWith(' ') ? '' : ' ';
}
