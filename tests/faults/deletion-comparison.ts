/** The ledger held against what people were told and against the server's own book. One sentence a difference. */
import type { DemoBackOffice } from '../../electron/demo/back-office.ts';
import type { Ledger } from '../../electron/engine/ledger/ledger.ts';
import type { Deletion } from '../../shared/deletion.ts';
import type { Decisions } from './decisions.ts';

type Book = NonNullable<ReturnType<DemoBackOffice['ticket']>>;

export interface Truth {
  books: ReadonlyMap<string, Book>;
  decisions: Decisions;
  /** Deletions that reached the server after the app had lost the connection: nobody could know of them. */
  late: ReadonlySet<string>;
}

export function compareDeletions(ledger: Ledger, source: string, truth: Truth): string[] {
  const deletions = ledger.list(source);
  const broken = ledger.firstBrokenAuditEntry();
  return [
    ...compareWithDecisions(deletions, truth.decisions),
    ...deletions.flatMap((deletion) => compareWithBook(deletion, truth)),
    ...unknownRequests(deletions, truth.books),
    ...[...truth.books].flatMap(([ticketId, { log }]) => deletedTwice(ticketId, log)),
    ...(broken === null ? [] : [`The audit trail is broken at entry ${broken}.`]),
  ];
}

/** What the app said was queued or withdrawn is so, for good. */
function compareWithDecisions(deletions: readonly Deletion[], decisions: Decisions): string[] {
  const kept = new Map(deletions.map((deletion) => [deletion.deletionId, deletion]));
  const lost = decisions.all.flatMap(({ deletionId, ticketId, withdrawn }) => {
    const deletion = kept.get(deletionId);
    if (!deletion) return [`Deletion ${deletionId} of ${ticketId} was called queued and is lost.`];
    if (withdrawn && deletion.state !== 'CANCELLED') {
      return [`Deletion ${deletionId} of ${ticketId} was withdrawn and is ${deletion.state}.`];
    }
    return [];
  });
  const known = new Set(decisions.all.map(({ deletionId }) => deletionId));
  const invented = deletions
    .filter(({ deletionId, ticketId }) => !known.has(deletionId) && !decisions.unanswered.has(ticketId))
    .map(({ deletionId, ticketId }) => `Nobody decided deletion ${deletionId} of ${ticketId}.`);
  return [...lost, ...invented];
}

/** Carried out by a late request, though a person had taken it back or was asked once more. */
export function isOvertaken({ deletionId, ticketId, state }: Deletion, { books, late }: Truth): boolean {
  return state !== 'ACCEPTED' && late.has(deletionId) && requestsIn(books.get(ticketId), deletionId) > 0;
}

function requestsIn(book: Book | undefined, deletionId: string): number {
  return (book?.deletionRequests ?? []).filter(({ clientRequestId }) => clientRequestId === deletionId).length;
}

/** Carried out exactly once, or in front of a person, or withdrawn and never carried out. */
function compareWithBook(deletion: Deletion, { books, late }: Truth): string[] {
  const { deletionId, ticketId, state, message, serverStatus } = deletion;
  const book = books.get(ticketId);
  if (!book) return [`Deletion ${deletionId} is of ticket ${ticketId}, which the server does not have.`];
  const requests = requestsIn(book, deletionId);
  const wrong = (what: string): string[] => [
    `Deletion ${deletionId} of ${ticketId} is ${state} (${message?.english}), but ${what}.`,
  ];
  const { status } = book.state;
  switch (state) {
    case 'QUEUED':
    case 'SENDING':
      return wrong('everything rests');
    case 'ACCEPTED': {
      if (status !== 'DELETION_PENDING' && status !== 'DELETED') return wrong(`the ticket is ${status}`);
      if (serverStatus !== status) return wrong(`the server says ${status}, not ${serverStatus}`);
      const expected = message?.english.includes('nothing was sent') ? 0 : 1;
      return requests === expected || late.has(deletionId)
        ? []
        : wrong(`the server's book has it ${requests} times instead of ${expected}`);
    }
    case 'NEEDS_DECISION':
    case 'REJECTED':
      if (!message) return wrong('no reason is given');
      return requests === 0 || late.has(deletionId) ? [] : wrong('the server carried it out');
    case 'CANCELLED':
      return requests === 0 || late.has(deletionId) ? [] : wrong('the server carried it out');
  }
}

function unknownRequests(deletions: readonly Deletion[], books: ReadonlyMap<string, Book>): string[] {
  const known = new Set(deletions.map(({ deletionId }) => deletionId));
  return [...books.values()]
    .flatMap(({ deletionRequests }) => deletionRequests)
    .filter(({ clientRequestId }) => !known.has(clientRequestId))
    .map(({ clientRequestId, ticketId }) => `The server deleted ${ticketId} for ${clientRequestId}, unknown here.`);
}

function deletedTwice(ticketId: string, log: Book['log']): string[] {
  const deletes = log.filter(({ actionName }) => actionName === 'Delete').length;
  return deletes <= 1 ? [] : [`Ticket ${ticketId} was deleted ${deletes} times.`];
}
