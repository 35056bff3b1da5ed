/** The items of a deletion preview in words. Times, people and phones are written by who asks. */
import type { Language } from '../../languages.ts';
import type { PreviewFact } from '../deletion-preview.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { SPANISH } from './spanish.ts';
import type { PreviewFactOf, PreviewFormat, PreviewSentences } from './wording.ts';

const SENTENCES: Readonly<Record<Language, PreviewSentences>> = { en: ENGLISH, fr: FRENCH, de: GERMAN, es: SPANISH };

/** What an item says, in one to three sentences. */
export function previewSentence<Kind extends PreviewFact['kind']>(
  item: PreviewFactOf<Kind>,
  format: PreviewFormat,
  language: Language,
): string {
  return SENTENCES[language][item.kind as Kind](item, format);
}
