import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TICKET_COLUMNS } from '../../shared/ticket-list.ts';
import {
  boundedWidth,
  LEAST_WIDTH,
  leastWidthOf,
  MOST_WIDTH,
  parseLayout,
  templateOf,
  usualColumns,
  withColumnMoved,
  withColumnToggled,
} from './ticket-columns.ts';

const someColumns = fc.uniqueArray(fc.constantFrom(...TICKET_COLUMNS), { minLength: 1 });
const anyColumn = fc.constantFrom(...TICKET_COLUMNS);

test('a layout that was stored comes back', () => {
  fc.assert(
    fc.property(someColumns, anyColumn, fc.integer({ min: LEAST_WIDTH, max: MOST_WIDTH }), (columns, column, width) => {
      const layout = { columns, widths: { [column]: width } };
      expect(parseLayout(JSON.stringify(layout))).toEqual(layout);
    }),
  );
});

test.each([
  null,
  '',
  '{',
  '[]',
  '7',
  'null',
  '{"columns":"seat"}',
  '{"columns":["shoeSize"],"widths":{"shoeSize":80}}',
])('from %j nothing is taken over', (text) => expect(parseLayout(text)).toEqual({ columns: null, widths: {} }));

test('a width is kept within bounds', () => {
  expect(boundedWidth(3)).toBe(LEAST_WIDTH);
  expect(boundedWidth(10_000)).toBe(MOST_WIDTH);
  expect(parseLayout('{"widths":{"seat":1}}').widths).toEqual({ seat: LEAST_WIDTH });
});

test('a column that was sized keeps its width, the others share what is left', () => {
  expect(templateOf(['gate', 'seat'], { columns: null, widths: { gate: 90 } })).toBe('90px minmax(44px, 54fr)');
});

test('moving a column keeps all columns, and moving it back gives the old order', () => {
  fc.assert(
    fc.property(someColumns, fc.nat(), fc.integer({ min: -30, max: 30 }), (columns, pick, places) => {
      const column = columns[pick % columns.length] ?? columns[0] ?? 'seat';
      const moved = withColumnMoved(columns, column, places);
      expect([...moved].sort()).toEqual([...columns].sort());
      expect(withColumnMoved(moved, column, columns.indexOf(column) - moved.indexOf(column))).toEqual(columns);
    }),
  );
});

test('a column that is hidden and shown again is there once, and the last one stays', () => {
  fc.assert(
    fc.property(someColumns, anyColumn, (columns, column) => {
      const toggled = withColumnToggled(columns, column);
      expect(toggled.length).toBeGreaterThan(0);
      expect(new Set(toggled).size).toBe(toggled.length);
      if (columns.length > 1) expect(toggled.includes(column)).toBe(!columns.includes(column));
    }),
  );
});

test('a wider window shows all columns of a narrower one', () => {
  const widths = [1024, 1280, 1920];
  const [narrow, middle, wide] = widths.map((width) => usualColumns(width));
  expect(middle).toEqual(expect.arrayContaining([...(narrow ?? [])]));
  expect(wide).toEqual(expect.arrayContaining([...(middle ?? [])]));
});

test.each([1024, 1280, 1500, 1920])('the usual columns fit into a window of %i pixels', (width) => {
  const [navigation, margins, between] = [196, 70, 10];
  const columns = usualColumns(width);
  const needed = leastWidthOf(columns, { columns: null, widths: {} }) + between * columns.length;
  expect(needed).toBeLessThan(width - navigation - margins);
});
