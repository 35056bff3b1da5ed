import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { english } from './english/english.ts';
import { french } from './french/french.ts';
import { german } from './german/german.ts';
import { languageFor } from './i18n.ts';
import type { Messages } from './plural-forms.ts';
import { sameEverywhere } from './same-everywhere.ts';
import { spanish } from './spanish/spanish.ts';

function flat(messages: Messages, path = ''): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}

/** What is filled in and marked up: `{{count, number}}`, `<1>`. */
const slotsOf = (text: string): string[] => (text.match(/\{\{.*?\}\}|<\/?\w+\/?>/g) ?? []).sort();

const ENGLISH = flat(english);

describe.each([
  ['French', french],
  ['German', german],
  ['Spanish', spanish],
])('%s', (_, messages) => {
  const texts = new Map(flat(messages));

  test('has the keys of English and no others', () => {
    expect([...texts.keys()].sort()).toEqual(ENGLISH.map(([key]) => key).sort());
  });

  test('fills the same values into every text', () => {
    const slots = (entries: [string, string][]) => entries.map(([key, text]) => [key, slotsOf(text)]);
    expect(slots(ENGLISH.map(([key]) => [key, texts.get(key) ?? '']))).toEqual(slots(ENGLISH));
  });

  test('leaves nothing in English but what is the same in both', () => {
    const untranslated = ENGLISH.filter(([key, text]) => texts.get(key) === text && !sameEverywhere(text));
    expect(untranslated).toEqual([]);
  });
});

test('texts have no blanks at their ends and are not empty', () => {
  const all = [english, french, german, spanish].flatMap((messages) => flat(messages));
  expect(all.filter(([, text]) => text.trim() !== text || text === '')).toEqual([]);
});

test.each([
  ['en', 1_000_000, '1,000,000 need a decision'],
  ['fr', 1_000_000, '1 000 000 demandent une décision'],
  ['es', 1_000_000, '1.000.000 requieren una decisión'],
  ['de', 1, '1 braucht eine Entscheidung'],
])('in %s, %i is put in the right form', async (lng, count, text) => {
  await i18next.loadLanguages(lng);
  expect(i18next.t('frame:undecided', { count, lng }).replace(/\s/g, ' ')).toBe(text);
});

describe('the language', () => {
  test('is the one that was chosen', () => expect(languageFor('de', ['fr-CH'])).toBe('de'));
  test('else the first of the browser that is spoken', () =>
    expect(languageFor('auto', ['it-CH', 'fr-CH', 'de'])).toBe('fr'));
  test('else English', () => expect(languageFor('auto', ['it'])).toBe('en'));
});
