/** The pages of a PDF, one after the other: what is finished goes to the file before the next page begins. */
import type { Provenance } from '../../../../../shared/reports.ts';
import type { OutputFile } from '../output-file.ts';
import { readableTime } from './cell-text.ts';
import { forgetWords, openDocument, type PdfDocument } from './open-document.ts';
import { lineHeight, PdfText, type TextStyle } from './pdf-text.ts';

export type Layout = 'portrait' | 'landscape';

/** Points: A4, upright. */
const A4 = { width: 595.28, height: 841.89 };
/** Points on all sides: what every printer can print, with a hand's room for binding. */
const MARGIN = 40;
/** Points above and below what a page says, for its head and foot. */
const EDGE = 26;

const SMALL: TextStyle = { weight: 'regular', size: 7, color: '#444444' };

export class Pages {
  readonly document: PdfDocument;
  readonly text: PdfText;
  /** The top of what comes next, points from the top of the page. */
  y = 0;
  readonly #file: OutputFile;
  readonly #head: string;
  readonly #foot: string;
  #layout: Layout = 'portrait';
  #number = 0;

  private constructor(document: PdfDocument, file: OutputFile, provenance: Provenance) {
    this.document = document;
    this.text = new PdfText(document);
    this.#file = file;
    this.#head = `Usher report: ${provenance.title}`;
    this.#foot = `${provenance.source}  ·  counted at ${readableTime(provenance.question.at ?? provenance.instant ?? '–')}`;
  }

  static async open(provenance: Provenance, file: OutputFile): Promise<Pages> {
    return new Pages(await openDocument(provenance), file, provenance);
  }

  get left(): number {
    return MARGIN;
  }

  /** Points between the margins. */
  get width(): number {
    return this.#size().width - 2 * MARGIN;
  }

  /** Where what a page says ends. */
  get bottom(): number {
    return this.#size().height - MARGIN - EDGE;
  }

  /** Points from where what a page says begins to where it ends. */
  get height(): number {
    return this.bottom - MARGIN - EDGE;
  }

  /** Begins a page, and waits while the disk is slower. */
  async next(layout: Layout = this.#layout): Promise<void> {
    this.#layout = layout;
    this.#number += 1;
    this.document.addPage({ size: 'A4', layout, margin: MARGIN });
    await this.#hand();
    forgetWords(this.document);
    this.#headAndFoot();
    this.y = MARGIN + EDGE;
  }

  /** Makes sure that so much is left of the page; true: that took a new one. */
  async room(points: number): Promise<boolean> {
    if (this.y + points <= this.bottom) return false;
    await this.next();
    return true;
  }

  /** Says how many pages there are, and hands the rest over. */
  async end(): Promise<void> {
    const last = `End of the report: ${this.#number} ${this.#number === 1 ? 'page' : 'pages'}`;
    this.text.draw(last, this.left, this.#size().height - MARGIN - lineHeight(SMALL) - 14, SMALL);
    this.document.end();
    await this.#hand();
  }

  line(y: number, from: number, to: number, { width = 0.5, color = '#999999' } = {}): void {
    this.document.moveTo(from, y).lineTo(to, y).lineWidth(width).strokeColor(color).stroke();
  }

  async #hand(): Promise<void> {
    const finished: Buffer | null = this.document.read();
    if (finished !== null) await this.#file.write(finished);
  }

  #headAndFoot(): void {
    const { height } = this.#size();
    const right = this.left + this.width;
    const page = `Page ${this.#number}`;
    const foot = height - MARGIN - lineHeight(SMALL);
    this.text.draw(this.#head, this.left, MARGIN, SMALL);
    this.line(MARGIN + 12, this.left, right);
    this.line(foot - 4, this.left, right);
    this.text.draw(this.text.oneLine(this.#foot, this.width - 80, SMALL), this.left, foot, SMALL);
    this.text.draw(page, right - this.text.width(page, SMALL), foot, SMALL);
  }

  #size(): { width: number; height: number } {
    return this.#layout === 'portrait' ? A4 : { width: A4.height, height: A4.width };
  }
}
