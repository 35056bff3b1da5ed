/** The sentences of the reconciliation: how an event stands, what a re-check found, why a ticket explains something. */
import i18next from 'i18next';
import { type FigureComparison, surplusOf } from '../../shared/domain/reconciliation.ts';
import type { EventReconciliation, ExplainingTicket, Recheck } from '../../shared/reconciliation.ts';
import { sentenceText } from '../languages/sentence-text.ts';
import { formatCount } from '../ui/count-format.ts';

/** How an event stands, for one word and one icon. */
export type Verdict = 'agrees' | 'mayAgree' | 'differs' | 'notOffered' | 'notAsked' | 'notCompared';

export function verdictOf({ reconciliation }: EventReconciliation): Verdict {
  if (reconciliation === null) return 'notCompared';
  if (reconciliation.outcome !== 'compared') return reconciliation.outcome;
  const { figures } = reconciliation;
  if (figures.some((comparison) => surplusOf(comparison) !== 0)) return 'differs';
  return figures.some(isOpen) ? 'mayAgree' : 'agrees';
}

/** Whether a figure was compared with more than one number. */
function isOpen({ ours, theirs }: FigureComparison): boolean {
  return theirs !== null && ours.atLeast !== ours.atMost;
}

/** Usher's side of a figure: one number, or the two between which it lies. */
export function ourText({ ours }: FigureComparison): string {
  const { atLeast, atMost } = ours;
  return atLeast === atMost ? formatCount(atLeast) : `${formatCount(atLeast)}–${formatCount(atMost)}`;
}

/** TIXNGO's side of a figure. */
export function theirText({ theirs }: FigureComparison): string {
  return theirs === null ? i18next.t('sync:reconciliation.notGiven') : formatCount(theirs);
}

/** How far apart both sides are: `Usher counts 2 fewer`. */
export function surplusText(comparison: FigureComparison): string {
  const surplus = surplusOf(comparison);
  return i18next.t(surplus > 0 ? 'sync:reconciliation.more' : 'sync:reconciliation.fewer', {
    count: Math.abs(surplus),
  });
}

/** Why there are no new figures; null when there are. */
export function whyNotCompared({ reconciliation }: EventReconciliation): string | null {
  return reconciliation?.message ? sentenceText(reconciliation.message) : null;
}

const FOUND = ['added', 'corrected', 'notListed'] as const;

/** What the latest re-check did, or does. */
export function recheckText(recheck: Recheck): string {
  const t = i18next.getFixedT(null, 'sync', 'rechecked');
  const { state, message } = recheck;
  const read = t('read', { count: recheck.read });
  switch (state) {
    case 'waiting':
      return t('waiting');
    case 'complete': {
      const found = FOUND.flatMap((what) => (recheck[what] > 0 ? [t(what, { count: recheck[what] })] : []));
      return t('complete', { read, found: found.join('; ') || t('same') });
    }
    default:
      return [t(state, { read }), message && sentenceText(message)].filter(Boolean).join(' ');
  }
}

/** Why a ticket explains a difference. */
export function explanationText({ explanation, cached, told, fields: names }: ExplainingTicket): string {
  const t = i18next.getFixedT(null, 'sync', 'explained');
  const here = cached?.value ?? t('notCached');
  const there = told?.value ?? t('unknown');
  const fields = names.length > 0 ? ` (${names.join(', ')})` : '';
  switch (explanation) {
    case 'setAside':
      return t('setAside', { there, here: cached ? t('cached', { status: cached.value }) : here });
    case 'corrected':
      return here === there ? t('correctedElse', { fields, there }) : t('corrected', { here, fields, there });
    default:
      return t(explanation, { here, there });
  }
}
