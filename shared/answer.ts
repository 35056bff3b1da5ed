/** What a call comes back with: its output, or why it was refused. */
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

export type Answer<Output> = { ok: true; output: Output } | { ok: false; code: CallErrorCode; message: string };

/** Thrown by whoever answers a call; crosses processes as an {@link Answer}. The message is for a person. */
export class CallError extends Error {
  readonly code: CallErrorCode;

  constructor(code: CallErrorCode, message: string) {
    super(message);
    this.name = 'CallError';
    this.code = code;
  }
}
