import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StatusLogEntry } from '../../shared/domain/status-log.ts';
import { EVERY_ENTRY, occurring, passing } from './history-filter.ts';

const anyEntry = fc
  .record({ actionName: fc.constantFrom('Inject', 'download', 'Download'), actor: fc.constantFrom('Mobile', null) })
  .map((fields): StatusLogEntry => ({ ticketId: 'T1', serverTimestamp: { utc: 0, offset: 0 }, ...fields }));
const wordsOf = (entry: StatusLogEntry) => `${entry.actionName} ${entry.actor ?? ''}`;

test('without a filter every entry passes, in order', () => {
  fc.assert(
    fc.property(fc.array(anyEntry), (log) => {
      expect(passing(log, EVERY_ENTRY, wordsOf)).toEqual(log.map((_, position) => position));
    }),
  );
});

test('a filter by what occurs lets as many pass as were counted', () => {
  fc.assert(
    fc.property(fc.array(anyEntry), (log) => {
      for (const { value, count } of occurring(log.map((entry) => entry.actor ?? ''))) {
        expect(passing(log, { ...EVERY_ENTRY, actor: value }, wordsOf)).toHaveLength(count);
      }
    }),
  );
});

const log: StatusLogEntry[] = ['Inject', 'download', 'Download'].map((actionName, hour) => ({
  ticketId: 'T1',
  actionName,
  serverTimestamp: { utc: hour, offset: 0 },
}));

test('an action is one whatever its spelling', () => {
  expect(passing(log, { ...EVERY_ENTRY, action: 'Download' }, wordsOf)).toEqual([1, 2]);
});

test('a text is found in any case, in what a row shows', () => {
  const words = (_: StatusLogEntry, position: number) => ['Anna', 'BEA', 'anna'][position] ?? '';
  expect(passing(log, { ...EVERY_ENTRY, text: ' ANN ' }, words)).toEqual([0, 2]);
});
