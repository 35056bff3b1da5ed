/** Sentences for people: a key of the catalogue with values, so that each screen says them in its own language. */
import { z } from 'zod';
import { SENTENCES } from './english.ts';
import { fillIn, PLAIN_ENGLISH } from './fill-in.ts';

type Catalogue = typeof SENTENCES;
type Subject = keyof Catalogue & string;

/** `files.empty`. */
export type SentenceKey = { [S in Subject]: `${S}.${keyof Catalogue[S] & string}` }[Subject];

type TextOf<Key extends SentenceKey> = Key extends `${infer S extends Subject}.${infer Name}`
  ? Name extends keyof Catalogue[S]
    ? Catalogue[S][Name]
    : never
  : never;

type FormOfList = 'list' | 'clauses';
type ValueIn<Form extends string> = Form extends FormOfList ? readonly string[] | readonly Sentence[] : number;

/** The values that a text needs: numbers where it gives them a form, lists where it joins them. */
type SlotsOf<Text> = Text extends `${string}{{${infer Slot}}}${infer Rest}`
  ? (Slot extends `${infer Name}, ${infer Form}`
      ? { readonly [N in Name]: ValueIn<Form> }
      : { readonly [N in Slot]: string | Sentence | readonly string[] }) &
      SlotsOf<Rest>
  : unknown;

export type SentenceValue = string | number | Sentence | readonly string[] | readonly Sentence[];

export interface Sentence {
  /** For logs, the command line and the audit trail, which speak English; said to people where nothing else is known. */
  english: string;
  /** Null: words that no catalogue has, such as a server's own. */
  key: SentenceKey | null;
  /** What is the same in every language, or has a form of its own in each: names, numbers, instants, other sentences. */
  values: Readonly<Record<string, SentenceValue>>;
}

/** A sentence of the catalogue. Its values hold no secret and no personal data. */
export function sentence<Key extends SentenceKey>(
  key: Key,
  ...[values]: unknown extends SlotsOf<TextOf<Key>> ? [] : [values: SlotsOf<TextOf<Key>>]
): Sentence {
  const filled = (values ?? {}) as Sentence['values'];
  return { english: fillIn(textOf(key), filled, PLAIN_ENGLISH), key, values: filled };
}

function textOf(key: SentenceKey): string {
  const [subject, name] = key.split('.') as [Subject, string];
  return (SENTENCES[subject] as Readonly<Record<string, string>>)[name] ?? '';
}

/** Words as they are, in whatever language: a server's, an operating system's, or of an Usher that kept no keys. */
export function asTold(words: string): Sentence {
  return { english: words, key: null, values: {} };
}

/** One after the other. */
export function together(first: Sentence, ...others: readonly Sentence[]): Sentence {
  return others.reduce((one, other) => sentence('words.both', { one, other }), first);
}

/** An error that says what happened, where, and what to do. `message` is the English of its sentence. */
export class ToldError extends Error {
  readonly sentence: Sentence;

  constructor(told: Sentence, options?: ErrorOptions) {
    super(told.english, options);
    this.sentence = told;
  }
}

const valueSchema: z.ZodType<SentenceValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.array(z.string()), storedSchema, z.array(storedSchema)]),
);

const storedSchema: z.ZodType<Sentence> = z.object({
  english: z.string(),
  key: z.custom<SentenceKey>((key) => typeof key === 'string').nullable(),
  values: z.record(z.string(), valueSchema),
});

/** A sentence from a file; one of an Usher that wrote plain words is taken as told. */
export const sentenceSchema = z.union([storedSchema, z.string().transform(asTold)]);

/** As a database keeps it. */
export function storedText(told: Sentence): string {
  return JSON.stringify(told);
}

/** What a database kept: a sentence, or the plain words of an earlier Usher. */
export function storedSentence(text: string): Sentence {
  if (!text.startsWith('{')) return asTold(text);
  try {
    return storedSchema.parse(JSON.parse(text));
  } catch {
    return asTold(text);
  }
}
