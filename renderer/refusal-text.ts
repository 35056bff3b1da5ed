/** Refusals and obstacles in the language of the screens. The engine and the shell write English. */
import i18next from 'i18next';
import type { Answer, CallErrorCode } from '../shared/answer.ts';
import type { ConnectionProblem } from '../shared/sync-status.ts';
import { currentLanguage } from './languages/i18n.ts';

type Refusal = Extract<Answer<unknown>, { ok: false }>;

/** Codes that tell less than the words beside them: which file, which field, what stands in the way. */
const WORDS_TELL_MORE: ReadonlySet<CallErrorCode> = new Set([
  'BAD_INPUT',
  'NOT_POSSIBLE_NOW',
  'ENGINE_UNAVAILABLE',
  'STORAGE',
]);

/** Kinds that tell less than the words beside them: which address, which answer, which disk. */
const DETAILS_TELL_MORE: ReadonlySet<ConnectionProblem['kind']> = new Set([
  'unreachable',
  'notTixngo',
  'serverError',
  'local',
]);

/** Why a call was refused. */
export function refusalText({ code, message }: Pick<Refusal, 'code' | 'message'>): string {
  return toldBeside(i18next.t(`problems:calls.${code}`), message, WORDS_TELL_MORE.has(code));
}

/** Why there is no connection. */
export function connectionProblemText({ kind, message }: ConnectionProblem): string {
  return toldBeside(i18next.t(`problems:connection.${kind}`), message, DETAILS_TELL_MORE.has(kind));
}

/** English words say all there is to say; beside a translation they stand only where they tell more. */
export function toldBeside(sentence: string, english: string | null, tellsMore = true): string {
  if (!english) return sentence;
  if (currentLanguage() === 'en') return english;
  return tellsMore ? `${sentence} (${english})` : sentence;
}
