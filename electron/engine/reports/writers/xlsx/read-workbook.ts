/** For tests: a workbook read back, by other means than those that wrote it. */
import { crc32, inflateRawSync } from 'node:zlib';

/** A cell with its value and, for numbers, the format code that it is shown with. */
export interface ReadCell {
  type: 'text' | 'number' | 'boolean';
  value: string | number | boolean;
  format: string;
}

export interface ReadSheet {
  name: string;
  xml: string;
  /** By row and column; null: no such cell. */
  rows: (ReadCell | null)[][];
}

/** The files of a zip archive in the order in which they lie in it. @throws Error where a checksum does not fit */
export function unzipped(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = archive.lastIndexOf('PK\u0005\u0006');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [checksum, packed] = [archive.readUInt32LE(at + 16), archive.readUInt32LE(at + 20)];
    const [nameLength, extraLength] = [archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30)];
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = inflateRawSync(archive.subarray(start, start + packed));
    if (crc32(content) !== checksum) throw new Error(`${name} is damaged.`);
    files.set(name, content);
    at += 46 + nameLength + extraLength + archive.readUInt16LE(at + 32);
  }
  return files;
}

/** The sheets in the order of their tabs. */
export function readSheets(archive: Buffer): ReadSheet[] {
  const files = unzipped(archive);
  const text = (name: string): string => files.get(name)?.toString('utf8') ?? '';
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/Id="(\w+)" Type="[^"]+" Target="([^"]+)"/g)].map(
      ([, id = '', target = '']) => [id, target],
    ),
  );
  const formats = formatsOf(text('xl/styles.xml'));
  return [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]+)" sheetId="\d+" r:id="(\w+)"\/>/g)].map(
    ([, name = '', id = '']) => {
      const xml = text(`xl/${targets.get(id)}`);
      return { name, xml, rows: rowsOf(xml, formats) };
    },
  );
}

/** The format code of each style. */
function formatsOf(styles: string): string[] {
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"\/>/g)].map(([, id = '', code = '']) => [
      id,
      code.replaceAll('&quot;', '"'),
    ]),
  );
  const looks = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  return [...looks.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id = '']) => codes.get(id) ?? id);
}

function rowsOf(xml: string, formats: readonly string[]): (ReadCell | null)[][] {
  const rows: (ReadCell | null)[][] = [];
  for (const [, number, cells = ''] of xml.matchAll(/<row r="(\d+)">(.*?)<\/row>/gs)) {
    const row: (ReadCell | null)[] = [];
    for (const [, letters = '', style, type, content = ''] of cells.matchAll(
      /<c r="([A-Z]+)\d+"(?: s="(\d+)")?(?: t="(\w+)")?>(.*?)<\/c>/gs,
    )) {
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      while (row.length < column) row.push(null);
      row.push(cellOf(type, content, formats[Number(style ?? 0)] ?? ''));
    }
    rows[Number(number) - 1] = row;
  }
  return Array.from(rows, (row) => row ?? []);
}

function cellOf(type: string | undefined, content: string, format: string): ReadCell {
  const value = /^<v>(.*)<\/v>$/.exec(content)?.[1] ?? '';
  if (type === 'b') return { type: 'boolean', value: value === '1', format };
  if (type === undefined) return { type: 'number', value: Number(value), format };
  const text = /^<is><t(?: xml:space="preserve")?>(.*)<\/t><\/is>$/s.exec(content)?.[1];
  if (type !== 'inlineStr' || text === undefined) throw new Error(`This is no cell of a report: ${content}`);
  return { type: 'text', value: plain(text), format };
}

/** As a reader of XML and then one of spreadsheets takes it. */
function plain(xml: string): string {
  const read = xml.replaceAll('\r\n', '\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return read.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
