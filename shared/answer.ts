/** What a call comes back with: its output, or why it was refused. */
import { type Sentence, ToldError } from './sentences/sentence.ts';

/** Why a call was refused. Only `INTERNAL` is a bug. */
export const CALL_ERRORS = [
  'UNKNOWN_CALL',
  'BAD_INPUT',
  'NOT_FOUND',
  'RESULT_EXPIRED',
  'TICKET_CHANGED',
  'ALREADY_QUEUED',
  'ALREADY_DELETED',
  'NOT_POSSIBLE_NOW',
  /** The role at this machine does not allow it (domain.md 2.10). */
  'NOT_PERMITTED',
  'ENGINE_UNAVAILABLE',
  'STORAGE',
  'INTERNAL',
] as const;
export type CallErrorCode = (typeof CALL_ERRORS)[number];

/** `message` is the English of the sentence. */
export interface Refusal {
  ok: false;
  code: CallErrorCode;
  message: string;
  sentence: Sentence;
}

export type Answer<Output> = { ok: true; output: Output } | Refusal;

/** A call is refused. */
export function refusal(code: CallErrorCode, why: Sentence): Refusal {
  return { ok: false, code, message: why.english, sentence: why };
}

/** Thrown by whoever answers a call; crosses processes as an {@link Answer}. */
export class CallError extends ToldError {
  readonly code: CallErrorCode;

  constructor(code: CallErrorCode, why: Sentence) {
    super(why);
    this.name = 'CallError';
    this.code = code;
  }
}
