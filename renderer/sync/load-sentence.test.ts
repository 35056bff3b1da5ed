import '../languages/i18n.ts';
import { expect, test } from 'vitest';
import { loadSentence } from './load-sentence.ts';

const LOADED = {
  ...{ name: 'tickets.json.gz', sha256: '0f', kind: 'tickets' as const, asOf: 0, loadedAt: 0, loadedBy: 'desk-3' },
  ...{ records: 1200, stored: 30, setAside: 2, notListed: 1, again: false },
};

test('counts what is new, what could not be read and what was left out', () => {
  expect(loadSentence(LOADED).replace(/\s/g, ' ')).toMatch(
    /^tickets\.json\.gz: 1.200 tickets, 30 of them new.*; 2 could not be read.*; 1 left out.*\.$/,
  );
});

test('says that a file was loaded before', () => {
  expect(loadSentence({ ...LOADED, again: true })).toBe('tickets.json.gz: loaded before, nothing changed.');
});
