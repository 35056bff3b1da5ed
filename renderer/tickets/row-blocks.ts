/** Which rows of a result the page holds: blocks of a fixed size around what is shown, never the whole list. */

/** Rows in a block; a screen shows far fewer. */
export const BLOCK_ROWS = 100;
/** Blocks kept at most: a few hundred rows. */
const MAX_BLOCKS = 6;

/** The blocks that cover the rows from `first` to `last`, both included, in a result of `total` rows. */
export function blocksCovering(first: number, last: number, total: number): number[] {
  const from = Math.max(0, Math.min(first, total - 1));
  const to = Math.min(last, total - 1);
  const blocks: number[] = [];
  for (let block = Math.floor(from / BLOCK_ROWS); block * BLOCK_ROWS <= to; block++) blocks.push(block);
  return blocks;
}

/** What to ask the engine for a block. */
export function windowOf(block: number): { from: number; count: number } {
  return { from: block * BLOCK_ROWS, count: BLOCK_ROWS };
}

/** The blocks without those farthest from what is shown. */
export function keepNear<Rows>(blocks: ReadonlyMap<number, Rows>, shown: readonly number[]): Map<number, Rows> {
  const middle = ((shown[0] ?? 0) + (shown.at(-1) ?? 0)) / 2;
  const nearest = [...blocks].sort(([a], [b]) => Math.abs(a - middle) - Math.abs(b - middle));
  return new Map(nearest.slice(0, Math.max(MAX_BLOCKS, shown.length)));
}

/** The row at a position, or null while its block is not here. */
export function rowAt<Row>(blocks: ReadonlyMap<number, readonly Row[]>, position: number): Row | null {
  return blocks.get(Math.floor(position / BLOCK_ROWS))?.[position % BLOCK_ROWS] ?? null;
}
