import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, columnsOf, definitionsOf } from '../../../../../shared/report-columns.ts';
import type { PersonalDataChoice, Provenance } from '../../../../../shared/reports.ts';
import { PERSONAL_FIELDS, REPORT_KINDS, REPORTS, reportQuestionSchema } from '../../../../../shared/reports.ts';
import { temporaryDataDir } from '../../../database/temporary-data-dir.ts';
import { OutputFile } from '../output-file.ts';
import { MAIN_COLUMNS } from './main-columns.ts';
import { MOST_ROWS, PDF } from './pdf-format.ts';
import { pageSizes, pagesOf } from './read-pdf.ts';
import { fittedWidths } from './table.ts';

interface Asked {
  question: object;
  /** What is told of a row; what is left out is empty. */
  rows: Iterable<Record<string, Cell>>;
}

/** What the format makes of rows; the file is read before the test goes on. */
async function written({ question: asked, rows }: Asked): Promise<Buffer> {
  const question = reportQuestionSchema.parse(asked);
  const columns = columnsOf(question);
  const provenance: Provenance = {
    kind: question.kind,
    title: REPORTS[question.kind].title,
    question,
    questionSha256: 'ab'.repeat(32),
    instant: '2026-06-14T16:00:00.000Z',
    source: 'https://tixngo.example.org demo-app',
    events: [{ eventId: 'EV-1', eventName: 'Gala', tickets: 3, completeAsOf: null, newestChange: null }],
    logCompleteFrom: '2026-01-01T00:00:00.000Z',
    notes: ['Only names that are similar to the text were found.'],
    definitions: definitionsOf(question),
    appVersion: '0.1.0',
    madeBy: 'desk-3',
  };
  const target = path.join(temporaryDataDir(), 'report.pdf');
  const file = await OutputFile.begin(target);
  const writer = await PDF.begin({ columns, provenance }, file);
  let count = 0;
  for (const row of rows) {
    await writer.row(columns.map(({ key }) => row[key] ?? null));
    count += 1;
  }
  await writer.end(count);
  await file.finish();
  await file.publish();
  return readFileSync(target);
}

/** All lines, one after the other, so that what was broken is found again. */
function textOf(pdf: Buffer): string {
  return pagesOf(pdf).flat().join(' ');
}

const TICKETS = { kind: 'tickets' };

test('the first page says what was asked, of which data, by whom, and how many rows there are', async () => {
  const question = { kind: 'tickets', filter: { eventIds: ['EV-1'], families: ['CONTROL'], text: 'zoë' } };
  const [cover = []] = pagesOf(await written({ question, rows: [{ ticketNumber: '100200' }] }));
  for (const said of [
    'Tickets',
    'zoë',
    'Gala (EV-1)',
    'Control',
    'names and e-mail addresses',
    '1. One ticket, as TIXNGO described it last.',
    '2026-06-14 16:00:00Z',
    'https://tixngo.example.org demo-app',
    'desk-3',
    'Usher 0.1.0',
    'ab'.repeat(32),
    'not complete',
    'Note: Only names that are similar to the text were found.',
    'Page 1',
  ]) {
    expect(cover).toContain(said);
  }
});

test('every page is A4 and has its number, headings come again, and the last page says how many there are', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => ({ ticketNumber: `T-${at}`, status: 'DOWNLOADED' }));
  const pdf = await written({ question: TICKETS, rows });
  const pages = pagesOf(pdf);
  pages.forEach((lines, at) => {
    expect(lines).toContain(`Page ${at + 1}`);
  });
  const ofRows = pages.filter((lines) => lines.some((line) => /^T-\d+$/.test(line)));
  expect(ofRows.length).toBeGreaterThan(2);
  for (const lines of ofRows) expect(lines).toContain('Ticket number');
  expect(ofRows.flat().filter((line) => /^T-\d+$/.test(line))).toEqual(rows.map(({ ticketNumber }) => ticketNumber));
  expect(pages.at(-1)).toContain(`End of the report: ${pages.length} pages`);
  for (const size of pageSizes(pdf)) expect(size.toSorted((one, other) => one - other)).toEqual([595.28, 841.89]);
});

test('the same rows give the same bytes, and no clock is in them', async () => {
  const rows = [
    { ticketNumber: '1', ownerName: 'محمد عبد الله', lastUpdated: { utc: 1_781_445_600_000, offset: 120 } },
  ];
  const [one, other] = [await written({ question: TICKETS, rows }), await written({ question: TICKETS, rows })];
  expect(other.equals(one)).toBe(true);
  expect(one.toString('latin1').match(/D:\d{14}/g)).toEqual(['D:20260614160000']);
  expect(textOf(one)).toContain('2026-06-14 16:00:00+02:00');
});

test('more rows than are read on paper are counted, not held, and it is said', async () => {
  const rows = Array.from({ length: MOST_ROWS + 7 }, (_, at) => ({ sequence: at + 1, who: 'Usher', kind: 'X' }));
  const pdf = await written({ question: { kind: 'audit-trail' }, rows });
  const text = textOf(pdf);
  expect(text).toContain(`This file holds the first ${MOST_ROWS} of ${MOST_ROWS + 7} rows.`);
  expect(text).toContain(` ${MOST_ROWS} Usher X`);
  expect(text).not.toContain(` ${MOST_ROWS + 1} Usher X`);
});

test('what has no room on a page is named, and so is what is empty in all rows', async () => {
  const text = textOf(await written({ question: TICKETS, rows: [{ ticketNumber: '1', ticketId: 'A-1' }] }));
  expect(text).toMatch(/Columns that a page has no room for: Ticket id, Event id, Event code, /);
  expect(text).toMatch(/Columns that are empty in all rows of this file: Event, Status, /);
  expect(text).not.toContain('A-1');
});

test('a character that the font lacks is named by its code, on the page and in a note', async () => {
  const rows = [{ ticketNumber: '1', ownerName: '张伟 🎫', holderName: 'a\u202Eb\tc' }];
  const text = textOf(await written({ question: TICKETS, rows }));
  expect(text).toContain('[U+5F20 U+4F1F] [U+1F3AB]');
  expect(text).toContain('a[U+202E]b[U+0009]c');
  expect(text).toMatch(/by their Unicode code: U\+0009, U\+1F3AB, U\+202E, U\+4F1F, U\+5F20/);
});

test('Arabic is shaped and drawn from right to left; Greek, Cyrillic and Hebrew are there as they are', async () => {
  const rows = ['محمد', 'Σπύρος', 'Владимир', 'שרה'].map((ownerName) => ({ ticketNumber: '1', ownerName }));
  const lines = pagesOf(await written({ question: TICKETS, rows })).flat();
  for (const drawn of ['دمحم', 'Σπύρος', 'Владимир', 'הרש']) expect(lines).toContain(drawn);
});

test('a word that is wider than its column is cut, and nothing of it is lost', async () => {
  const name = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(12);
  const lines = pagesOf(await written({ question: TICKETS, rows: [{ ticketNumber: '1', ownerName: name }] })).flat();
  expect(lines.join('')).toContain(name);
});

test('a cell that is longer than a page goes on on the next one', async () => {
  const note = Array.from({ length: 3000 }, (_, at) => `word${at}`).join(' ');
  const pages = pagesOf(await written({ question: { kind: 'deletions' }, rows: [{ ticketNumber: '1', note }] }));
  const words =
    pages
      .flat()
      .join(' ')
      .match(/word\d+/g) ?? [];
  expect(words).toEqual(note.split(' '));
});

test('figures have a chart of families, a funnel of milestones, and a table for each group', async () => {
  const figure = (group: string, name: string, atLeast: number, atMost = atLeast) => ({
    eventId: 'EV-1',
    eventName: 'Gala',
    group,
    figure: name,
    atLeast,
    atMost,
  });
  const rows = [
    figure('family', 'INITIAL_DELIVERY', 5),
    figure('family', 'CONTROL', 3),
    figure('milestone', 'Injected', 8),
    figure('milestone', 'Controlled', 3, 4),
    figure('statistics', 'totalTickets', 8),
  ];
  const text = textOf(await written({ question: { kind: 'figures' }, rows }));
  expect(text).toContain('Families by group');
  expect(text).toContain('8  (100.0 %)');
  expect(text).toContain('3 to 4  (37.5 % to 50.0 %)');
  expect(text).toContain('Gala  (EV-1)');
  expect(text).toMatch(/TIXNGO’s statistics Total 8/);
});

test('charts of problems and deletions count all rows, by rule, by reason and state', async () => {
  const problems = Array.from({ length: 5 }, (_, at) => ({ rule: at < 3 ? 'logGap' : 'onNoPhone' }));
  expect(textOf(await written({ question: { kind: 'diagnosis' }, rows: problems }))).toMatch(/logGap 3 onNoPhone 2/);
  const deletions = [
    { reason: 'REFUND', state: 'QUEUED' },
    { reason: 'REFUND', state: 'LOGGED' },
    { reason: 'OTHER', state: 'LOGGED' },
  ];
  const text = textOf(await written({ question: { kind: 'deletions' }, rows: deletions }));
  expect(text).toMatch(/LOGGED QUEUED REFUND 1 1 2 OTHER 1 1/);
});

test.each(REPORT_KINDS)('%s without a row is still a report that says so', async (kind) => {
  const s360 = { name: 'x.csv', sha256: '0'.repeat(64), delimiter: ',', ticketNumberColumn: 0, statusColumn: 1 };
  const further = { s360: kind === 's360' ? s360 : null, ticket: kind === 'ticket-file' ? 'A-1' : null };
  const text = textOf(await written({ question: { kind, ...further }, rows: [] }));
  expect(text).toContain(`0. ${REPORTS[kind].row}`);
  for (const { term } of definitionsOf(reportQuestionSchema.parse({ kind, ...further }))) expect(text).toContain(term);
});

test('every column that a page shows is one of its report', () => {
  const choices: PersonalDataChoice[] = [
    { kind: 'namesAndEmails' },
    { kind: 'pseudonymised' },
    { kind: 'withFields', fields: [...PERSONAL_FIELDS] },
  ];
  for (const kind of REPORT_KINDS) {
    const known = choices.flatMap((personalData) => columnsOf({ kind, by: [], personalData }).map(({ key }) => key));
    for (const key of MAIN_COLUMNS[kind] ?? []) expect(known, kind).toContain(key);
  }
});

test('columns fill the room that there is, and words are cut only where all of them together are wider', () => {
  const width = fc.record({ least: fc.integer({ min: 1, max: 90 }), more: fc.integer({ min: 0, max: 200 }) });
  fc.assert(
    fc.property(fc.array(width, { minLength: 1, maxLength: 20 }), (widths) => {
      const needed = widths.map(({ least, more }) => ({ least, wanted: least + more }));
      const fitted = fittedWidths(needed, 700);
      expect(fitted.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(700);
      if (needed.reduce((sum, { least }) => sum + least, 0) > 700) return;
      fitted.forEach((one, at) => {
        expect(one).toBeGreaterThanOrEqual(needed[at]?.least ?? 0);
      });
    }),
  );
});
