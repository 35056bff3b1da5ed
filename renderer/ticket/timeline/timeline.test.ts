import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusters, lanePieces } from './lane-pieces.ts';
import { timeScale } from './time-scale.ts';
import { moved, showing, viewOf, WHOLE, zoomed } from './view.ts';

const DAY = 86_400_000;
const anyInstants = fc.array(fc.nat(400 * DAY), { maxLength: 40 });

describe('a time scale', () => {
  test('gives back the instant of a position, and keeps the order of instants', () => {
    fc.assert(
      fc.property(anyInstants, fc.nat(400 * DAY), fc.nat(400 * DAY), fc.boolean(), (instants, one, other, exact) => {
        const scale = timeScale(instants, 0, 400 * DAY, exact);
        expect(Math.abs(scale.instantAt(scale.positionOf(one)) - one)).toBeLessThanOrEqual(1);
        if (one < other) expect(scale.positionOf(one)).toBeLessThan(scale.positionOf(other) + 1e-12);
      }),
    );
  });

  test('shortens quiet times, so that minutes can be told apart beside months', () => {
    const evening = [300, 300.01, 300.02].map((day) => day * DAY);
    const width = (exact: boolean) => {
      const { positionOf } = timeScale(evening, 0, 301 * DAY, exact);
      return positionOf(300.01 * DAY) - positionOf(300 * DAY);
    };
    expect(width(true)).toBeLessThan(0.0001);
    expect(width(false)).toBeGreaterThan(0.05);
  });

  test('begins and ends at its ends, even where both are one instant', () => {
    const { positionOf } = timeScale([], 5, 5, false);
    expect([positionOf(4), positionOf(5), positionOf(9)]).toEqual([0, 0, 1]);
  });
});

describe('a view', () => {
  const anyView = fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([one, other]) => viewOf(one, other));

  test('stays within the whole, whatever is done to it', () => {
    const any = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(anyView, any, any, (view, by, around) => {
        for (const { start, end } of [zoomed(view, Math.abs(by), around), moved(view, by), showing(view, around)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(1);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });

  test('is the whole again when it is zoomed out far enough', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(zoomed(view, 5_000, 0.5)).toEqual(WHOLE);
      }),
    );
  });

  test('keeps the place under the pointer when it is zoomed', () => {
    const view = zoomed({ start: 0.2, end: 0.6 }, 0.5, 0.3);
    expect((0.3 - view.start) / (view.end - view.start)).toBeCloseTo(0.25);
  });

  test('moves just far enough to show a position', () => {
    expect(showing({ start: 0.4, end: 0.6 }, 0.5)).toEqual({ start: 0.4, end: 0.6 });
    expect(showing({ start: 0.4, end: 0.6 }, 0.1).start).toBeCloseTo(0.09);
  });
});

describe('the pieces of a lane', () => {
  const stretchesOf = (times: readonly number[]) =>
    times.map((from, index) => ({ from, until: times[index + 1] ?? null }));

  test('stay in sight, and are fewer than the pixels however many stretches there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(5_000), { maxLength: 600, size: 'max' }), (times) => {
        const pieces = lanePieces(stretchesOf(times.toSorted((a, b) => a - b)), (at) => at / 10, 500, 5_000);
        expect(pieces.length).toBeLessThanOrEqual(250);
        for (const { left, width } of pieces) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(width).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  test('tell each stretch that is wide enough, and say of the others how many they are', () => {
    const pieces = lanePieces(stretchesOf([0, 100, 101, 102, 103, 200]), (at) => at, 300, 300);
    expect(pieces.map(({ stretch, count }) => stretch?.from ?? count)).toEqual([0, 3, 103, 200]);
  });
});

describe('the marks of entries', () => {
  test('are drawn together where they would cover each other, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 800, noNaN: true }), { maxLength: 500 }), (places) => {
        const found = clusters(
          places.toSorted((a, b) => a - b),
          14,
          800,
        );
        expect(found.flatMap(({ members }) => members)).toEqual(places.map((_, index) => index));
        expect(found.every(({ left }, index) => index === 0 || left - (found[index - 1]?.left ?? 0) >= 14)).toBe(true);
      }),
    );
  });
});
