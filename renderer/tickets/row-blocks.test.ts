import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK_ROWS, blocksCovering, keepNear, rowAt, windowOf } from './row-blocks.ts';

test('nothing is asked for an empty result', () => expect(blocksCovering(0, 40, 0)).toEqual([]));

test('the blocks on screen hold every row on screen, and none beyond the end', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(80), fc.integer({ min: 1, max: 5000 }), (first, shown, total) => {
      const blocks = blocksCovering(first, first + shown, total);
      for (let row = first; row <= Math.min(first + shown, total - 1); row++) {
        expect(blocks).toContain(Math.floor(row / BLOCK_ROWS));
      }
      for (const block of blocks) expect(windowOf(block).from).toBeLessThan(total);
      expect(blocks.length).toBeLessThanOrEqual(2);
    }),
  );
});

test('a row is found in its block, and missing while the block is away', () => {
  const blocks = new Map([[2, ['row 200', 'row 201']]]);
  expect(rowAt(blocks, 201)).toBe('row 201');
  expect(rowAt(blocks, 202)).toBeNull();
  expect(rowAt(blocks, 5)).toBeNull();
});

test('the blocks near the screen stay, the far ones go', () => {
  const blocks = new Map(Array.from({ length: 20 }, (_, block) => [block, block]));
  const kept = keepNear(blocks, [10, 11]);
  expect([...kept.keys()].sort((a, b) => a - b)).toEqual([8, 9, 10, 11, 12, 13]);
});

test('what is on screen stays even when it is more than is usually kept', () => {
  const shown = Array.from({ length: 9 }, (_, block) => block);
  expect(keepNear(new Map(shown.map((block) => [block, block])), shown).size).toBe(9);
});
