/**
 * A look at single tickets: does a text match them, and how well? For the first lines of a search that matches so many
 * that finding all of them takes longer than a person should wait.
 */
import type { Ticket } from '../../../../shared/domain/ticket.ts';
import { searchTextOf } from '../search-text.ts';
import type { OpenReads } from './open-reads.ts';
import type { Question, Word } from './question.ts';
import { isLong } from './question.ts';
import type { Rank } from './text-candidates.ts';

export const FIELDS = `
  SELECT ticket.rowid AS rowid, ticket_number, ticket_external_id, barcode, owner_email, '' AS raw
  FROM json_each(@rowids) AS wanted CROSS JOIN ticket ON ticket.rowid = wanted.value
  ORDER BY wanted.key`;
export const DOCUMENTS = `
  SELECT ticket.rowid AS rowid, ticket_number, ticket_external_id, barcode, owner_email, raw
  FROM json_each(@rowids) AS wanted
    CROSS JOIN ticket ON ticket.rowid = wanted.value
    JOIN ticket_document ON ticket_document.ticket = ticket.rowid
  ORDER BY wanted.key`;

/** What one ticket tells alone. */
export type GlancedRank = Extract<Rank, 'beginning' | 'inside' | 'words'>;

interface Document {
  rowid: number;
  ticket_number: string;
  ticket_external_id: string | null;
  barcode: string | null;
  owner_email: string | null;
  raw: string;
}

/** Those of the given tickets that a text matches in this way; in their order. */
export function atAGlance(
  rowids: readonly number[],
  question: Question,
  rank: GlancedRank,
  reads: OpenReads,
): number[] {
  const documents = reads.all<Document>(
    rank === 'beginning' ? FIELDS : DOCUMENTS,
    { rowids: JSON.stringify(rowids) },
    'named',
  );
  return documents.filter(matching(question, rank)).map(({ rowid }) => rowid);
}

type Test = (document: Document) => boolean;

function matching({ text, whole, words, isSeatOnly }: Question, rank: GlancedRank): Test {
  if (rank === 'beginning') return begins(text);
  if (rank === 'inside') return isLong(whole) ? hasAll([whole]) : () => false;
  if (words.length < 2 || isSeatOnly) return () => false;
  const short = words.filter((word) => !isLong(word)).map(([word = '']) => begins(word));
  const long = hasAll(words.filter(isLong));
  return (document) => short.every((test) => test(document)) && long(document);
}

function begins(text: string): Test {
  const beginning = text.toLowerCase();
  return ({ ticket_number, ticket_external_id, barcode, owner_email }) =>
    [ticket_number, ticket_external_id, barcode, owner_email].some((field) =>
      field?.toLowerCase().startsWith(beginning),
    );
}

function hasAll(words: readonly Word[]): Test {
  return ({ raw }) => {
    const text = searchTextOf(JSON.parse(raw) as Ticket);
    return words.every((word) => word.some((writing) => text.includes(writing)));
  };
}
