/** CSV as RFC 4180 has it: written so that no spreadsheet takes a cell for a formula, and read from anywhere. */

/** What a spreadsheet may take for a formula, behind apostrophes and white space; full-width signs are among them. */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** What is to be said to whoever reads such cells. */
export const FORMULA_GUARD =
  'A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line break) has an apostrophe ' +
  'before it; a text that began with apostrophes and such a sign has one more';

/** A text that a spreadsheet takes for a text: one that looks like a formula gets an apostrophe before it. */
export function formulaSafe(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What {@link formulaSafe} was given. */
export function withoutFormulaGuard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** What a text that can be written as it is has not. */
const NEEDS_CARE = /[",\r\n]|^[\s'=+\-@＝＋－＠]|\s$/;

/** A text as it stands in a record: safe, and quoted where it has to be. */
export function csvText(text: string): string {
  return NEEDS_CARE.test(text) ? quoted(formulaSafe(text)) : text;
}

/** One record with its CRLF. Cells are written as they are: see {@link formulaSafe}. */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) || /^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export const CSV_DELIMITERS = [',', ';', '\t'] as const;
export type CsvDelimiter = (typeof CSV_DELIMITERS)[number];

/** The delimiter that stands most often in the first line, outside quotes. */
export function delimiterOf(text: string): CsvDelimiter {
  const line = /^\uFEFF?(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replaceAll(/"(?:[^"]|"")*"/g, '') ?? '';
  const counts = CSV_DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).delimiter;
}

/**
 * The records of a text, one after the other; a byte order mark and blank lines are left out. A quote within an unquoted
 * cell stands for itself, and the end of the text closes an open quote: nothing that a program wrote is refused.
 */
export function* csvRecords(text: string, delimiter: CsvDelimiter = ','): Generator<string[]> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at) : { value: '', end: at };
      const end = endOfPlain(text, cell.end, delimiter);
      record.push(cell.value + text.slice(cell.end, end));
      at = end + 1;
      if (text[end] !== delimiter) break;
    }
    if (text[at - 1] === '\r' && text[at] === '\n') at += 1;
    if (record.length > 1 || record[0] !== '') yield record;
  }
}

/** The content of a quoted cell that begins at `start`, and where its closing quote was left behind. */
function quotedCell(text: string, start: number): { value: string; end: number } {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { value: value + text.slice(from), end: text.length };
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\r' && text[end] !== '\n') end += 1;
  return end;
}
