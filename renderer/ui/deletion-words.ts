/** What the last answer or problem of a deletion means, in the language of the screens. */
import i18next from 'i18next';
import type { Deletion } from '../../shared/deletion.ts';
import { changesSince } from '../../shared/domain/deletion-changes.ts';
import { currentLocale } from '../languages/i18n.ts';
import { toldBeside } from '../refusal-text.ts';
import { formatDuration } from './time-format.ts';

type Told = Pick<
  Deletion,
  'state' | 'message' | 'alreadyDeleted' | 'attempts' | 'basis' | 'found' | 'decidedAt' | 'decidedAgain'
>;

/** Null when there is nothing to say. TIXNGO's own words follow where it has said some. */
export function deletionWords(deletion: Told): string | null {
  const t = i18next.getFixedT(null, 'deletions', 'screen');
  const { state, message, alreadyDeleted, attempts } = deletion;
  if (state === 'NEEDS_DECISION') return decisionQuestion(deletion);
  if (message === null) return null;
  switch (state) {
    case 'ACCEPTED':
      if (!alreadyDeleted) return t('accepted');
      return attempts === 0 ? t('nothingSent') : t('somebody');
    case 'REJECTED':
      return toldBeside(t('refused'), message);
    default:
      return toldBeside(t('postponed'), message);
  }
}

/** Why a person has to decide: what changed since, or what the decision rested on. */
function decisionQuestion({ basis, found, decidedAt, decidedAgain, message }: Told): string {
  const t = i18next.getFixedT(null, 'deletions', 'decision');
  if (!found) return toldBeside(t('changed'), message);
  const changes = changesSince(basis, found).map((change) => t(`changes.${change}`));
  if (changes.length > 0) {
    const list = new Intl.ListFormat(currentLocale(), { type: 'conjunction' }).format(changes);
    return t('since', { changes: list });
  }
  const age = (decidedAgain?.at ?? decidedAt) - (basis.clockAhead ?? 0) - basis.asOf;
  return age < 0 ? t('clock') : t('old', { length: formatDuration(age) });
}
