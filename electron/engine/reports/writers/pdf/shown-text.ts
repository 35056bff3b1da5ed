/** Texts as a font can show them: what it has no picture of is named by its code, never left out. */

/** Controls, unassigned and private characters have no picture of their own; a line break is one. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

/** Codes that a note names: the others are told by their number. */
const MOST_NAMED = 60;

export class ShownText {
  readonly #canDraw: (codePoint: number) => boolean;
  readonly #drawn = new Map<string, boolean>();
  readonly #missing = new Set<string>();

  constructor(canDraw: (codePoint: number) => boolean) {
    this.#canDraw = canDraw;
  }

  /** `张伟 (A)` becomes `[U+5F20 U+4F1F] (A)` where the font has no Chinese. */
  of(text: string): string {
    const lines = text.replaceAll(/\r\n?/g, '\n');
    // Most texts are plain, and are gone through once.
    if (/^[\n\x20-\x7e]*$/.test(lines)) return lines;
    let shown = '';
    let codes: string[] = [];
    for (const character of lines) {
      if (this.#isDrawn(character)) {
        shown += named(codes) + character;
        codes = [];
      } else codes.push(codeOf(character));
    }
    return shown + named(codes);
  }

  /** What is to be said of the codes that were written, if there were any. */
  note(): string | null {
    if (this.#missing.size === 0) return null;
    const codes = [...this.#missing].sort();
    const more = codes.length > MOST_NAMED ? ` and ${codes.length - MOST_NAMED} more` : '';
    return (
      'Characters that the font of this file cannot show stand in square brackets by their Unicode code: ' +
      `${codes.slice(0, MOST_NAMED).join(', ')}${more}. The other formats have the characters themselves.`
    );
  }

  #isDrawn(character: string): boolean {
    let drawn = this.#drawn.get(character);
    if (drawn === undefined) {
      drawn = character === '\n' || (!INVISIBLE.test(character) && this.#canDraw(character.codePointAt(0) ?? 0));
      this.#drawn.set(character, drawn);
      if (!drawn) this.#missing.add(codeOf(character));
    }
    return drawn;
  }
}

function named(codes: readonly string[]): string {
  return codes.length === 0 ? '' : `[${codes.join(' ')}]`;
}

/** `U+1F3AB` */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
