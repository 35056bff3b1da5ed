/** The text beside formats that hold rows only: what was asked, how old the data is, and what everything means. */
import { FORMULA_GUARD } from '../../../../shared/csv.ts';
import type { Provenance } from '../../../../shared/reports.ts';
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
  const { kind, title, question, questionSha256, instant, source, events, logCompleteFrom, notes } = provenance;
  const facts: [string, string][] = [
    ['Rows', `${rows}. ${REPORTS[kind].row}`],
    ['Question', canonicalJson(question)],
    ['Question SHA-256', questionSha256],
    ['Counted at', question.at ?? instant ?? 'nothing was synced yet'],
    ['Tickets from', source],
    ['Status log from', logCompleteFrom ?? 'it was never read to the end'],
    ['Made by', provenance.madeBy],
    ['Made with', `Usher ${provenance.appVersion}`],
    ['Times', 'RFC 3339, with the offset that TIXNGO wrote, or in UTC'],
    ['CSV', FORMULA_GUARD],
    ...notes.map((note): [string, string] => ['Note', note]),
  ];
  const ages = events.map(
    ({ eventId, eventName, tickets, completeAsOf, newestChange }) =>
      `${eventName} (${eventId}): ${tickets} tickets; ` +
      `${completeAsOf ? `complete as of ${completeAsOf}` : 'not complete'}; newest change ${newestChange ?? 'none'}`,
  );
  const definitions = provenance.definitions.map(({ term, definition }) => `${term}: ${definition}`);
  return [
    `Usher report: ${title}`,
    '',
    ...facts.map(([name, value]) => `${name}: ${value}`),
    ...section('Age of the data', ages),
    ...section('Definitions', definitions),
    '',
  ].join('\n');
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `- ${line.replaceAll(/\s+/g, ' ')}`)];
}
