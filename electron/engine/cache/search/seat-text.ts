/** Seats as people say and write them: `block 104 row 12 seat 7`, `Reihe 12 Platz 7`, `104/12/7`, `gate A 104-12-7`. */
import { folded } from '../search-text.ts';

export interface SeatText {
  gate?: string;
  block?: string;
  row?: string;
  seat?: string;
}

type SeatPart = keyof SeatText;

/** English, French, German and Spanish, folded. */
const PART_OF_WORD: ReadonlyMap<string, SeatPart> = new Map(
  (
    [
      ['gate', 'gate tor porte puerta eingang einlass entree acceso'],
      ['block', 'block blk bloc bloque sector secteur sektor section seccion'],
      ['row', 'row rang rangee reihe fila'],
      ['seat', 'seat place siege fauteuil platz sitz sitzplatz asiento butaca plaza'],
    ] as const
  ).flatMap(([part, words]) => words.split(' ').map((word) => [word, part] as const)),
);

/** Words that say that a number follows. */
const NUMBER_WORDS = new Set(['no', 'nr', 'n°', 'no.', 'nr.', 'num', 'nummer', 'number', 'numero', '#']);

const PLACE = /^[\p{L}\p{N}]{1,8}$/u;

/** `104/12`, `104/12/7` or `A/104/12/7`, with strokes or hyphens. Letters alone are no seat. */
const SHORT_FORM = /^(?=.*\p{N})[\p{L}\p{N}]{1,8}(?:([/-])[\p{L}\p{N}]{1,8})(?:\1[\p{L}\p{N}]{1,8}){0,2}$/u;

/** The seat that a whole text names, or null when it is none. The values are as typed. */
export function seatIn(text: string): SeatText | null {
  const words = text
    .trim()
    .split(/[\s,;:]+/)
    .filter((word) => word && !NUMBER_WORDS.has(folded(word)));
  const short = words.at(-1) ?? '';
  if (SHORT_FORM.test(short)) {
    const places = partsOfShort(short);
    const [gate, ...others] = words.length > 1 ? gateBefore(words.slice(0, -1)) : [undefined];
    if (others.length > 0 || (words.length > 1 && !gate) || (gate && places.gate)) return null;
    return gate ? { gate, ...places } : places;
  }
  return inWords(words.flatMap(takenApart));
}

/** Whether a text says which part is which: then it means a seat and nothing else. */
export function namesParts(text: string): boolean {
  return text
    .split(/[\s,;:]+/)
    .flatMap(takenApart)
    .some((word) => PART_OF_WORD.has(folded(word)));
}

/** `row12` is `row 12`. */
function takenApart(word: string): string[] {
  const [, name = '', number = ''] = /^(\p{L}+)(\p{N}+)$/u.exec(word) ?? [];
  return PART_OF_WORD.has(folded(name)) ? [name, number] : [word];
}

function partsOfShort(short: string): SeatText {
  const places = short.split(/[/-]/);
  const [gate, block = '', row = '', seat] = places.length === 4 ? places : [undefined, ...places];
  return { ...(gate ? { gate } : {}), block, row, ...(seat ? { seat } : {}) };
}

/** `A` or `gate A`; empty for anything else, which is no seat. */
function gateBefore(words: readonly string[]): string[] {
  const [first = '', second] = words;
  if (words.length === 1 && PLACE.test(first)) return [first];
  const isGate = words.length === 2 && PART_OF_WORD.get(folded(first)) === 'gate';
  return isGate && second && PLACE.test(second) ? [second] : [];
}

/** Names and values by turns, each part once. */
function inWords(words: readonly string[]): SeatText | null {
  if (words.length < 2 || words.length % 2 !== 0) return null;
  const found: SeatText = {};
  for (let at = 0; at < words.length; at += 2) {
    const part = PART_OF_WORD.get(folded(words[at] ?? ''));
    const value = words[at + 1] ?? '';
    if (!part || found[part] !== undefined || !PLACE.test(value)) return null;
    found[part] = value;
  }
  return found;
}
