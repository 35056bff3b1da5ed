/** Row numbers in order, added at the end: what was listed once never moves. */

const FIRST_ROOM = 256;

export class RowList {
  #rows = new Uint32Array(FIRST_ROOM);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(rowid: number): void {
    if (this.#length === this.#rows.length) {
      const rows = new Uint32Array(this.#rows.length * 2);
      rows.set(this.#rows);
      this.#rows = rows;
    }
    this.#rows[this.#length] = rowid;
    this.#length += 1;
  }

  /** Those from `from` up to `to`, exclusive. The numbers are not copied. */
  slice(from: number, to: number): Uint32Array {
    return this.#rows.subarray(Math.min(from, this.#length), Math.min(to, this.#length));
  }

  /** From 0; null when it is not there. */
  positionOf(rowid: number): number | null {
    const at = this.slice(0, this.#length).indexOf(rowid);
    return at < 0 ? null : at;
  }
}
