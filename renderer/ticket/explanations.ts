/** What words of the domain mean, in the language of the screens; unknown words have no explanation. */
import i18next from 'i18next';
import { ACTIONS, ACTORS, TRANSFER_OUTCOMES } from '../../shared/domain/actions.ts';
import { ATTRIBUTES } from '../../shared/domain/attributes.ts';
import { REFUSALS } from '../../shared/domain/lifecycle.ts';
import { V4_STATUSES } from '../../shared/domain/statuses.ts';

const WORDS = {
  actions: ACTIONS,
  actors: ACTORS,
  outcomes: TRANSFER_OUTCOMES,
  attributes: ATTRIBUTES,
  statuses: V4_STATUSES,
  refusals: REFUSALS,
} as const;
export type Explained = keyof typeof WORDS;

/** One sentence, or for a refusal the end of "because …"; null for a word that the documentation does not know. */
export function explanationOf(of: Explained, value: string): string | null {
  const word = WORDS[of].find((known) => known === value);
  return word === undefined ? null : i18next.t(`lifecycle:${of}.${word}` as 'lifecycle:actions.Inject');
}
