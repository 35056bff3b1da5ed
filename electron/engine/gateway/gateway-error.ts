/** What can go wrong between the app and TIXNGO, by what has to be done about it. */
import { type Sentence, ToldError } from '../../../shared/sentences/sentence.ts';

export type GatewayErrorKind =
  /** No answer, or one that was cut off: try again by itself. */
  | 'unreachable'
  /** 401, 403: nothing goes on before a person enters a key. */
  | 'keyRefused'
  /** 408, 425, 5xx: try again by itself, not before `retryAfter`. */
  | 'serverError'
  /** 429, and 503 with a `Retry-After`: the server asks to be left alone, so nothing else is asked of it either. */
  | 'busy'
  /** Another 4xx: the request itself was refused and is not repeated. */
  | 'refused'
  /** Something answers, but not TIXNGO. */
  | 'notTixngo'
  /** The app itself gave up: work offline, or stop. */
  | 'cancelled';

/** What a server said when it refused. */
export interface RefusedAnswer {
  status: number;
  /** The server's own explanation, empty when it gave none that can be read. */
  words: string;
}

/** Its sentence is for a person: what happened, where, and what to do. It holds no key and no personal data. */
export class GatewayError extends ToldError {
  readonly kind: GatewayErrorKind;
  /** Milliseconds to wait, when the server named a time. */
  readonly retryAfter: number | null;
  /** Null when there was no answer, or none of TIXNGO's. */
  readonly answer: RefusedAnswer | null;

  constructor(
    kind: GatewayErrorKind,
    why: Sentence,
    retryAfter: number | null = null,
    answer: RefusedAnswer | null = null,
  ) {
    super(why);
    this.name = 'GatewayError';
    this.kind = kind;
    this.retryAfter = retryAfter;
    this.answer = answer;
  }

  /** Whether the same request may succeed later without a person doing anything. */
  get isTransient(): boolean {
    return this.kind === 'unreachable' || this.kind === 'serverError' || this.kind === 'busy';
  }
}

const RETRYABLE_STATUSES: ReadonlySet<number> = new Set([408, 425]);

/** The kind of error that an HTTP status stands for; `retryAfter` as {@link parseRetryAfter} gives it. */
export function errorKindOfStatus(status: number, retryAfter: number | null): GatewayErrorKind {
  if (status === 401 || status === 403) return 'keyRefused';
  if (status === 429 || (status === 503 && retryAfter !== null)) return 'busy';
  if (RETRYABLE_STATUSES.has(status) || status >= 500) return 'serverError';
  return 'refused';
}

/** The wait that a `Retry-After` header asks for, in milliseconds; null when it names none. */
export function parseRetryAfter(header: string | null, now: number): number | null {
  if (!header) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
