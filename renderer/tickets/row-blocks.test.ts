import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK_ROWS, blocksAhead, blocksCovering, keepNear, missingOf, rowAt, windowOf } from './row-blocks.ts';

test('nothing is asked for an empty result', () => expect(blocksCovering(0, 40, 0)).toEqual([]));

test('the blocks on screen hold every row on screen, and none beyond the end', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(80), fc.integer({ min: 1, max: 5000 }), (first, shown, total) => {
      const blocks = blocksCovering(first, first + shown, total);
      for (let row = first; row <= Math.min(first + shown, total - 1); row++) {
        expect(blocks).toContain(Math.floor(row / BLOCK_ROWS));
      }
      for (const block of blocks) expect(windowOf(block).from).toBeLessThan(total);
      expect(blocks.length).toBeLessThanOrEqual(3);
    }),
  );
});

test('a row is found in its block, and missing while the block is away', () => {
  const from = 2 * BLOCK_ROWS;
  const blocks = new Map([[2, { rows: ['first', 'second'], found: from + 2 }]]);
  expect(rowAt(blocks, from + 1)).toBe('second');
  expect(rowAt(blocks, from + 2)).toBeNull();
  expect(rowAt(blocks, 5)).toBeNull();
});

test('the blocks near the screen stay, the far ones go', () => {
  const blocks = new Map(Array.from({ length: 100 }, (_, block) => [block, block]));
  const kept = [...keepNear(blocks, [50, 51]).keys()].sort((a, b) => a - b);
  expect(kept).toEqual(Array.from({ length: kept.length }, (_, step) => (kept[0] ?? 0) + step));
  expect(kept.length * BLOCK_ROWS).toBe(2000);
  expect((kept[0] ?? 0) + (kept.at(-1) ?? 0)).toBe(50 + 51);
});

test('what is on screen stays even when it is more than is usually kept', () => {
  const shown = Array.from({ length: 60 }, (_, block) => block);
  expect(keepNear(new Map(shown.map((block) => [block, block])), shown).size).toBe(60);
});

test('the blocks that come next are fetched ahead, and none beyond the ends', () => {
  expect(blocksAhead([3, 4], 10_000, true)).toEqual([5, 6, 7, 8, 9]);
  expect(blocksAhead([3, 4], 10_000, false)).toEqual([2, 1, 0]);
  expect(blocksAhead([3, 4], 5 * BLOCK_ROWS + 1, true)).toEqual([5]);
  expect(blocksAhead([0], 10_000, false)).toEqual([]);
  expect(blocksAhead([], 0, true)).toEqual([]);
});

test('a block that was fetched before all of its rows were found is fetched again, once more are found', () => {
  const here = new Map([
    [0, { rows: Array(BLOCK_ROWS), found: BLOCK_ROWS + 20 }],
    [1, { rows: Array(20), found: BLOCK_ROWS + 20 }],
  ]);
  expect(missingOf(here, [0, 1], BLOCK_ROWS + 20)).toEqual([]);
  expect(missingOf(here, [0, 1, 2], 3 * BLOCK_ROWS)).toEqual([1, 2]);
});
