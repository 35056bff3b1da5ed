/** The reports on ownership: a row a hop, and a row a ticket with its whole chain (domain.md 3.1). */
import type { OwnershipLink, TransferAttempt } from '../../../../shared/domain/ownership.ts';
import { ownershipChain } from '../../../../shared/domain/ownership.ts';
import { currentOwnerOf } from '../../../../shared/domain/ticket.ts';
import type { ReportQuestion } from '../../../../shared/reports.ts';
import { type KnownPerson, type People, personOf } from '../people.ts';

import type { LoggedTicket, ReportData } from '../report-data.ts';
import { type ReportRow, type Rows, ticketCells, utc } from './report-row.ts';

export function* ownershipRows({ filter }: ReportQuestion, data: ReportData, people: People): Rows {
  for (const known of data.loggedTickets(filter)) {
    if (known) yield* hopRows(known, people);
    else yield;
  }
}

export function* ownershipChainRows({ filter }: ReportQuestion, data: ReportData, people: People): Rows {
  for (const known of data.loggedTickets(filter)) yield known && chainRow(known, people);
}

/** A ticket whose log shows no owner has one row: with the owner that TIXNGO names. */
export function hopRows({ ticket, log }: LoggedTicket, people: People): ReportRow[] {
  const chain = ownershipChain(log);
  const rows = chain.flatMap((link, index) => {
    const before = chain[index - 1] ?? null;
    const attempts = link.branches.map((attempt) => attemptRow(link, attempt, people));
    return [linkRow({ link, before, hop: index + 1 }, people), ...attempts];
  });
  const owner = currentOwnerOf(ticket);
  const known = rows.length > 0 ? rows : [noLogRow(owner && personOf(owner), people)];
  return known.map((row) => ({ ...ticketCells(ticket), ...row }));
}

interface Hop {
  link: OwnershipLink;
  before: OwnershipLink | null;
  hop: number;
}

function linkRow({ link, before, hop }: Hop, people: People): ReportRow {
  const how = link.transfer ? 'transfer' : before === null && link.actor !== null ? 'injection' : 'notTold';
  return {
    hop,
    how,
    ...people.cells('from', people.byId(before?.ownerId)),
    ...people.cells('to', people.byId(link.ownerId)),
    startedAt: utc(link.transfer?.startedAt),
    at: utc(link.since),
    startedBy: link.transfer?.startedBy ?? null,
    by: link.actor,
    outcome: link.transfer?.outcome ?? null,
  };
}

function attemptRow({ ownerId }: OwnershipLink, attempt: TransferAttempt, people: People): ReportRow {
  return {
    hop: null,
    how: attempt.endedAt === null && attempt.outcome === null ? 'pendingTransfer' : 'failedTransfer',
    ...people.cells('from', people.byId(ownerId)),
    ...people.cells('to', people.byId(attempt.toOwnerId)),
    startedAt: utc(attempt.startedAt),
    at: utc(attempt.endedAt),
    startedBy: attempt.startedBy,
    by: attempt.actor,
    outcome: attempt.outcome,
  };
}

function noLogRow(owner: KnownPerson | null, people: People): ReportRow {
  return {
    hop: null,
    how: 'noLog',
    ...people.cells('from', null),
    ...people.cells('to', owner),
    startedAt: null,
    at: null,
    startedBy: null,
    by: null,
    outcome: null,
  };
}

export function chainRow({ ticket, log }: LoggedTicket, people: People): ReportRow {
  const chain = ownershipChain(log);
  const branches = chain.flatMap((link) => link.branches);
  const pending = branches.filter(({ endedAt, outcome }) => endedAt === null && outcome === null);
  const previous = ticket.previousOwner?.id ?? null;
  return {
    ...ticketCells(ticket),
    owners: chain.length,
    chain:
      chain
        .flatMap(({ ownerId }) => people.byId(ownerId) ?? [])
        .map((person) => people.named(person))
        .join(' → ') || null,
    transfers: chain.filter(({ transfer }) => transfer !== null).length,
    failedTransfers: branches.length - pending.length,
    transferPending: pending.length > 0,
    firstFits: fits(chain[0]?.ownerId, ticket.initialOwner?.id),
    lastFits: fits(chain.at(-1)?.ownerId, currentOwnerOf(ticket)?.id),
    previousFits: chain.length < 2 && previous === null ? null : (chain.at(-2)?.ownerId ?? null) === previous,
  };
}

/** Null where one side names nobody. */
function fits(inLog: string | undefined, onTicket: string | undefined): boolean | null {
  return inLog && onTicket ? inLog === onTicket : null;
}
