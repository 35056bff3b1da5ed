/**
 * PDF: for reading and for printing. Its rows are held until all were counted, so that the first page tells how many
 * there are; so it holds a bounded number of them, and says so. Charts are of all rows.
 */
import type { Cell } from '../../../../../shared/report-columns.ts';
import { REPORTS, type ReportKind } from '../../../../../shared/reports.ts';
import type { OutputFile } from '../output-file.ts';
import type { ReportFileFormat, ReportHead } from '../report-writer.ts';
import { ageOfData, askedAndFound, definitionPages } from './about-pages.ts';
import { heading, paragraph, title } from './blocks.ts';
import { cellText, isNumber } from './cell-text.ts';
import { type ChartCounts, chartCountsOf } from './chart-counts.ts';
import { figurePages } from './figure-pages.ts';
import { type PageColumns, pageColumns } from './main-columns.ts';
import { Pages } from './pages.ts';
import { Table, type TableRow } from './table.ts';
import { sectionPages, TicketFacts, ticketPage } from './ticket-pages.ts';

/** Rows that a PDF holds: more are not read on paper. */
export const MOST_ROWS = 2_000;
/** Facts of one ticket: some thousand entries of its log, so that a file is whole. */
const MOST_FACTS = 200_000;

export const PDF: ReportFileFormat = {
  extension: 'pdf',
  begin: async (head, file) => {
    const { kind } = head.provenance;
    const charts = chartCountsOf(kind, head.columns);
    const most = mostRows(kind);
    const held: (readonly Cell[])[] = [];
    return {
      row(cells) {
        charts?.count(cells);
        if (held.length < most) held.push(cells);
      },
      end: (rows) => writePages(head, file, { rows, held, charts }),
    };
  },
};

function mostRows(kind: ReportKind): number {
  return kind === 'ticket-file' ? MOST_FACTS : MOST_ROWS;
}

interface Content {
  /** Of the whole report. */
  rows: number;
  /** The first ones. */
  held: readonly (readonly Cell[])[];
  charts: ChartCounts | null;
}

async function writePages(head: ReportHead, file: OutputFile, content: Content): Promise<void> {
  const pages = await Pages.open(head.provenance, file);
  await pages.next('portrait');
  if (head.provenance.kind === 'ticket-file') await ticketFile(pages, head, content);
  else await summary(pages, head, content);
  await definitionPages(pages, head.provenance);
  const codes = pages.text.shown.note();
  if (codes !== null) {
    await heading(pages, 'Characters');
    await paragraph(pages, codes);
  }
  await pages.end();
}

async function ticketFile(pages: Pages, { columns, provenance }: ReportHead, { rows, held }: Content): Promise<void> {
  const told = new TicketFacts(columns, held);
  await ticketPage(pages, told, provenance.question);
  await pages.next('landscape');
  await sectionPages(pages, told, provenance.question);
  await pages.next('portrait');
  await askedAndFound(pages, provenance, rows, boundNotes(rows, held.length));
  await ageOfData(pages, provenance);
}

async function summary(pages: Pages, { columns, provenance }: ReportHead, content: Content): Promise<void> {
  const { rows, held, charts } = content;
  const { kind } = provenance;
  const isOfFigures = kind === 'figures';
  const told = pageColumns(kind, columns, held);
  await title(pages, provenance.title);
  const notes = [...boundNotes(rows, held.length), ...(isOfFigures ? [] : columnNotes(told))];
  await askedAndFound(pages, provenance, rows, notes);
  await ageOfData(pages, provenance);
  if (charts && held.length > 0) {
    await pages.next('portrait');
    await heading(pages, 'Charts');
    await paragraph(pages, `Counted over all ${rows} rows.`);
    await charts.draw(pages);
  }
  if (isOfFigures) await figurePages(pages, columns, held);
  else if (held.length > 0) {
    await pages.next('landscape');
    await heading(pages, REPORTS[kind].title);
    const tableRows = held.map(
      (cells): TableRow => ({ cells: told.shown.map(({ at }) => cellText(cells[at] ?? null)) }),
    );
    const tableColumns = told.shown.map((column) => ({ heading: column.heading, isNumber: isNumber(column) }));
    await new Table(pages, tableColumns, tableRows, 7).draw(tableRows);
    if (rows > held.length) await paragraph(pages, boundNotes(rows, held.length).join(' '));
  }
  await pages.next('portrait');
}

function boundNotes(rows: number, held: number): string[] {
  if (rows <= held) return [];
  return [`This file holds the first ${held} of ${rows} rows. CSV, XLSX and JSON Lines hold all of them.`];
}

function columnNotes({ noRoom, empty, shown }: PageColumns): string[] {
  const named = (columns: PageColumns['noRoom']): string => columns.map(({ heading }) => heading).join(', ');
  return [
    ...(noRoom.length > 0
      ? [`Columns that a page has no room for: ${named(noRoom)}. CSV, XLSX and JSON Lines have them.`]
      : []),
    ...(empty.length > 0 && shown.length > 0
      ? [`Columns that are empty in all rows of this file: ${named(empty)}.`]
      : []),
  ];
}
