/** What a text in the search box asks for. */
import { folded } from '../search-text.ts';
import { namesParts, type SeatText, seatIn } from './seat-text.ts';

/** Trigrams need three letters; shorter words match from the beginning of a field only. */
const SHORTEST_INSIDE = 3;

/** A shorter word is similar to too many. */
const SHORTEST_SIMILAR = 4;

/** A word in its ways of writing, folded: `Müller` is `muller` and `mueller`. */
export type Word = readonly string[];

export interface Question {
  /** As typed, without blanks around. */
  text: string;
  /** The text in one piece, as when a name is being typed. */
  whole: Word;
  words: readonly Word[];
  seat: SeatText | null;
  /** The text says that it means a seat: its words are not looked for one by one. */
  isSeatOnly: boolean;
  /** Every word may be a name that is misspelt: letters only, and long enough. */
  mayBeMisspelt: boolean;
}

export function questionOf(typed: string): Question {
  const text = typed.trim();
  const words =
    folded(text) === ''
      ? []
      : text
          .split(/\s+/)
          .map(writingsOf)
          .filter(([word]) => word);
  const seat = seatIn(text);
  return {
    text,
    whole: writingsOf(text),
    words,
    seat,
    isSeatOnly: seat !== null && namesParts(text),
    mayBeMisspelt:
      words.length > 0 &&
      words.every(([word = '']) => /^[\p{L}'’-]+$/u.test(word)) &&
      words.some(([word = '']) => word.length >= SHORTEST_SIMILAR),
  };
}

export function isLong(word: Word): boolean {
  return [...(word[0] ?? '')].length >= SHORTEST_INSIDE;
}

/** Whether it is worth while to look for words that are similar to this one. */
export function maySimilar(word: Word): boolean {
  return (word[0] ?? '').length >= SHORTEST_SIMILAR;
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** As it is first; then with umlauts written as two letters, and with such pairs written as one. */
function writingsOf(word: string): Word {
  const asItIs = folded(word);
  const inTwo = folded(
    word
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüøå]/g, (letter) => UMLAUTS[letter] ?? letter),
  );
  const inOne = asItIs.replace(/([aou])e/g, '$1');
  return [...new Set([asItIs, inTwo, ...(isLong([inOne]) ? [inOne] : [])])];
}
