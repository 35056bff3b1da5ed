/** What the engine and the shell say, in the language of the screens. */
import i18next from 'i18next';
import { type Forms, fillIn, inLargestUnit } from '../../shared/sentences/fill-in.ts';
import type { Sentence } from '../../shared/sentences/sentence.ts';
import { formatCount } from '../ui/count-format.ts';
import { formatDateTime } from '../ui/time-format.ts';
import { currentLanguage, currentLocale } from './i18n.ts';

/** Words that have no key, or one that this page does not know, are given as they were told. */
export function sentenceText({ key, values, english }: Sentence): string {
  const text: unknown = key && i18next.getResource(currentLanguage(), 'sentences', key);
  return typeof text === 'string' ? fillIn(text, values, FORMS) : english;
}

const FORMS: Forms = {
  number: formatCount,
  minutes: (length) => inUnit('minute', Math.round(length / 60_000)),
  length: (length) => {
    const { unit, count } = inLargestUnit(length);
    return inUnit(unit, count);
  },
  megabytes: (bytes) => inUnit('megabyte', Math.floor(bytes / 1024 / 1024), 'short'),
  instant: (utc) => formatDateTime(utc),
  list: (words) => new Intl.ListFormat(currentLocale(), { type: 'conjunction' }).format(words),
  sentence: sentenceText,
};

function inUnit(unit: string, count: number, unitDisplay: 'long' | 'short' = 'long'): string {
  return new Intl.NumberFormat(currentLocale(), { style: 'unit', unit, unitDisplay }).format(count);
}
