/** A set of row numbers, one bit each: a million take 125 KB. */

/** Up to so many the members are kept as a list too, so that few need no walk over all tickets. */
const MOST_LISTED = 4096;

const FIRST_WORDS = 1024;

export class RowSet {
  #bits = new Uint32Array(FIRST_WORDS);
  #size = 0;
  #listed: number[] | null = [];

  get size(): number {
    return this.#size;
  }

  /** The members in no order, while there are few; null: walk over all tickets and ask {@link has}. */
  get listed(): readonly number[] | null {
    return this.#listed;
  }

  has(rowid: number): boolean {
    return ((this.#bits[rowid >>> 5] ?? 0) & (1 << (rowid & 31))) !== 0;
  }

  /** Gives whether it was not there before. */
  add(rowid: number): boolean {
    const word = rowid >>> 5;
    if (word >= this.#bits.length) this.#grow(word);
    const before = this.#bits[word] ?? 0;
    const after = before | (1 << (rowid & 31));
    if (before >>> 0 === after >>> 0) return false;
    this.#bits[word] = after;
    this.#size += 1;
    if (this.#listed) this.#list(this.#listed, rowid);
    return true;
  }

  #list(listed: number[], rowid: number): void {
    if (listed.length < MOST_LISTED) listed.push(rowid);
    else this.#listed = null;
  }

  #grow(word: number): void {
    const bits = new Uint32Array(Math.max(word + 1, this.#bits.length * 2));
    bits.set(this.#bits);
    this.#bits = bits;
  }
}
