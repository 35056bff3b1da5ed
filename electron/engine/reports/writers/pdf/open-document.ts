/** An empty PDF with the fonts of Usher: DejaVu, which has Latin, Greek, Cyrillic, Arabic, Hebrew and more. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Provenance } from '../../../../../shared/reports.ts';

export type PdfDocument = PDFKit.PDFDocument;

export const WEIGHTS = ['regular', 'bold'] as const;
export type Weight = (typeof WEIGHTS)[number];

const FONT_FILES: Readonly<Record<Weight, string>> = {
  regular: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
};

/** From a source as from a bundle: both lie beside or below `node_modules`. */
function fontFile(weight: Weight): string {
  const fonts = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json');
  return path.join(path.dirname(fonts), 'ttf', FONT_FILES[weight]);
}

/** Has no time and no chance of its own: its date is the instant of the data, its id follows from the question. */
export async function openDocument({ title, instant, questionSha256, appVersion }: Provenance): Promise<PdfDocument> {
  // Only who writes a PDF waits for the library.
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    autoFirstPage: false,
    // None: a font that is opened by its path would be read again whenever it is asked for by its name.
    font: '',
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    info: {
      Title: `Usher report: ${title}`,
      Subject: `Question SHA-256 ${questionSha256}`,
      Creator: `Usher ${appVersion}`,
      Producer: 'PDFKit',
      CreationDate: new Date(instant ?? 0),
    },
  });
  for (const weight of WEIGHTS) document.registerFont(weight, fontFile(weight));
  return document;
}

/** Whether the font of a weight has a picture of a character. */
export function canDraw(document: PdfDocument, codePoint: number): boolean {
  return WEIGHTS.every((weight) => innerFont(document, weight).font.hasGlyphForCodePoint(codePoint));
}

/** PDFKit keeps every word that it has shaped: what a page needed is forgotten, so that memory does not grow with pages. */
export function forgetWords(document: PdfDocument): void {
  for (const weight of WEIGHTS) innerFont(document, weight).layoutCache = Object.create(null);
}

/** What PDFKit holds of a font, and does not publish: whether a picture is there it tells nowhere else. */
interface InnerFont {
  font: { hasGlyphForCodePoint(codePoint: number): boolean };
  layoutCache: object;
}

function innerFont(document: PdfDocument, weight: Weight): InnerFont {
  document.font(weight);
  return (document as unknown as { _font: InnerFont })._font;
}
