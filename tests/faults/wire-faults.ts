/** What a bad network does to a request, drawn from a seed: request n of a seed always meets the same. */
import { createRandom } from '../../electron/demo/venue/random.ts';

export const FAULTS = [
  /** The connection is cut before the server hears of the request. */
  'cut before',
  /** Half of the answer arrives, then the connection is cut. */
  'cut in the middle',
  /** The server carries the request out, and its answer is lost. */
  'answer lost',
  /** The connection is cut at once, and the request reaches the server a moment later all the same. */
  'late',
  'slow',
  /** The same request reaches the server twice. */
  'doubled',
  '429',
  '500',
  /** Half of the answer arrives as if it were the whole. */
  'half a body',
  'bad JSON',
  /** The sign-in page of a guest network. */
  'HTML',
  /** The request is refused for good, in JSON and with words. */
  'refused',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What happens to one request on its way. */
export interface Treatment {
  fault: Fault | null;
  /** The engine is killed before the request leaves, or when the server has answered. */
  kill: 'before' | 'after' | null;
  /** The server changes some tickets before it gets the request. */
  serverActs: boolean;
  /** How long what is slow or late takes, milliseconds. */
  delay: number;
}

export const UNTOUCHED: Treatment = { fault: null, kill: null, serverActs: false, delay: 0 };

/** How bad a network is, as probabilities for each request, and how many records the server gives at most. */
export interface Weather {
  fault: number;
  kill: number;
  serverActs: number;
  ticketPage: number;
  logPage: number;
}

/** From a network with a hiccup to one on which few deletions get through at once. */
export function drawWeather(seed: number): Weather {
  const random = createRandom(seed, 'weather');
  return {
    fault: 0.02 + 0.13 * random.next(),
    kill: 0.015 * random.next(),
    serverActs: 0.5 * random.next(),
    ticketPage: random.int(15, 120),
    logPage: random.int(100, 600),
  };
}

/** Deletions are few among many reads, so they are struck more often. */
export function drawTreatment(
  seed: number,
  { request, isDeletion }: { request: number; isDeletion: boolean },
  weather: Weather,
): Treatment {
  const random = createRandom(seed, `request ${request}`);
  const attraction = isDeletion ? 4 : 1;
  const faultStrikes = random.chance(weather.fault * attraction);
  const killStrikes = random.chance(weather.kill * attraction * attraction);
  return {
    fault: faultStrikes ? random.pick(FAULTS) : null,
    kill: killStrikes ? random.pick(['before', 'after'] as const) : null,
    serverActs: random.chance(weather.serverActs),
    delay: random.int(20, 250),
  };
}
