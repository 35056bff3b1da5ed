import i18next from 'i18next';
import '../languages/i18n.ts';
import { afterEach, expect, test } from 'vitest';
import { formatBytes } from './byte-format.ts';

afterEach(async () => {
  await i18next.changeLanguage('en');
});

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1000, '1 kB'],
  [1_234_567, '1.23 MB'],
  [123_456_789_012, '123 GB'],
  [5_000_000_000_000, '5,000 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test('in the way of the language', async () => {
  await i18next.changeLanguage('de');
  expect(formatBytes(1_234_567)).toBe('1,23 MB');
});
