/** Writes lines in pieces that are worth a call of the disk. */

/** Characters of a piece: more would be a large object, which V8 keeps until it collects everything. */
const PIECE = 48 * 1024;

export class TextLines {
  readonly #file: { write(text: string): Promise<void> };
  #waiting = '';

  constructor(file: { write(text: string): Promise<void> }) {
    this.#file = file;
  }

  add(line: string): Promise<void> | void {
    this.#waiting += line;
    if (this.#waiting.length >= PIECE) return this.flush();
  }

  async flush(): Promise<void> {
    const piece = this.#waiting;
    this.#waiting = '';
    if (piece !== '') await this.#file.write(piece);
  }
}
