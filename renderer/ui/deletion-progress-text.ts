import i18next from 'i18next';
import type { DeletionOrigin, DeletionProgress } from '../../shared/domain/deletion-progress.ts';

/** How many phones an accepted deletion waits for, in words: `waiting for 2 of 3 phones`. */
export function awaitedPhonesText({ phones, loggedAt, complete }: DeletionProgress): string {
  const t = i18next.getFixedT(null, 'deletions', 'progress');
  const waiting = phones.filter(({ confirmedAt }) => confirmedAt === null).length;
  if (loggedAt === null) {
    if (!complete) return t('onUnknown');
    return waiting === 0 ? t('onNone') : t('on', { count: waiting });
  }
  if (!complete) return waiting === 0 ? t('unnamed') : t('orMore', { count: waiting });
  if (phones.length === 0) return t('noPhone');
  if (waiting === 0) return phones.length === 1 ? t('oneConfirmed') : t('allConfirmed', { phones: phones.length });
  return phones.length === 1 ? t('onlyOne') : t('some', { count: waiting, phones: phones.length });
}

/** Who had deleted the ticket, as its log tells, or that nobody knows yet; the time stands beside it. */
export function deletedByText(deletedBy: DeletionOrigin | null): string {
  const t = i18next.getFixedT(null, 'deletions', 'progress');
  if (!deletedBy) return t('byUnknown');
  const who = deletedBy.actor ?? t('notNamed');
  return deletedBy.reason ? t('deletedFor', { who, reason: deletedBy.reason }) : t('deletedBy', { who });
}
