/** Puts values into the slots of a text: `{{name}}` as they are, `{{size, megabytes}}` in a form. */
import type { Sentence, SentenceValue } from './sentence.ts';

/** How a language writes values. Instants in UTC milliseconds, lengths of time in milliseconds, sizes in bytes. */
export interface Forms {
  number: (count: number) => string;
  /** `61 minutes`. */
  minutes: (length: number) => string;
  /** In the largest unit of which it is at least one and a half: `2 hours`, `90 minutes`. */
  length: (length: number) => string;
  /** In whole megabytes. */
  megabytes: (bytes: number) => string;
  instant: (utc: number) => string;
  /** `this, that and the other`. */
  list: (words: string[]) => string;
  /** A sentence inside a sentence. */
  sentence: (sentence: Sentence) => string;
}

const SLOT = /\{\{(\w+)(?:, (\w+))?\}\}/g;

/** The text with its values; a slot without a value stays empty. */
export function fillIn(text: string, values: Sentence['values'], forms: Forms): string {
  return text.replace(SLOT, (_, name: string, form?: string) => written(values[name] ?? '', form, forms));
}

function written(value: SentenceValue, form: string | undefined, forms: Forms): string {
  if (Array.isArray(value)) {
    const words = (value as readonly (string | Sentence)[]).map((one) => written(one, undefined, forms));
    if (form === 'list') return forms.list(words);
    return words.join(form === 'clauses' ? '; ' : ', ');
  }
  if (typeof value === 'number') return isNumberForm(form) ? forms[form](value) : String(value);
  return typeof value === 'string' ? value : forms.sentence(value as Sentence);
}

const NUMBER_FORMS = ['number', 'minutes', 'length', 'megabytes', 'instant'] as const satisfies (keyof Forms)[];

function isNumberForm(form: string | undefined): form is (typeof NUMBER_FORMS)[number] {
  return (NUMBER_FORMS as readonly (string | undefined)[]).includes(form);
}

const MINUTE = 60_000;
const UNITS = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const;

/** A length of time in the largest unit of which it is at least one and a half. */
export function inLargestUnit(length: number): { unit: (typeof UNITS)[number][0]; count: number } {
  const [unit, size] = UNITS.find(([, each]) => length >= 1.5 * each) ?? (['minute', MINUTE] as const);
  return { unit, count: Math.round(length / size) };
}

/** For logs, the command line and the audit trail: the same on every machine. */
export const PLAIN_ENGLISH: Forms = {
  number: String,
  minutes: (length) => `${Math.round(length / MINUTE)} minutes`,
  length: (length) => {
    const { unit, count } = inLargestUnit(length);
    return `${count} ${unit}s`;
  },
  megabytes: (bytes) => `${Math.floor(bytes / 1024 / 1024)} MB`,
  instant: (utc) => new Date(utc).toISOString(),
  list: (words) => words.join(', and '),
  sentence: ({ english }) => english,
};
