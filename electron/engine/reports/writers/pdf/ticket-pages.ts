/** The file of one ticket: what it is, then its deletions, owners, log and findings, all that was told of each. */
import type { Cell, FileSection, ReportColumn } from '../../../../../shared/report-columns.ts';
import { FILE_SECTIONS, sectionColumns } from '../../../../../shared/report-columns.ts';
import type { ReportQuestion } from '../../../../../shared/reports.ts';
import { facts, heading, paragraph, title } from './blocks.ts';
import { readableTime } from './cell-text.ts';
import { cellReader } from './chart-counts.ts';
import { MAIN_COLUMNS } from './main-columns.ts';
import type { Pages } from './pages.ts';
import { Table, type TableRow } from './table.ts';

/** What is told of an entry, by the heading of its column; what is empty is not there. */
type Entry = ReadonlyMap<string, string>;

/** The facts of a file as they came, a row each. */
export class TicketFacts {
  readonly #sections: ReadonlyMap<FileSection, readonly Entry[]>;

  constructor(columns: readonly ReportColumn[], rows: readonly (readonly Cell[])[]) {
    const cell = cellReader(columns);
    const sections = new Map<FileSection, Map<string, string>[]>(FILE_SECTIONS.map((section) => [section, []]));
    for (const cells of rows) {
      const entries = sections.get(cell(cells, 'section') as FileSection) ?? [];
      const place = Number(cell(cells, 'entry')) - 1;
      const entry = entries[place] ?? new Map<string, string>();
      entries[place] = entry;
      const value = cell(cells, 'value');
      if (value !== null && value !== '') entry.set(String(cell(cells, 'fact')), wordOf(String(value)));
    }
    this.#sections = sections;
  }

  entries(section: FileSection): readonly Entry[] {
    return this.#sections.get(section) ?? [];
  }

  /** The ticket itself. */
  get ticket(): Entry {
    return this.entries('tickets')[0] ?? new Map();
  }
}

function wordOf(value: string): string {
  if (value === 'true' || value === 'false') return value === 'true' ? 'yes' : 'no';
  return readableTime(value);
}

/** The first page: what a person looks for first, then everything else that is told of the ticket itself. */
export async function ticketPage(pages: Pages, told: TicketFacts, question: ReportQuestion): Promise<void> {
  const { ticket } = told;
  const value = (fact: string): string => ticket.get(fact) ?? '';
  await title(pages, `Ticket ${value('Ticket number') || value('Ticket id')}`);
  await paragraph(
    pages,
    `${value('Status')} (${value('Vocabulary')})  ·  family ${value('Family')}  ·  ${value('Event')}`,
  );
  await heading(pages, TITLES.tickets);
  const headings = sectionColumns('tickets', question).map((column) => column.heading);
  await facts(
    pages,
    headings.filter((fact) => ticket.has(fact)).map((fact) => [fact, value(fact)]),
  );
  const untold = headings.filter((fact) => !ticket.has(fact));
  if (untold.length > 0) await paragraph(pages, `Not told: ${untold.join(', ')}.`);
}

const TITLES: Readonly<Record<FileSection, string>> = {
  tickets: 'The ticket',
  deletions: 'Deletions',
  ownership: 'Ownership chain',
  'ownership-chains': 'The chain against the ticket',
  'status-log': 'Status log',
  diagnosis: 'Diagnosis',
};

const NOTHING: Readonly<Record<FileSection, string>> = {
  tickets: 'Nothing is told.',
  deletions: 'No deletion was decided here, and the log tells of none.',
  ownership: 'Nothing is told of its owners.',
  'ownership-chains': 'Nothing is told of its owners.',
  'status-log': 'The status log has no entry of this ticket.',
  diagnosis: 'There is nothing to be said of it.',
};

/** A section a table; what has no column of its own stands below its row, so that nothing is left out. */
export async function sectionPages(pages: Pages, told: TicketFacts, question: ReportQuestion): Promise<void> {
  for (const section of FILE_SECTIONS.filter((one) => one !== 'tickets')) {
    const entries = told.entries(section);
    await heading(pages, section === 'ownership-chains' ? TITLES[section] : `${TITLES[section]} (${entries.length})`);
    if (entries.length === 0) await paragraph(pages, NOTHING[section]);
    else await entryTable(pages, section, { entries, columns: sectionColumns(section, question) });
  }
}

async function entryTable(
  pages: Pages,
  section: FileSection,
  { entries, columns }: { entries: readonly Entry[]; columns: readonly ReportColumn[] },
): Promise<void> {
  const told = columns.filter(({ heading: fact }) => entries.some((entry) => entry.has(fact)));
  const wanted = MAIN_COLUMNS[section];
  const main = told.filter(({ key }) => wanted?.includes(key) ?? true);
  const others = told.filter((column) => !main.includes(column));
  const rows = entries.map(
    (entry): TableRow => ({
      cells: main.map(({ heading: fact }) => entry.get(fact) ?? ''),
      rest: others
        .flatMap(({ heading: fact }) => (entry.has(fact) ? [`${fact}: ${entry.get(fact)}`] : []))
        .join('  ·  '),
    }),
  );
  const tableColumns = main.map((column) => ({ heading: column.heading, isNumber: column.type === 'integer' }));
  await new Table(pages, tableColumns, rows, 7).draw(rows);
}
