/** What a language has to give for every item of a deletion preview, and what it is given for it. */
import type { PreviewFact } from '../deletion-preview.ts';

/** How a caller writes what a sentence contains. Instants in UTC milliseconds, durations in milliseconds. */
export interface PreviewFormat {
  time(utc: number): string;
  duration(milliseconds: number): string;
  /** An owner or recipient, by identifier. */
  person(id: string): string;
  /** A device, by identifier. */
  phone(id: string): string;
}

/** An item of one kind. */
export type PreviewFactOf<Kind extends PreviewFact['kind']> = Extract<PreviewFact, { kind: Kind }>;

/** One to three sentences for each kind of item. */
export type PreviewSentences = {
  readonly [Kind in PreviewFact['kind']]: (item: PreviewFactOf<Kind>, format: PreviewFormat) => string;
};
