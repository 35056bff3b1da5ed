/**
 * Records in order of time, as one stretch of bytes: any page of them lies there ready to be sent, so that a server
 * which sends it costs next to nothing.
 */

/** A record as its endpoint writes it, with the time (UTC milliseconds) that the endpoint's window looks at. */
export interface WireRecord {
  at: number;
  text: string;
}

/** A window of time in UTC milliseconds, `from` inclusive, `to` exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

export class RecordList {
  /** The texts in order, a comma behind each. */
  readonly #bytes: Buffer;
  /** Where each begins, and behind the last where it ends. */
  readonly #starts: Float64Array;
  readonly #times: Float64Array;

  constructor(bytes: Buffer, starts: Float64Array, times: Float64Array) {
    this.#bytes = bytes;
    this.#starts = starts;
    this.#times = times;
  }

  get length(): number {
    return this.#times.length;
  }

  /** The positions of a stretch: `first` to before `end`. */
  range({ from, to }: Stretch): { first: number; end: number } {
    const first = this.#firstFrom(from);
    return { first, end: Math.max(first, this.#firstFrom(to)) };
  }

  timeAt(position: number): number {
    return this.#times[position] ?? Number.POSITIVE_INFINITY;
  }

  /** The records from `first` to before `end`, commas between them: what stands between the brackets of a JSON list. */
  text(first: number, end: number): Buffer {
    if (first >= end) return Buffer.alloc(0);
    return this.#bytes.subarray(this.#starts[first], (this.#starts[end] ?? this.#bytes.length) - 1);
  }

  #firstFrom(time: number): number {
    let [low, high] = [0, this.#times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.timeAt(middle) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const FIRST_BYTES = 1 << 20;

/** Takes records in any order; those of the same time stay in the order in which they came. */
export class RecordListBuilder {
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #end = 0;
  readonly #starts: number[] = [];
  readonly #times: number[] = [];

  add({ at, text }: WireRecord): void {
    // UTF-8 takes at most three bytes for a UTF-16 unit, and one more is for the comma.
    this.#makeRoom(text.length * 3 + 1);
    this.#begin(at);
    this.#end += this.#bytes.write(text, this.#end);
    this.#end = this.#bytes.writeUInt8(COMMA, this.#end);
  }

  /** Adds the records of a list whose positions pass. */
  addFrom(list: RecordList, passes: (position: number) => boolean = () => true): void {
    for (let position = 0; position < list.length; position++) {
      if (!passes(position)) continue;
      const text = list.text(position, position + 1);
      this.#makeRoom(text.length + 1);
      this.#begin(list.timeAt(position));
      this.#end += text.copy(this.#bytes, this.#end);
      this.#end = this.#bytes.writeUInt8(COMMA, this.#end);
    }
  }

  /** The records in order of time, and for each position the number (from 0) at which that record was added. */
  build(): { list: RecordList; numbers: Uint32Array } {
    const numbers = Uint32Array.from(this.#times.keys());
    const timeOf = (number: number): number => this.#times[number] ?? 0;
    numbers.sort((one, other) => timeOf(one) - timeOf(other) || one - other);
    const bytes = Buffer.allocUnsafe(this.#end);
    const starts = new Float64Array(numbers.length + 1);
    let end = 0;
    numbers.forEach((number, position) => {
      starts[position] = end;
      end += this.#bytes.copy(bytes, end, this.#starts[number], this.#starts[number + 1] ?? this.#end);
    });
    starts[numbers.length] = end;
    return { list: new RecordList(bytes, starts, Float64Array.from(numbers, timeOf)), numbers };
  }

  #begin(at: number): void {
    this.#starts.push(this.#end);
    this.#times.push(at);
  }

  #makeRoom(length: number): void {
    if (this.#end + length <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe((this.#bytes.length + length) * 2);
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.#bytes = larger;
  }
}

const COMMA = ','.charCodeAt(0);
