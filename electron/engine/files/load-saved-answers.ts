/** Stores saved answers in the cache: all files that were chosen, or none of them. */
import type { LoadedFile, LoadOutcome } from '../../../shared/files.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';
import type { CacheWriter } from '../cache/cache-writer.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { refuseFile } from './file-text.ts';
import { readSavedAnswers, type SavedAnswers } from './saved-answers.ts';
import type { ReceivedFile } from './uploads.ts';

export interface LoadContext {
  cache: CacheWriter;
  ledger: Ledger;
  by: string;
  /** UTC milliseconds. */
  now: number;
}

/** @throws CallError with a sentence on the first file that cannot be used; nothing was stored then */
export function loadSavedAnswers(files: readonly ReceivedFile[], context: LoadContext): LoadOutcome {
  const answers = files.map((file) => readSavedAnswers(file, context.now));
  refuseOtherOrganizers(answers, context.cache);
  return context.cache.atOnce(() => {
    const outcome = answers.map((file) => storeOnce(file, context));
    // Last, when everything is stored, and before it is committed: nothing counts that the trail does not have.
    for (const file of outcome) if (!file.again) noteLoaded(file, context);
    return outcome;
  });
}

/** A saved answer does not say which server it comes from; the organizer is what there is to compare. */
function refuseOtherOrganizers(answers: readonly SavedAnswers[], cache: CacheWriter): void {
  let known = cache.organizerId();
  for (const file of answers) {
    if (file.kind !== 'tickets') continue;
    file.tickets.forEach(({ ticket: { organizerId } }, index) => {
      known ??= organizerId ?? null;
      if (!organizerId || organizerId === known) return;
      refuseFile(
        file.name,
        sentence('files.otherOrganizer', { number: index + 1, organizer: organizerId, known: known ?? '' }),
      );
    });
  }
}

function storeOnce(file: SavedAnswers, { cache, by, now }: LoadContext): LoadOutcome[number] {
  const before = cache.loadedFile(file.sha256);
  if (before) return { ...before, again: true };
  const { name, sha256, kind, asOf, records } = file;
  const setAside = file.unreadable.length;
  const counts = file.kind === 'tickets' ? storeTickets(file, cache) : storeEntries(file, cache);
  const loaded: LoadedFile = { name, sha256, kind, asOf, loadedAt: now, loadedBy: by, records, setAside, ...counts };
  cache.noteLoadedFile(loaded);
  return { ...loaded, again: false };
}

function noteLoaded(
  { again: _again, loadedAt, loadedBy, ...file }: LoadOutcome[number],
  { ledger }: LoadContext,
): void {
  ledger.noteEvent('FILE_LOADED', loadedAt, file, loadedBy);
}

type Counts = Pick<LoadedFile, 'stored' | 'notListed'>;

function storeTickets(file: Extract<SavedAnswers, { kind: 'tickets' }>, cache: CacheWriter): Counts {
  const { ticketsAsOf } = cache.pullState();
  const judged = file.tickets.map((saved) => ({ saved, verdict: worth(saved, ticketsAsOf, cache) }));
  const tickets = judged.filter(({ verdict }) => verdict === 'store').map(({ saved }) => saved);
  const { changed } = cache.storeTicketPage({ tickets, setAside: file.unreadable, asOf: file.asOf });
  return { stored: changed, notListed: judged.filter(({ verdict }) => verdict === 'notListed').length };
}

function storeEntries(file: Extract<SavedAnswers, { kind: 'statusLog' }>, cache: CacheWriter): Counts {
  const { added } = cache.storeLogPage({ entries: file.entries, setAside: file.unreadable });
  return { stored: added, notListed: 0 };
}

/**
 * Whether a saved ticket may be stored: never over a newer one. A complete sync that did not find it promises that it is
 * not there; of two texts of one version the fuller stays, since the light list leaves owners and seats out.
 */
function worth(
  { ticket, raw }: { ticket: SavedTicket; raw: string },
  ticketsAsOf: number | null,
  cache: CacheWriter,
): 'store' | 'keep' | 'notListed' {
  const known = cache.ticket(ticket.ticketId);
  if (!known) return ticketsAsOf !== null && ticket.lastUpdated.utc < ticketsAsOf ? 'notListed' : 'store';
  const newer = ticket.lastUpdated.utc - known.ticket.lastUpdated.utc;
  if (newer < 0) return 'keep';
  if (newer > 0 || known.raw === raw) return 'store';
  return fieldsOf(raw) > fieldsOf(known.raw) ? 'store' : 'keep';
}

type SavedTicket = Extract<SavedAnswers, { kind: 'tickets' }>['tickets'][number]['ticket'];

function fieldsOf(raw: string): number {
  return Object.values(JSON.parse(raw) as object).filter((value) => value !== null).length;
}
