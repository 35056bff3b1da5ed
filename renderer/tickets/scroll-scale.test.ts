import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterScroll, HIGHEST_ELEMENT, listTopAt, listTopShowing, scrollScale, scrollTopAt } from './scroll-scale.ts';

const HEIGHT = 32;
const anyScale = fc
  .record({ rows: fc.integer({ min: 1, max: 3_000_000 }), view: fc.integer({ min: 100, max: 2200 }) })
  .map(({ rows, view }) => ({ rows, scale: scrollScale(rows, HEIGHT, view) }));
const part = fc.double({ min: 0, max: 1, noNaN: true });
const places = (scale: ReturnType<typeof scrollScale>) => Math.max(0, scale.element - scale.view);

test('a short list scrolls pixel for pixel', () => {
  const scale = scrollScale(1000, HEIGHT, 600);
  expect(scale.element).toBe(32_000);
  expect(listTopAt(scale, 1234)).toBe(1234);
});

test('no element is higher than a browser draws', () => {
  fc.assert(
    fc.property(anyScale, ({ scale }) => {
      expect(scale.element).toBeLessThanOrEqual(HIGHEST_ELEMENT);
    }),
  );
});

test('every row is seen at some whole pixel of the scrollbar', () => {
  fc.assert(
    fc.property(anyScale, part, ({ rows, scale }, at) => {
      const row = Math.min(rows - 1, Math.floor(at * rows));
      const wanted = listTopShowing(scale, row, HEIGHT, Math.max(0, row * HEIGHT - scale.view / 2));
      const listTop = listTopAt(scale, Math.min(Math.round(scrollTopAt(scale, wanted)), places(scale)));
      expect(row * HEIGHT).toBeLessThan(listTop + scale.view);
      expect((row + 1) * HEIGHT).toBeGreaterThan(listTop);
    }),
  );
});

test('further down the scrollbar is never further up the list', () => {
  fc.assert(
    fc.property(anyScale, part, part, ({ scale }, a, b) => {
      const [upper = 0, lower = 0] = [a, b].map((at) => at * places(scale)).sort((x, y) => x - y);
      expect(listTopAt(scale, upper)).toBeLessThanOrEqual(listTopAt(scale, lower));
    }),
  );
});

test('the ends of the scrollbar are the ends of the list', () => {
  fc.assert(
    fc.property(anyScale, ({ scale }) => {
      const end = Math.max(0, scale.list - scale.view);
      expect(listTopAt(scale, 0)).toBe(0);
      expect(listTopAt(scale, places(scale))).toBeCloseTo(end, 3);
      expect(afterScroll(scale, { scrollTop: 10, listTop: 5000 }, 0)).toBe(0);
    }),
  );
});

test('a position is found again', () => {
  fc.assert(
    fc.property(anyScale, part, ({ scale }, at) => {
      const listTop = at * Math.max(0, scale.list - scale.view);
      expect(listTopAt(scale, scrollTopAt(scale, listTop))).toBeCloseTo(listTop, 3);
    }),
  );
});

test('a turn of the wheel moves the list as far as the scrollbar, in a long list too', () => {
  const scale = scrollScale(1_000_000, HEIGHT, 600);
  const before = { scrollTop: 4_000_000, listTop: 16_000_000 };
  expect(afterScroll(scale, before, 4_000_100)).toBe(16_000_100);
  expect(afterScroll(scale, before, 3_999_900)).toBe(15_999_900);
});

test('dragging the scrollbar goes to that part of the list', () => {
  const scale = scrollScale(1_000_000, HEIGHT, 600);
  const dragged = afterScroll(scale, { scrollTop: 0, listTop: 0 }, 4_000_000);
  expect(dragged).toBe(listTopAt(scale, 4_000_000));
});

test('a row is brought into view with the shortest move, and stays where it is when it is seen', () => {
  fc.assert(
    fc.property(anyScale, part, part, ({ rows, scale }, at, from) => {
      const row = Math.min(rows - 1, Math.floor(at * rows));
      const listTop = from * Math.max(0, scale.list - scale.view);
      const shown = listTopShowing(scale, row, HEIGHT, listTop);
      expect(shown).toBeLessThanOrEqual(row * HEIGHT);
      expect(shown + scale.view).toBeGreaterThanOrEqual((row + 1) * HEIGHT);
      expect(listTopShowing(scale, row, HEIGHT, shown)).toBe(shown);
    }),
  );
});
