import type { DeletionBasis } from '../../shared/deletion.ts';

/** Times always differ and prove nothing; a name may be written otherwise and be the same owner's. */
const PROVES_NOTHING: ReadonlySet<keyof DeletionBasis> = new Set(['lastUpdated', 'asOf', 'ownerName']);

/** Which facts of a ticket are others now than when its deletion was decided. */
export function changedFacts(then: DeletionBasis, now: DeletionBasis): ReadonlySet<keyof DeletionBasis> {
  const facts = Object.keys(then) as (keyof DeletionBasis)[];
  const differs = (fact: keyof DeletionBasis) => JSON.stringify(then[fact]) !== JSON.stringify(now[fact]);
  return new Set(facts.filter((fact) => !PROVES_NOTHING.has(fact) && differs(fact)));
}
