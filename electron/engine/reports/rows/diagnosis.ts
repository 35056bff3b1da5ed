/** The report on open problems: one row a finding. Who is waiting for how long counts up to the instant of the data. */
import { diagnose } from '../../../../shared/domain/diagnosis/diagnose.ts';
import type { DiagnosisRule, Finding } from '../../../../shared/domain/diagnosis/finding.ts';
import { isOpenProblem } from '../../../../shared/domain/diagnosis/open-problems.ts';
import { sentencesOf } from '../../../../shared/domain/diagnosis/sentences.ts';
import type { DiagnosisFormat } from '../../../../shared/domain/diagnosis/wording.ts';
import { storyOf } from '../../../../shared/domain/replay.ts';
import { s360StatusIn } from '../../../../shared/domain/statuses.ts';
import type { ReportQuestion } from '../../../../shared/reports.ts';
import type { People } from '../people.ts';
import type { LoggedTicket, ReportData } from '../report-data.ts';
import { type ReportRow, type Rows, statusCells, ticketCells } from './report-row.ts';

export function* diagnosisRows(question: ReportQuestion, data: ReportData, people: People): Rows {
  const surroundings = surroundingsOf(question, data, people);
  for (const known of data.loggedTickets(question.filter)) {
    if (known) yield* findingRows(known, surroundings, isOpenProblem);
    else yield;
  }
}

/** All that can be said of a ticket, open problem or not. */
export function allFindingRows(known: LoggedTicket, question: ReportQuestion, data: ReportData, people: People) {
  return findingRows(known, surroundingsOf(question, data, people), () => true);
}

function surroundingsOf({ language }: ReportQuestion, data: ReportData, people: People): Surroundings {
  return { data, people, now: data.instant() ?? 0, logSince: data.logSince(), language };
}

interface Surroundings {
  data: ReportData;
  people: People;
  now: number;
  logSince: number | null;
  language: ReportQuestion['language'];
}

function findingRows(
  { ticket, status, log }: LoggedTicket,
  { data, people, now, logSince, language }: Surroundings,
  isWanted: (rule: DiagnosisRule) => boolean,
) {
  const findings = diagnose({
    ticket,
    status,
    log,
    replay: storyOf(log),
    now,
    asOf: now,
    logSince,
    staleAfter: Number.POSITIVE_INFINITY,
    s360Status: s360StatusIn(ticket.s360Status),
    replacement: data.replacementOf(ticket),
    deletion: null,
  });
  return findings.flatMap((finding): ReportRow[] => {
    if (!isWanted(finding.rule)) return [];
    const { what, here, backOffice } = sentencesOf(withPhones(finding, people), formatFor(people), language);
    const { severity, rule } = finding;
    return [{ ...ticketCells(ticket), ...statusCells(status), severity, rule, what, here, backOffice }];
  });
}

/** Phones are people's too: in a pseudonymised report they have other names. */
function withPhones(finding: Finding, people: People): Finding {
  if (!people.isPseudonymised) return finding;
  const renamed = (device: string): string => people.phonePseudonym(device);
  if (finding.rule === 'deletionPending') {
    const { confirmed, waiting } = finding.facts;
    return {
      ...finding,
      facts: { ...finding.facts, confirmed: confirmed.map(renamed), waiting: waiting?.map(renamed) ?? null },
    };
  }
  if (finding.rule !== 'onNoPhoneSinceLogoff') return finding;
  const { device } = finding.facts;
  return { ...finding, facts: { ...finding.facts, device: device && renamed(device) } };
}

function formatFor(people: People): DiagnosisFormat {
  return {
    time: (utc) => new Date(utc).toISOString(),
    duration,
    person: (id) => {
      const person = people.byId(id);
      return person ? people.named(person) : id;
    },
  };
}

/** The two largest units: `2 d 3 h`, `3 h 5 min`. */
function duration(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const parts: [number, string][] = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ];
  const shown = parts
    .slice(
      Math.max(
        0,
        parts.findIndex(([count]) => count > 0),
      ),
    )
    .slice(0, 2);
  const named = shown.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return named.join(' ') || '0 min';
}
