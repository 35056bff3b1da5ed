/** Sorts very many row numbers with pauses. Stable. */
import type { Work } from './work.ts';

export type Compare = (one: number, other: number) => number;

/** Numbers that are sorted or merged between two looks at other work. */
const AT_ONCE = 4096;

/** In place. `progress` hears from 0 to 1 how far it has come. */
export function* slicedSort(rows: Uint32Array, compare: Compare, progress: (share: number) => void): Work {
  const levels = Math.max(1, Math.ceil(Math.log2(Math.max(1, rows.length / AT_ONCE))) + 1);
  let level = 1;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    rows.subarray(from, from + AT_ONCE).sort(compare);
    yield;
  }
  let [source, target]: [Uint32Array, Uint32Array] = [rows, new Uint32Array(rows.length)];
  for (let width = AT_ONCE; width < rows.length; width *= 2) {
    progress(level / levels);
    for (let from = 0; from < rows.length; from += 2 * width) {
      yield* merge(
        { source, target, from, middle: from + width, to: Math.min(from + 2 * width, rows.length) },
        compare,
      );
    }
    [source, target] = [target, source];
    level += 1;
  }
  if (source !== rows) rows.set(source);
}

interface Merge {
  source: Uint32Array;
  target: Uint32Array;
  from: number;
  middle: number;
  to: number;
}

function* merge({ source, target, from, middle, to }: Merge, compare: Compare): Work {
  let left = from;
  let right = middle;
  for (let at = from; at < to; at++) {
    const takesLeft =
      left < middle && left < to && (right >= to || compare(source[left] ?? 0, source[right] ?? 0) <= 0);
    target[at] = (takesLeft ? source[left] : source[right]) ?? 0;
    if (takesLeft) left += 1;
    else right += 1;
    if (at % AT_ONCE === 0) yield;
  }
}
