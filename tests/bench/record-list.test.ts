import { expect, test } from 'vitest';
import type { WireRecord } from './record-list.ts';
import { RecordListBuilder } from './record-list.ts';

function listOf(...records: WireRecord[]) {
  const builder = new RecordListBuilder();
  for (const record of records) builder.add(record);
  return builder.build();
}

const record = (at: number, text: string): WireRecord => ({ at, text: JSON.stringify(text) });

test('gives records in order of time, those of the same time in the order in which they came', () => {
  const { list, numbers } = listOf(record(30, 'Łukasz'), record(10, 'first'), record(30, '東京'), record(20, ''));
  expect(JSON.parse(`[${list.text(0, list.length)}]`)).toEqual(['first', '', 'Łukasz', '東京']);
  expect([...numbers]).toEqual([1, 3, 0, 2]);
});

test('finds a stretch of time, its beginning included and its end not', () => {
  const { list } = listOf(record(10, 'a'), record(20, 'b'), record(20, 'c'), record(30, 'd'));
  expect(list.range({ from: 20, to: 30 })).toEqual({ first: 1, end: 3 });
  expect(list.range({ from: 0, to: 1_000 })).toEqual({ first: 0, end: 4 });
  expect(list.range({ from: 30, to: 10 })).toEqual({ first: 3, end: 3 });
  expect(list.text(3, 3).toString()).toBe('');
});

test('takes over what passes from another list, and more records than fit at first', () => {
  const { list } = listOf(record(10, 'a'), record(20, 'b'.repeat(2_000_000)), record(30, 'c'));
  const builder = new RecordListBuilder();
  builder.addFrom(list, (position) => position !== 0);
  builder.add(record(25, 'x'));
  const { list: changed } = builder.build();
  const texts: unknown = JSON.parse(`[${changed.text(0, 3)}]`);
  expect(texts).toEqual(['b'.repeat(2_000_000), 'x', 'c']);
});
