/** The steps of HTTP: one request for one ticket tells of the answer, the key, the mobile app and the clock. */
import type { ConnectionStep, ConnectionTestOrder } from '../../../shared/connection-test.ts';
import { CLOCK_TOLERANCE } from '../clock-notice.ts';
import { GatewayError } from '../gateway/gateway-error.ts';
import { HttpGateway } from '../gateway/http-gateway.ts';
import type { TicketPage } from '../gateway/tixngo-gateway.ts';
import { TimedOut, withinPatience } from './time-limit.ts';
import { doubtful, failed, passed, type Verdict } from './verdict.ts';

/** The verdicts on the steps from `answer` on; those after a failed one are missing. */
export type Verdicts = Partial<Record<ConnectionStep, Verdict>>;

/** A request carries a header of visible ASCII characters and nothing else. */
const SENDABLE = /^[\x21-\x7e]+$/;

/** Asks for the first ticket as a pull does. `now`: this machine's clock, UTC milliseconds. */
export async function askForTickets(
  baseUrl: string,
  { keyHeader, mobileAppId, apiKey }: ConnectionTestOrder,
  { signal, now }: { signal: AbortSignal; now: () => number },
): Promise<Verdicts> {
  const key = apiKey !== null && SENDABLE.test(apiKey) ? apiKey : '';
  const gateway = new HttpGateway({ baseUrl, keyHeader, mobileAppId, apiKey: key, deletionPath: '' });
  const query = { since: null, before: null, offset: 0, limit: 1 };
  try {
    const page = await withinPatience(signal, (either) => gateway.listTickets(query, either));
    return { answer: passed({ code: 'answerGood' }), key: keyAccepted(apiKey, key), ...told(page, now()) };
  } catch (error) {
    if (signal.aborted) throw error;
    if (error instanceof TimedOut) return { answer: failed({ code: 'answerTimedOut' }) };
    if (error instanceof GatewayError) return refused(error, apiKey, key);
    throw error;
  }
}

function keyAccepted(apiKey: string | null, key: string): Verdict {
  return apiKey !== null && key === '' ? failed({ code: 'keyUnsendable' }) : passed({ code: 'keyAccepted' });
}

function told({ total, unreadable, serverTime }: TicketPage, now: number): Verdicts {
  return { mobileApp: ticketsOf(total, unreadable.length), clock: clockOf(now - serverTime) };
}

function ticketsOf(total: number, unreadable: number): Verdict {
  if (total === 0) return doubtful({ code: 'noTickets' });
  return unreadable > 0 ? doubtful({ code: 'ticketsUnreadable' }) : passed({ code: 'ticketsFound', count: total });
}

function clockOf(ahead: number): Verdict {
  if (Math.abs(ahead) <= CLOCK_TOLERANCE) return passed({ code: 'clocksAgree' });
  return failed({ code: ahead > 0 ? 'clockAhead' : 'clockBehind', by: Math.abs(ahead) });
}

const UNKNOWN_PATH: ReadonlySet<number> = new Set([404, 405, 410]);

function refused({ kind, answer: given }: GatewayError, apiKey: string | null, key: string): Verdicts {
  const said = [given?.status ?? '', given?.words ?? ''].filter(Boolean).join(': ');
  const answer = passed({ code: 'answerGood' });
  switch (kind) {
    case 'keyRefused':
      return { answer, key: failed(whyRefused(apiKey, key, said)) };
    case 'notTixngo':
      return { answer: failed({ code: 'answerNotTixngo' }) };
    case 'serverError':
    case 'busy':
      return { answer: failed({ code: 'answerNotNow', said }) };
    case 'refused':
      if (UNKNOWN_PATH.has(given?.status ?? 0)) return { answer: failed({ code: 'answerRefused', said }) };
      return { answer, key: keyAccepted(apiKey, key), mobileApp: failed({ code: 'appRefused', said }) };
    default:
      return { answer: failed({ code: 'answerCut' }) };
  }
}

function whyRefused(apiKey: string | null, key: string, said: string): Verdict['finding'] {
  if (apiKey === null) return { code: 'keyMissing' };
  return key === '' ? { code: 'keyUnsendable' } : { code: 'keyRefused', said };
}
