import type { Deletion } from '../../shared/deletion.ts';

/** What waits for a person first, then the newest decision first. */
export function inOrderOfUrgency(deletions: readonly Deletion[]): Deletion[] {
  const waits = ({ state }: Deletion) => (state === 'NEEDS_DECISION' ? 0 : 1);
  return deletions.toSorted((a, b) => waits(a) - waits(b) || b.decidedAt - a.decidedAt);
}
