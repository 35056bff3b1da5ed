/** What the sync thread and the thread that reads pages say to each other. */
import type { LifecycleMode } from '../../../shared/domain/lifecycle-mode.ts';
import type { ConnectionConfig } from '../../../shared/engine-protocol.ts';
import type { Sentence } from '../../../shared/sentences/sentence.ts';
import type { RefusedAnswer } from '../gateway/gateway-error.ts';
import { GatewayError, type GatewayErrorKind } from '../gateway/gateway-error.ts';
import type { StatusLogQuery, TicketQuery } from '../gateway/tixngo-gateway.ts';
import type { PreparedLogPage, PreparedTicketPage } from './page-reader.ts';

/** What the thread is started with. */
export interface PageThreadConfig {
  connection: ConnectionConfig;
  lifecycleMode: LifecycleMode;
}

export type PageQuery = { kind: 'tickets'; query: TicketQuery } | { kind: 'statusLogs'; query: StatusLogQuery };

export type MessageToPageThread = ({ id: number } & PageQuery) | { id: number; kind: 'giveUp' };

/** A {@link GatewayError} loses its kind on its way between threads. */
export interface GatewayProblem {
  kind: GatewayErrorKind;
  message: Sentence;
  retryAfter: number | null;
  answer: RefusedAnswer | null;
}

export type MessageFromPageThread =
  | { id: number; page: PreparedTicketPage | PreparedLogPage }
  | { id: number; problem: GatewayProblem };

export function problemOf({ kind, sentence, retryAfter, answer }: GatewayError): GatewayProblem {
  return { kind, message: sentence, retryAfter, answer };
}

export function errorOf({ kind, message, retryAfter, answer }: GatewayProblem): GatewayError {
  return new GatewayError(kind, message, retryAfter, answer);
}
