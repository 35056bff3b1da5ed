import type { TextMatch, TicketColumn } from '../../shared/ticket-list.ts';

/** The matches that no shown column marks, so that the row has to say what it was found by. */
export function unseenMatches(matches: readonly TextMatch[], columns: readonly TicketColumn[]): TextMatch[] {
  const shown: ReadonlySet<string> = new Set(columns);
  const isSeen = ({ field }: TextMatch) =>
    shown.has(field) || (field === 'ownerEmail' && shown.has('ownerName') && !shown.has('ownerEmail'));
  return matches.filter((match) => !isSeen(match));
}
