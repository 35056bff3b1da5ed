/** The text beside formats that hold rows only: what was asked, how old the data is, and what everything means. */
import { FORMULA_GUARD } from '../../../../shared/csv.ts';
import type { EventAge, Provenance } from '../../../../shared/reports.ts';
import { REPORTS } from '../../../../shared/reports.ts';
import { canonicalJson } from '../../ledger/canonical-json.ts';
import type { ReportFileFormat } from './report-writer.ts';

export const ABOUT: ReportFileFormat = {
  extension: 'about.txt',
  begin: async ({ provenance }, file) => ({
    row: () => undefined,
    end: (rows) => file.write(aboutText(provenance, rows)),
  }),
};

/** Says of a report in words what its manifest says for programs. */
export function aboutText(provenance: Provenance, rows: number): string {
  const facts: [string, string][] = [
    ...reportFacts(provenance, rows),
    ['Times', 'RFC 3339, with the offset that TIXNGO wrote, or in UTC'],
    ['CSV', FORMULA_GUARD],
    ...provenance.notes.map((note): [string, string] => ['Note', note]),
  ];
  const ages = provenance.events.map((event) => `${event.eventName} (${event.eventId}): ${ageText(event)}`);
  const definitions = provenance.definitions.map(({ term, definition }) => `${term}: ${definition}`);
  return [
    `Usher report: ${provenance.title}`,
    '',
    ...facts.map(([name, value]) => `${name}: ${value}`),
    ...section('Age of the data', ages),
    ...section('Definitions', definitions),
    '',
  ].join('\n');
}

/** What is said of a report in every format, each with its name. */
export function reportFacts(provenance: Provenance, rows: number): [name: string, value: string][] {
  const { kind, question, questionSha256, instant, source, logCompleteFrom, madeBy, appVersion } = provenance;
  return [
    ['Rows', `${rows}. ${REPORTS[kind].row}`],
    ['Question', canonicalJson(question)],
    ['Question SHA-256', questionSha256],
    ['Counted at', question.at ?? instant ?? 'nothing was synced yet'],
    ['Tickets from', source],
    ['Status log from', logCompleteFrom ?? 'it was never read to the end'],
    ['Made by', madeBy],
    ['Made with', `Usher ${appVersion}`],
  ];
}

/** How old the data of an event is, as a sentence. */
export function ageText({ tickets, completeAsOf, newestChange }: EventAge): string {
  const complete = completeAsOf ? `complete as of ${completeAsOf}` : 'not complete';
  return `${tickets} tickets; ${complete}; newest change ${newestChange ?? 'none'}`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `- ${line.replaceAll(/\s+/g, ' ')}`)];
}
