/** One ticket's status in the words of every vocabulary (domain.md 4.1, 4.3). */
import { lifecycleOfLegacy } from '../../shared/domain/mapping-legacy.ts';
import type { Equivalent, S360Equivalent, V4Equivalent } from '../../shared/domain/mapping-lifecycle.ts';
import { legacyOfLifecycle, s360OfLifecycle, v4OfLifecycle } from '../../shared/domain/mapping-lifecycle.ts';
import { lifecycleOfV4, v4FactsOf } from '../../shared/domain/mapping-v4.ts';
import { canonicalLifecycleStatus } from '../../shared/domain/statuses.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';

export const VOCABULARY_NAMES = ['V4', 'Lifecycle', 'Legacy history', 'S-360'] as const;
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
  const by = <Value>(translate: (lifecycleStatus: string) => Equivalent<Value>) =>
    lifecycle.kind === 'equivalent' ? translate(lifecycle.value) : lifecycle;
  return [
    status.vocabulary === 'V4' ? saidWord('V4', status.value) : translated('V4', by(v4OfLifecycle), v4Word),
    ticket.lifecycleStatus
      ? saidWord('Lifecycle', canonicalLifecycleStatus(ticket.lifecycleStatus))
      : translated('Lifecycle', lifecycle, (word) => ({ word, remark: '' })),
    ticket.legacyStatus
      ? saidWord('Legacy history', ticket.legacyStatus, transaction(ticket.legacyAction, ticket.legacyState))
      : translated('Legacy history', by(legacyOfLifecycle), ({ status: word, action, state, holder }) => ({
          word,
          remark: [transaction(action, state), holder ? 'holder fields set' : ''].filter(Boolean).join(', '),
        })),
    translated('S-360', by(s360OfLifecycle), s360Word),
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

function translated<Value>(
  vocabulary: VocabularyName,
  found: Equivalent<Value>,
  tell: (value: Value) => Pick<VocabularyWord, 'word' | 'remark'>,
): VocabularyWord {
  if (found.kind === 'equivalent') return { vocabulary, said: false, ...tell(found.value) };
  return { vocabulary, said: false, word: null, remark: found.say };
}

function v4Word({ statuses, attributes, owner }: V4Equivalent): Pick<VocabularyWord, 'word' | 'remark'> {
  const implied = Object.entries(attributes).map(([name, value]) => `${name} ${value ? 'TRUE' : 'FALSE'}`);
  if (owner) implied.push(`owner ${owner}`);
  return { word: statuses.join(', then '), remark: implied.join(', ') };
}

function s360Word({ statuses, beforeFeedback }: S360Equivalent): Pick<VocabularyWord, 'word' | 'remark'> {
  const early = beforeFeedback.length > 0 ? `or ${beforeFeedback.join(' or ')} while the feedback has not run` : '';
  return { word: statuses.join(' or '), remark: early };
}

function transaction(action: string | null | undefined, state: string | null | undefined): string {
  return action || state ? `${action ?? '–'} / ${state ?? '–'}` : '';
}
