/** For tests: what stands on the pages of a PDF that PDFKit wrote, read back from its glyphs. */
import { inflateSync } from 'node:zlib';

interface PdfObject {
  dictionary: string;
  content: string;
}

/** The lines of each page in the order drawn, glyphs from left to right. */
export function pagesOf(pdf: Buffer): string[][] {
  const objects = objectsOf(pdf);
  const root = [...objects.values()].find(({ dictionary }) => dictionary.includes('/Type /Pages'));
  const kids = /\/Kids \[([^\]]*)\]/.exec(root?.dictionary ?? '')?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => linesOf(objects, objects.get(Number(id))));
}

/** Width and height of each page, points. */
export function pageSizes(pdf: Buffer): number[][] {
  const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return boxes.map(([, width, height]) => [Number(width), Number(height)]);
}

function objectsOf(pdf: Buffer): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  for (const [, id, body = ''] of pdf.toString('latin1').matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [dictionary = '', stream] = body.split(/\nstream\n([\s\S]*)\nendstream$/);
    const bytes = Buffer.from(stream ?? '', 'latin1');
    const isDeflated = stream !== undefined && dictionary.includes('/FlateDecode');
    objects.set(Number(id), { dictionary, content: (isDeflated ? inflateSync(bytes) : bytes).toString('latin1') });
  }
  return objects;
}

function referenced(objects: Map<number, PdfObject>, from: PdfObject | undefined, name: string): PdfObject | undefined {
  return objects.get(Number(new RegExp(`/${name} (\\d+) 0 R`).exec(from?.dictionary ?? '')?.[1]));
}

function linesOf(objects: Map<number, PdfObject>, page: PdfObject | undefined): string[] {
  const resources = referenced(objects, page, 'Resources');
  const lines: string[] = [];
  for (const [text] of (referenced(objects, page, 'Contents')?.content ?? '').matchAll(/BT\n[\s\S]*?ET/g)) {
    const font = /\/(F\d+) /.exec(text)?.[1] ?? '';
    const letters = lettersOf(referenced(objects, referenced(objects, resources, font), 'ToUnicode')?.content ?? '');
    const glyphs = [...text.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, codes = '']) => codes.match(/.{4}/g) ?? []);
    lines.push(glyphs.map((glyph) => letters[Number.parseInt(glyph, 16)] ?? '').join(''));
  }
  return lines;
}

/** What each glyph of a font stands for. */
function lettersOf(cmap: string): string[] {
  const letters: string[] = [];
  for (const [, first = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([^>]*)>/g)].forEach(([, codes = ''], at) => {
      const units = codes.split(' ').map((code) => Number.parseInt(code, 16));
      letters[Number.parseInt(first, 16) + at] = String.fromCharCode(...units);
    });
  }
  return letters;
}
