/** A column of texts by row number, in which few different ones occur: a small number each. */
export class CodedColumn {
  /** By code. */
  readonly values: string[] = [];
  codes = new Uint32Array(0);
  readonly #codes = new Map<string, number>();

  set(rowid: number, value: string): void {
    this.codes[rowid] = this.codeOf(value);
  }

  /** A text that did not occur gets a code of its own. */
  codeOf(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.push(value) - 1;
    this.#codes.set(value, code);
    return code;
  }

  makeRoom(rows: number): void {
    const codes = new Uint32Array(rows);
    codes.set(this.codes);
    this.codes = codes;
  }
}
