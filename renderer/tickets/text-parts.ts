/** A stretch of a text; `start` in UTF-16 units. */
export interface TextPart {
  part: string;
  start: number;
  isMatch: boolean;
}

/** The text cut at the bounds of what matched, [start, end) in order and apart. Put together, the parts are the text. */
export function partsOf(text: string, ranges: readonly (readonly [start: number, end: number])[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  const take = (end: number, isMatch: boolean) => {
    if (end > at) parts.push({ part: text.slice(at, end), start: at, isMatch });
    at = Math.max(at, end);
  };
  for (const [start, end] of ranges) {
    take(Math.min(start, text.length), false);
    take(Math.min(end, text.length), true);
  }
  take(text.length, false);
  return parts;
}
