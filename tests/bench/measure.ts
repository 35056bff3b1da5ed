/** What every benchmark gives, and how time is measured: the best of several rounds, after a warm-up. */

/** One line of `npm run bench`. */
export interface Measurement {
  name: string;
  value: number;
  unit: string;
  /** How many times as much as `reference`, measured in the same run, so that machines can be compared. */
  ratio?: { times: number; reference: string };
  /** What is asked for. `met` is null where a smaller size was measured than the one that the aim speaks of. */
  aim?: { text: string; met: boolean | null };
  note?: string;
}

/** What a person may ask of a benchmark on the command line. */
export interface BenchOptions {
  /** Size of the venue; null: the sizes that the aims speak of. */
  tickets: number | null;
  /** As many of them go through PouchDB, which is slow; 0: none. */
  pouchdbTickets: number;
  /** Tells a person who waits what goes on. */
  say: (text: string) => void;
}

/** The default export of a file `tests/bench/*.bench.ts`. */
export type Benchmark = (options: BenchOptions) => Measurement[] | Promise<Measurement[]>;

const ROUNDS = 7;
const WARM_UP = 2;

/** Microseconds that one of `items` things takes when `run` does them all: the best round. */
export function microsecondsEach(items: number, run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const start = performance.now();
    run();
    if (round >= WARM_UP) best = Math.min(best, performance.now() - start);
  }
  return (best * 1_000) / items;
}
