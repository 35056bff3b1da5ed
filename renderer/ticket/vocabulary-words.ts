/** One ticket's status in the words of every vocabulary (domain.md 4.1, 4.3). */
import i18next from 'i18next';
import { lifecycleOfLegacy } from '../../shared/domain/mapping-legacy.ts';
import type {
  Equivalent,
  LegacyEquivalent,
  S360Equivalent,
  V4Equivalent,
} from '../../shared/domain/mapping-lifecycle.ts';
import { legacyOfLifecycle, s360OfLifecycle, v4OfLifecycle } from '../../shared/domain/mapping-lifecycle.ts';
import { lifecycleOfV4, v4FactsOf } from '../../shared/domain/mapping-v4.ts';
import { canonicalLifecycleStatus, isV4Status } from '../../shared/domain/statuses.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';

export const VOCABULARY_NAMES = ['V4', 'LIFECYCLE', 'LEGACY', 'S360'] as const;
export type VocabularyName = (typeof VOCABULARY_NAMES)[number];

/** What one vocabulary calls the status. */
export interface VocabularyWord {
  vocabulary: VocabularyName;
  /** TIXNGO itself says it; else it is translated. */
  said: boolean;
  /** Null where the vocabulary has no word for it. */
  word: string | null;
  /** What the word does not tell, or why there is none; empty where nothing has to be added. */
  remark: string;
}

type Told = Pick<TicketDetail, 'ticket' | 'status' | 'log'>;

/** The four words in a fixed order. */
export function vocabularyWords(told: Told): VocabularyWord[] {
  const { ticket, status } = told;
  const lifecycle = lifecycleStatusOf(told);
  const none = whyNone(told);
  const by = <Value>(translate: (lifecycleStatus: string) => Equivalent<Value>) =>
    lifecycle.kind === 'equivalent' ? translate(lifecycle.value) : lifecycle;
  return [
    status.vocabulary === 'V4' ? saidWord('V4', status.value) : translated('V4', by(v4OfLifecycle), v4Word, none),
    ticket.lifecycleStatus
      ? saidWord('LIFECYCLE', canonicalLifecycleStatus(ticket.lifecycleStatus))
      : translated('LIFECYCLE', lifecycle, (word) => ({ word, remark: '' }), none),
    ticket.legacyStatus
      ? saidWord('LEGACY', ticket.legacyStatus, transaction(ticket.legacyAction, ticket.legacyState))
      : translated('LEGACY', by(legacyOfLifecycle), legacyWord, none),
    translated('S360', by(s360OfLifecycle), s360Word, none),
  ];
}

/** The lifecycle status through which the others are found: the table of domain.md 4.1 has a row for each. */
function lifecycleStatusOf({ ticket, status, log }: Told): Equivalent<string> {
  switch (status.vocabulary) {
    case 'V4':
      return lifecycleOfV4(v4FactsOf(ticket, log));
    case 'LIFECYCLE':
      return { kind: 'equivalent', value: status.value };
    case 'LEGACY':
      return lifecycleOfLegacy(status.value, { holder: Boolean(ticket.holder) });
  }
}

function saidWord(vocabulary: VocabularyName, word: string, remark = ''): VocabularyWord {
  return { vocabulary, said: true, word, remark };
}

/** Why another vocabulary has no word: only V4 tells that a ticket was on a phone and is on none now (domain.md 4.3). */
function whyNone({ status: { vocabulary, value } }: Told): string {
  return vocabulary === 'V4' && isV4Status(value)
    ? i18next.t('ticket:vocabulary.onNoPhone')
    : i18next.t('ticket:vocabulary.notKnown', { status: value });
}

function translated<Value>(
  vocabulary: VocabularyName,
  found: Equivalent<Value>,
  tell: (value: Value) => Pick<VocabularyWord, 'word' | 'remark'>,
  none: string,
): VocabularyWord {
  if (found.kind === 'equivalent') return { vocabulary, said: false, ...tell(found.value) };
  return { vocabulary, said: false, word: null, remark: none };
}

function legacyWord({ status, action, state, holder }: LegacyEquivalent): Pick<VocabularyWord, 'word' | 'remark'> {
  const fields = holder ? i18next.t('ticket:vocabulary.holderFields') : '';
  return { word: status, remark: [transaction(action, state), fields].filter(Boolean).join(', ') };
}

function v4Word({ statuses, attributes, owner }: V4Equivalent): Pick<VocabularyWord, 'word' | 'remark'> {
  const implied = Object.entries(attributes).map(([name, value]) => `${name} ${value ? 'TRUE' : 'FALSE'}`);
  if (owner) implied.push(i18next.t(`ticket:vocabulary.owner.${owner}`));
  return { word: statuses.join(`, ${i18next.t('ticket:vocabulary.afterwards')} `), remark: implied.join(', ') };
}

function s360Word({ statuses, beforeFeedback }: S360Equivalent): Pick<VocabularyWord, 'word' | 'remark'> {
  const or = (words: readonly string[]): string => words.join(` ${i18next.t('ticket:vocabulary.or')} `);
  const early = or(beforeFeedback);
  return { word: or(statuses), remark: early && i18next.t('ticket:vocabulary.beforeFeedback', { statuses: early }) };
}

function transaction(action: string | null | undefined, state: string | null | undefined): string {
  return action || state ? `${action ?? '–'} / ${state ?? '–'}` : '';
}
