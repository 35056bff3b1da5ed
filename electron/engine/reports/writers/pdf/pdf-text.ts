/** Measures, breaks and draws lines of text: the font is asked once for each character. */
import { canDraw, type PdfDocument, type Weight } from './open-document.ts';
import { ShownText } from './shown-text.ts';
import { hasRightToLeft, visualRuns } from './visual-order.ts';

export interface TextStyle {
  weight: Weight;
  /** Points. */
  size: number;
  /** Black unless said otherwise. */
  color?: string;
}

/** Points from line to line, for a size of one. */
const LINE = 1.25;
/** Words up to this width are not broken at signs, as dates and times; in units of the size. */
const SHORT_WORD = 9;
const BETWEEN_WORDS = /(?<=\s)(?=\S)/u;
const AFTER_SIGNS = /(?<=[-/@_.,:;=→])/u;
/** The size at which characters are measured. */
const MEASURED_SIZE = 1000;

export class PdfText {
  readonly shown: ShownText;
  readonly #document: PdfDocument;
  readonly #advances: Readonly<Record<Weight, Map<string, number>>> = { regular: new Map(), bold: new Map() };

  constructor(document: PdfDocument) {
    this.#document = document;
    this.shown = new ShownText((codePoint) => canDraw(document, codePoint));
  }

  /** Points of a line that was broken by {@link lines}. */
  width(line: string, style: TextStyle): number {
    if (hasRightToLeft(line)) {
      return visualRuns(line).reduce((sum, { text, isRightToLeft }) => {
        return sum + (isRightToLeft ? this.#shapedWidth(text, style) : this.#plainWidth(text, style));
      }, 0);
    }
    return this.#plainWidth(line, style);
  }

  /** The lines of a text, none wider than `width`; an empty text has one empty line. */
  lines(text: string, width: number, style: TextStyle): string[] {
    return this.shown
      .of(text)
      .split('\n')
      .flatMap((paragraph) => this.#broken(paragraph, width, style));
  }

  /** A text on one line: what has no room there is said by an ellipsis. */
  oneLine(text: string, width: number, style: TextStyle): string {
    const whole = this.lines(text, width, style);
    const [first = ''] = whole.length === 1 ? whole : this.lines(text, width - style.size, style);
    return whole.length === 1 ? first : `${first}…`;
  }

  /** Points of the widest piece of a text that is not to be cut. */
  widestWord(text: string, style: TextStyle): number {
    const words = this.shown.of(text).split(/\s+/u);
    const pieces = words.flatMap((word) =>
      this.width(word, style) <= SHORT_WORD * style.size ? [word] : word.split(AFTER_SIGNS),
    );
    return Math.max(0, ...pieces.map((piece) => this.width(piece, style)));
  }

  /** Draws a line that {@link lines} gave; `y` is its top. */
  draw(line: string, x: number, y: number, style: TextStyle): void {
    const { weight, size, color = 'black' } = style;
    let left = x;
    for (const { text, isRightToLeft } of visualRuns(line)) {
      // With features the whole run is shaped; without, PDFKit sets word after word from left to right.
      const features = isRightToLeft ? { features: [] } : {};
      this.#document.font(weight).fontSize(size).fillColor(color);
      this.#document.text(text, left, y, { lineBreak: false, ...features });
      left += isRightToLeft ? this.#shapedWidth(text, style) : this.#plainWidth(text, style);
    }
  }

  #broken(paragraph: string, width: number, style: TextStyle): string[] {
    if (this.width(paragraph, style) <= width) return [paragraph.trimEnd()];
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const piece of this.#pieces(paragraph, width, style)) {
      if (line !== '' && used + this.width(piece.trimEnd(), style) > width) {
        lines.push(line.trimEnd());
        [line, used] = ['', 0];
      }
      line += piece;
      used += this.width(piece, style);
    }
    return [...lines, line.trimEnd()];
  }

  /** Words with the blanks behind them; what is wider than a line is cut, after a sign where there is one. */
  #pieces(paragraph: string, width: number, style: TextStyle): string[] {
    const fits = (piece: string): boolean => this.width(piece.trimEnd(), style) <= width;
    return paragraph
      .split(BETWEEN_WORDS)
      .flatMap((word) => (fits(word) ? [word] : word.split(AFTER_SIGNS)))
      .flatMap((part) => (fits(part) ? [part] : this.#cut(part, width, style)));
  }

  #cut(part: string, width: number, style: TextStyle): string[] {
    const pieces: string[] = [];
    let piece = '';
    for (const character of part.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
      if (piece !== '' && this.width(piece + character, style) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += character;
    }
    return [...pieces, piece];
  }

  #plainWidth(text: string, { weight, size }: TextStyle): number {
    const known = this.#advances[weight];
    let sum = 0;
    for (const character of text) {
      let advance = known.get(character);
      if (advance === undefined) {
        advance = this.#document.font(weight).fontSize(MEASURED_SIZE).widthOfString(character) / MEASURED_SIZE;
        known.set(character, advance);
      }
      sum += advance;
    }
    return sum * size;
  }

  #shapedWidth(text: string, { weight, size }: TextStyle): number {
    return this.#document.font(weight).fontSize(size).widthOfString(text, { features: [] });
  }
}

/** Points from line to line. */
export function lineHeight({ size }: TextStyle): number {
  return size * LINE;
}
