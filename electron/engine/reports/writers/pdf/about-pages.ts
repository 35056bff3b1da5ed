/** What is said of a report: what was asked, how old the data is, who made it, what everything means. */
import type { Provenance } from '../../../../../shared/reports.ts';
import { REPORTS } from '../../../../../shared/reports.ts';
import { facts, heading, paragraph } from './blocks.ts';
import { readableTime } from './cell-text.ts';
import type { Pages } from './pages.ts';
import { questionFacts } from './question-words.ts';
import { Table } from './table.ts';

/** What was asked, counted and found. `notes`: beyond those of the report itself. */
export async function askedAndFound(
  pages: Pages,
  provenance: Provenance,
  rows: number,
  notes: readonly string[],
): Promise<void> {
  const { kind, question, instant, source, logCompleteFrom, madeBy, appVersion, questionSha256 } = provenance;
  await heading(pages, 'What was asked');
  await facts(pages, questionFacts(question, provenance.events));
  await heading(pages, 'What it was made of');
  await facts(pages, [
    ['Rows', `${rows}. ${REPORTS[kind].row}`],
    ['Counted at', timeOr(question.at ?? instant, 'nothing was synced yet')],
    ['Tickets from', source || 'nothing was synced yet'],
    ['Status log from', timeOr(logCompleteFrom, 'it was never read to the end')],
    ['Made by', madeBy],
    ['Made with', `Usher ${appVersion}`],
    ['Question SHA-256', questionSha256],
    [
      'Proof',
      'The manifest beside this file has its name, ends in .manifest.json, and holds the SHA-256 of this file. It names ' +
        'the instant of making and the place in the audit trail, and is signed with the key of the installation: ' +
        'usher verify checks all of it and tells the fingerprint of the key.',
    ],
    ['Times', 'With the offset that TIXNGO wrote, or in UTC, which is written Z.'],
  ]);
  for (const note of [...provenance.notes, ...notes]) await paragraph(pages, `Note: ${note}`);
}

export async function ageOfData(pages: Pages, { events }: Provenance): Promise<void> {
  if (events.length === 0) return;
  await heading(pages, 'Age of the data');
  const columns = ['Event', 'Event id', 'Tickets', 'Complete as of', 'Newest change'].map((name) => ({
    heading: name,
    isNumber: name === 'Tickets',
  }));
  const rows = events.map(({ eventName, eventId, tickets, completeAsOf, newestChange }) => ({
    cells: [eventName, eventId, String(tickets), timeOr(completeAsOf, 'not complete'), timeOr(newestChange, 'none')],
  }));
  await new Table(pages, columns, rows, 8).draw(rows);
}

export async function definitionPages(pages: Pages, { definitions }: Provenance): Promise<void> {
  await heading(pages, 'Definitions');
  await facts(
    pages,
    definitions.map(({ term, definition }) => [term, definition]),
    { share: 0.36, size: 7.5 },
  );
}

function timeOr(time: string | null, otherwise: string): string {
  return time === null ? otherwise : readableTime(time);
}
