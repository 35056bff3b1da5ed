/** Which rows of a result the page holds: blocks of a fixed size around what is shown, never the whole list. */

import { FIRST_ROWS } from '../../shared/ticket-views.ts';

/** Rows in a block, about a screenful. The first comes with the answer to the search. */
export const BLOCK_ROWS = FIRST_ROWS;
/** Blocks kept at most: two thousand rows. */
const MAX_BLOCKS = 50;
/** Blocks fetched before they are seen, in the direction in which the reader scrolls. */
const AHEAD = 5;

/** The blocks that cover the rows from `first` to `last`, both included, in a result of `total` rows. */
export function blocksCovering(first: number, last: number, total: number): number[] {
  const from = Math.max(0, Math.min(first, total - 1));
  const to = Math.min(last, total - 1);
  const blocks: number[] = [];
  for (let block = Math.floor(from / BLOCK_ROWS); block * BLOCK_ROWS <= to; block++) blocks.push(block);
  return blocks;
}

/** The blocks behind the shown ones that the reader comes to next; `down` is the direction. */
export function blocksAhead(shown: readonly number[], total: number, down: boolean): number[] {
  const edge = down ? shown.at(-1) : shown[0];
  if (edge === undefined) return [];
  const next = Array.from({ length: AHEAD }, (_, step) => (down ? edge + step + 1 : edge - step - 1));
  return next.filter((block) => block >= 0 && block * BLOCK_ROWS < total);
}

/** Rows that follow each other, and how many rows were found when they were fetched. */
export interface Block<Row> {
  rows: readonly Row[];
  found: number;
}

/** Those of the wanted blocks that are not here, or that were cut short because no more rows had been found. */
export function missingOf(
  here: ReadonlyMap<number, Block<unknown>>,
  wanted: readonly number[],
  found: number,
): number[] {
  return wanted.filter((number) => {
    const block = here.get(number);
    return !block || (block.rows.length < BLOCK_ROWS && block.found < found);
  });
}

/** What to ask the engine for a block. */
export function windowOf(block: number): { from: number; count: number } {
  return { from: block * BLOCK_ROWS, count: BLOCK_ROWS };
}

/** The blocks without those farthest from what is shown. */
export function keepNear<Value>(blocks: ReadonlyMap<number, Value>, shown: readonly number[]): Map<number, Value> {
  const middle = ((shown[0] ?? 0) + (shown.at(-1) ?? 0)) / 2;
  const nearest = [...blocks].sort(([a], [b]) => Math.abs(a - middle) - Math.abs(b - middle));
  return new Map(nearest.slice(0, Math.max(MAX_BLOCKS, shown.length)));
}

/** The row at a position, or null while its block is not here. */
export function rowAt<Row>(blocks: ReadonlyMap<number, Block<Row>>, position: number): Row | null {
  return blocks.get(Math.floor(position / BLOCK_ROWS))?.rows[position % BLOCK_ROWS] ?? null;
}
