import type { TextMatch } from '../../shared/ticket-list.ts';
import { partsOf } from './text-parts.ts';

/** A text in which what the search matched is marked; parts that are only similar are marked otherwise. */
export function MarkedText({ text, match }: { text: string; match: TextMatch | undefined }) {
  if (!match || match.text !== text) return text;
  return partsOf(text, match.ranges).map(({ part, start, isMatch }) =>
    isMatch ? (
      <mark key={start} className="match" data-similar={match.similar || undefined}>
        {part}
      </mark>
    ) : (
      <span key={start}>{part}</span>
    ),
  );
}
