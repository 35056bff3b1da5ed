/** The report on deletions: those decided in Usher, and those that the status log tells of. */
import type { Deletion } from '../../../../shared/deletion.ts';
import { deletionOriginOf, deletionProgressOf } from '../../../../shared/domain/deletion-progress.ts';
import type { StatusLogEntry } from '../../../../shared/domain/status-log.ts';
import type { ReportQuestion } from '../../../../shared/reports.ts';
import { NO_FILTER } from '../../../../shared/ticket-views.ts';
import type { DeletionStep } from '../../ledger/report-ledger.ts';
import type { KnownPerson, People } from '../people.ts';
import type { ReportData, ReportTicket } from '../report-data.ts';
import { type ReportRow, type Rows, ticketCells, utc } from './report-row.ts';

const EVERYTHING = JSON.stringify(NO_FILTER);

export function* deletionRows({ filter }: ReportQuestion, data: ReportData, people: People): Rows {
  for (const known of data.tickets(filter)) {
    if (known) yield* rowsOfTicket(known, data, people);
    else yield;
  }
  // What the cache does not have passes no filter.
  if (JSON.stringify(filter) !== EVERYTHING) return;
  for (const deletion of data.ledger.list(data.source).reverse()) {
    if (data.hasTicket(deletion.ticketId)) continue;
    const { ticketId, ticketNumber, eventName } = deletion;
    const cells = { ticketId, ticketNumber, eventId: null, eventName };
    yield { ...cells, ...decidedRow(deletion, data.ledger.reports.stepsOf(deletion.deletionId), [], people) };
  }
}

/** All deletions of a ticket, decided here or elsewhere, oldest first. */
export function rowsOfTicket({ ticket, family }: ReportTicket, data: ReportData, people: People): ReportRow[] {
  const decided = data.ledger.ofTicket(data.source, ticket.ticketId).reverse();
  if (decided.length === 0 && family !== 'DELETION') return [];
  const log = data.logOf(ticket.ticketId);
  const rows = decided.map((deletion) =>
    decidedRow(deletion, data.ledger.reports.stepsOf(deletion.deletionId), log, people),
  );
  const isOurs = decided.some(({ state, alreadyDeleted }) => state === 'ACCEPTED' && !alreadyDeleted);
  if (family === 'DELETION' && !isOurs) rows.push(foundRow(log, ticket.deletionReason ?? null, people));
  return rows.map((row) => ({ ...ticketCells(ticket), ...row }));
}

/** `steps`: its entries in the audit trail; `log`: of its ticket. */
export function decidedRow(
  deletion: Deletion,
  steps: readonly DeletionStep[],
  log: readonly StatusLogEntry[],
  people: People,
): ReportRow {
  const { basis, decidedAgain, deletedBy, carriedIn, carriedOut, state } = deletion;
  const sent = steps.filter(({ kind }) => kind === 'DELETION_SENT').map(({ at }) => at);
  const settled = state === 'ACCEPTED' || state === 'REJECTED';
  const isOurs = state === 'ACCEPTED' && !deletion.alreadyDeleted;
  const origin = isOurs ? deletionOriginOf(log) : deletedBy;
  return {
    origin: carriedIn ? 'carriedIn' : 'here',
    deletionId: deletion.deletionId,
    state,
    reason: deletion.reason,
    note: deletion.note,
    decidedBy: deletion.decidedBy,
    decidedAt: utc(deletion.decidedAt),
    decidedAgainBy: decidedAgain?.by ?? null,
    decidedAgainAt: utc(decidedAgain?.at),
    basisStatus: basis.status.value,
    basisLastUpdated: utc(basis.lastUpdated),
    basisAsOf: utc(basis.asOf),
    ...people.cells('basisOwner', basisOwner(deletion, people)),
    firstSentAt: utc(sent[0]),
    lastSentAt: utc(sent.at(-1)),
    attempts: deletion.attempts,
    answeredAt: settled ? utc(deletion.stateSince) : null,
    answer: state === 'ACCEPTED' ? deletion.serverStatus : state === 'REJECTED' ? state : null,
    message: deletion.message?.english ?? null,
    deletedBy: origin?.actor ?? null,
    deletedAt: utc(origin?.at),
    ...phoneCells(state === 'ACCEPTED' ? log : []),
    confirmedAt: utc(deletion.confirmedAt),
    carriedIn: carriedIn?.machine ?? null,
    carriedOutAt: utc(carriedOut?.at),
  };
}

function basisOwner({ basis }: Deletion, people: People): KnownPerson | null {
  if (basis.ownerId === null) return null;
  return { id: basis.ownerId, name: basis.ownerName, email: people.byId(basis.ownerId)?.email ?? '' };
}

/** A deletion that was not decided in Usher. */
export function foundRow(log: readonly StatusLogEntry[], reason: string | null, people: People): ReportRow {
  const origin = deletionOriginOf(log);
  return {
    origin: 'elsewhere',
    deletionId: null,
    state: 'LOGGED',
    reason: origin?.reason ?? reason,
    note: null,
    decidedBy: origin?.actor ?? null,
    decidedAt: utc(origin?.at),
    decidedAgainBy: null,
    decidedAgainAt: null,
    basisStatus: null,
    basisLastUpdated: null,
    basisAsOf: null,
    ...people.cells('basisOwner', null),
    firstSentAt: null,
    lastSentAt: null,
    attempts: null,
    answeredAt: null,
    answer: null,
    message: null,
    deletedBy: origin?.actor ?? null,
    deletedAt: utc(origin?.at),
    ...phoneCells(log),
    confirmedAt: null,
    carriedIn: null,
    carriedOutAt: null,
  };
}

/** Empty where the log does not name all phones. */
function phoneCells(log: readonly StatusLogEntry[]): ReportRow {
  const { phones, complete, loggedAt } = deletionProgressOf(log);
  if (loggedAt === null || !complete) return { phonesWaiting: null, lastPhoneAt: null };
  const waiting = phones.filter(({ confirmedAt }) => confirmedAt === null).length;
  const last = Math.max(...phones.map(({ confirmedAt }) => confirmedAt ?? 0));
  return { phonesWaiting: waiting, lastPhoneAt: waiting === 0 && last > 0 ? utc(last) : null };
}
