/**
 * The order in which the characters of a line are drawn, from left to right: Unicode's bidirectional algorithm (UAX 9)
 * for a left-to-right document without explicit embeddings, which are shown by their codes (see shown-text.ts).
 */

/** A piece of a line in which all characters follow each other in one direction. */
export interface VisualRun {
  /** As a font is to be given it: it shapes a run from right to left, and turns it around. */
  text: string;
  isRightToLeft: boolean;
}

type Kind = 'left' | 'right' | 'european' | 'arabic' | 'separator' | 'neutral';

const RIGHT_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;
const ARABIC_DIGIT = /[\u0660-\u0669\u066b\u066c]/;
const EUROPEAN_DIGIT = /[0-9\u06f0-\u06f9]/;
const TURNED_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/;
const MIRRORED: Readonly<Record<string, string>> = Object.fromEntries(
  ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
);

/** Whether a text has anything that is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_LETTER.test(text) || ARABIC_DIGIT.test(text);
}

/** The runs of a line as they stand beside each other, the leftmost first. */
export function visualRuns(line: string): VisualRun[] {
  if (!hasRightToLeft(line)) return line === '' ? [] : [{ text: line, isRightToLeft: false }];
  const characters = [...line];
  const levels = levelsOf(characters);
  const runs: VisualRun[] = [];
  /** The runs of a stretch that is read from right to left: the last of them stands leftmost. */
  let stretch: VisualRun[] = [];
  for (let at = 0; at < characters.length; ) {
    const level = levels[at];
    const end = characters.findIndex((_, place) => place > at && levels[place] !== level);
    const text = characters.slice(at, end < 0 ? undefined : end);
    if (level === 0) {
      runs.push(...stretch.reverse(), { text: text.join(''), isRightToLeft: false });
      stretch = [];
    } else stretch.push(level === 1 ? rightToLeft(text) : number(text));
    at = end < 0 ? characters.length : end;
  }
  return [...runs, ...stretch.reverse()];
}

/** A font turns letters around by itself; it leaves signs that stand alone as they are. */
function rightToLeft(characters: readonly string[]): VisualRun {
  const mirrored = characters.map((character) => MIRRORED[character] ?? character);
  const isRightToLeft = RIGHT_LETTER.test(mirrored.join(''));
  return { text: (isRightToLeft ? mirrored : mirrored.toReversed()).join(''), isRightToLeft };
}

/** Fonts take Arabic digits for letters and turn them around: so they are given the other way round. */
function number(digits: readonly string[]): VisualRun {
  const isRightToLeft = TURNED_DIGIT.test(digits.join(''));
  return { text: (isRightToLeft ? digits.toReversed() : digits).join(''), isRightToLeft };
}

/** 0: left to right; 1: right to left; 2: a number within what is read from right to left. */
function levelsOf(characters: readonly string[]): (0 | 1 | 2)[] {
  const kinds = characters.map(kindOf);
  kinds.forEach((kind, at) => {
    // A mark belongs to its letter, and a number after Latin letters to them.
    if (/\p{M}/u.test(characters[at] ?? '')) kinds[at] = kinds[at - 1] ?? 'neutral';
    else if (kind === 'european' && lastStrong(kinds, at) === 'left') kinds[at] = 'left';
  });
  kinds.forEach((kind, at) => {
    const before = kinds[at - 1];
    const isWithinNumber = before === kinds[at + 1] && (before === 'european' || before === 'arabic');
    if (kind === 'separator') kinds[at] = isWithinNumber ? before : 'neutral';
  });
  for (const [open, close] of bracketPairs(characters)) {
    const direction = directionOfPair(kinds, open, close);
    if (direction) kinds[open] = kinds[close] = direction;
  }
  return kinds.map((kind, at) => {
    if (kind === 'left') return 0;
    if (kind === 'right') return 1;
    if (kind !== 'neutral') return 2;
    return isAmongRight(kinds, at) ? 1 : 0;
  });
}

/** Places of brackets that belong together. */
function bracketPairs(characters: readonly string[]): [open: number, close: number][] {
  const pairs: [number, number][] = [];
  const open: { place: number; closing: string }[] = [];
  characters.forEach((character, place) => {
    if (/[([{]/.test(character)) open.push({ place, closing: MIRRORED[character] ?? '' });
    const at = open.findLastIndex(({ closing }) => closing === character);
    const opening = open[at];
    if (!opening) return;
    pairs.push([opening.place, place]);
    open.length = at;
  });
  return pairs;
}

/** Both brackets of a pair go with what they enclose: anything from left to right, or else what stands before them. */
function directionOfPair(kinds: readonly Kind[], open: number, close: number): 'left' | 'right' | null {
  const enclosed = kinds.slice(open + 1, close).filter((kind) => kind !== 'neutral');
  if (enclosed.length === 0) return null;
  if (enclosed.includes('left')) return 'left';
  const before = kinds.slice(0, open).findLast((kind) => kind !== 'neutral') ?? 'left';
  return before === 'left' ? 'left' : 'right';
}

function kindOf(character: string): Kind {
  if (ARABIC_DIGIT.test(character)) return 'arabic';
  if (EUROPEAN_DIGIT.test(character)) return 'european';
  if (/[\p{L}\p{N}]/u.test(character)) return RIGHT_LETTER.test(character) ? 'right' : 'left';
  return /[+\-./,:]/.test(character) ? 'separator' : 'neutral';
}

function lastStrong(kinds: readonly Kind[], at: number): Kind {
  return kinds.slice(0, at).findLast((kind) => kind === 'left' || kind === 'right') ?? 'left';
}

/** Whether what stands on both sides of a sign is read from right to left; the ends of a line are not. */
function isAmongRight(kinds: readonly Kind[], at: number): boolean {
  const isRight = (kind: Kind | undefined): boolean => kind !== undefined && kind !== 'left';
  const told = (kind: Kind): boolean => kind !== 'neutral';
  return isRight(kinds.slice(0, at).findLast(told)) && isRight(kinds.slice(at + 1).find(told));
}
