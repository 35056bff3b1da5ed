/** The last sheet of a workbook: what was asked, how old the data is, and what everything means. */
import type { Provenance } from '../../../../../shared/reports.ts';
import { ageText, reportFacts } from '../about-format.ts';
import { textCellXml } from './cell-xml.ts';
import { STYLE } from './styles.ts';

/** What only the workbook knows. */
export interface WorkbookFacts {
  /** Names of the sheets with rows. */
  sheets: readonly string[];
  /** Cells that hold the beginning of their text only; the first of them by name, as `Tickets!B7`. */
  shortened: { count: number; first: readonly string[] };
}

/** A heading alone, or a name with its meaning; null: a blank line. */
type Line = readonly [string] | readonly [string, string] | null;

const TIMES =
  'Date-times in UTC, so that they can be sorted and subtracted. Where TIXNGO wrote another offset it stands behind the ' +
  'time, as in 2026-06-14 16:00:00.000Z (+02:00).';
const TEXTS = 'No cell is a formula, whatever its text begins with.';

/** The rows of the sheet, as XML. */
export function definitionRows(provenance: Provenance, rows: number, workbook: WorkbookFacts): string {
  const lines: Line[] = [
    [`Usher report: ${provenance.title}`],
    ...reportFacts(provenance, rows),
    ['Times', TIMES],
    ['Texts', TEXTS],
    ...sheetLines(workbook),
    ...provenance.notes.map((note) => ['Note', note] as const),
    null,
    ['Age of the data'],
    ...provenance.events.map((event) => [`${event.eventName} (${event.eventId})`, ageText(event)] as const),
    null,
    ['Definitions'],
    ...provenance.definitions.map(({ term, definition }) => [term, definition] as const),
  ];
  return lines.map((line, at) => (line ? rowXml(at + 1, line) : '')).join('');
}

function sheetLines({ sheets, shortened: { count, first } }: WorkbookFacts): Line[] {
  const lines: Line[] = [];
  if (sheets.length > 1) lines.push(['Sheets', `The rows go on from sheet to sheet: ${sheets.join(', ')}.`]);
  if (count > 0) {
    const which = count > first.length ? `${first.join(', ')} and ${count - first.length} more` : first.join(', ');
    lines.push(['Note', `Texts too long for a cell, here in part and whole in CSV and JSON Lines: ${which}.`]);
  }
  return lines;
}

function rowXml(row: number, [name, meaning]: NonNullable<Line>): string {
  const cells = textCellXml(`A${row}`, name, meaning === undefined ? STYLE.heading : STYLE.wrapped);
  return `<row r="${row}">${cells}${meaning === undefined ? '' : textCellXml(`B${row}`, meaning, STYLE.wrapped)}</row>`;
}
