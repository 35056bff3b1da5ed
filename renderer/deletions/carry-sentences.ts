/** What loading or writing a carried file did, in sentences for a person. */
import i18next from 'i18next';
import { DELETION_STATES } from '../../shared/deletion.ts';
import type { CarriedFileOutcome, QueueOutcome, ReceiptOutcome, RefusedDeletion } from '../../shared/files.ts';

/** At least one sentence; the first says what the file was. */
export function carrySentences(outcome: CarriedFileOutcome): string[] {
  return outcome.kind === 'queue' ? queueSentences(outcome) : receiptSentences(outcome);
}

const QUEUE_COUNTS = ['taken', 'decidedAgain', 'known'] as const;

function queueSentences(outcome: QueueOutcome): string[] {
  const t = i18next.getFixedT(null, 'deletions', 'carry');
  return [
    t('queueBy', { who: outcome.exportedBy }),
    ...QUEUE_COUNTS.flatMap((what) => (outcome[what] > 0 ? [t(what, { count: outcome[what] })] : [])),
    ...outcome.refused.map(refusal),
    ...(outcome.taken > 0 ? [t('receiptBack')] : []),
  ];
}

function refusal({ ticketNumber: ticket, why }: RefusedDeletion): string {
  const t = i18next.getFixedT(null, 'deletions', 'carry');
  return why.kind === 'openHere' ? t('openHere', { ticket, who: why.decidedBy }) : t('differs', { ticket });
}

const RECEIPT_COUNTS = ['confirmed', 'waiting', 'unchanged', 'sendingHere', 'older', 'unknown'] as const;

function receiptSentences(outcome: ReceiptOutcome): string[] {
  const t = i18next.getFixedT(null, 'deletions', 'carry');
  return [
    t('receiptBy', { who: outcome.issuedBy }),
    ...DELETION_STATES.flatMap((state) => {
      const count = outcome.moved[state] ?? 0;
      return count > 0 ? [t(`moved.${state}`, { count })] : [];
    }),
    ...RECEIPT_COUNTS.flatMap((what) => (outcome[what] > 0 ? [t(`stayed.${what}`, { count: outcome[what] })] : [])),
  ];
}
