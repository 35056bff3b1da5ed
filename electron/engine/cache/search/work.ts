/** Long work in slices, so that other calls are answered in between. A piece of work yields wherever it may be cut. */
import { setImmediate as afterOthers } from 'node:timers/promises';

export type Work<Result = void> = Generator<undefined, Result>;

/** Milliseconds without a look at other calls. */
const SLICE = 6;

/** To its end without a pause. */
export function doneAtOnce<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * In slices until its end, or until `isOver` says that it is not wanted any more: then null. `rest` is what is done between
 * two slices.
 */
export async function doneInSlices<Result>(
  work: Work<Result>,
  isOver: () => boolean,
  rest: () => Promise<unknown> = () => afterOthers(),
): Promise<{ result: Result } | null> {
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      if (isOver()) {
        work.return(undefined as Result);
        return null;
      }
      const step = work.next();
      if (step.done) return { result: step.value };
    } while (performance.now() < until);
    await rest();
  }
}
