/** The six events of the venue: two yesterday, two today, two tomorrow, seen from the anchor. */

import { formatInstant } from '../../../shared/domain/instant.ts';
import { formatDecimal } from '../../../shared/domain/money.ts';
import type { ActivationMethod } from '../account.ts';

export interface SeatCategory {
  id: string;
  /** Minor units of the event's currency for an adult. */
  price: number;
}

export interface VenueEvent {
  eventId: string;
  code: string;
  name: string;
  /** UTC milliseconds. */
  start: number;
  /** Local time with its offset, as the wire shows it. */
  startText: string;
  currency: string;
  categories: readonly SeatCategory[];
  activation: ActivationMethod;
  /** The event is still in the 19 lifecycle statuses. */
  lifecycleMode: boolean;
  /** The event has a standing area in front. */
  standing: boolean;
  /** Share of the venue's tickets. */
  share: number;
  /** Takes place on the day of the anchor: life goes on here. */
  today: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
export const QUARTER_HOUR = 15 * MINUTE;

const HOME = 'Europe/Zurich';

/** The events around an anchor (UTC milliseconds); yesterday and tomorrow are days of the arena's own zone. */
export function createEvents(anchor: number): VenueEvent[] {
  const today = midnight(anchor, HOME);
  const at = (day: number, hour: number): number => midnight(today + day * DAY + DAY / 2, HOME) + hour * HOUR;
  return [
    {
      ...event('EV-1001', 'RA-BALLET', 'Ballet du Rhin: Le Sacre du printemps', at(-1, 15), HOME),
      ...prices('EUR', 9800, 7200, 4500),
      activation: 'BT',
      lifecycleMode: true,
      share: 14,
    },
    {
      ...event('EV-1002', 'RA-SINFONIE', 'Sinfonieorchester Basel: Mahler 8', at(-1, 20), HOME),
      ...prices('CHF', 14500, 9500, 6000),
      activation: 'OFFLINE',
      share: 18,
    },
    {
      ...event('EV-1003', 'RA-DERBY', 'Rheinarena Derby: Basel – Zürich', anchor + 45 * MINUTE, HOME),
      ...prices('CHF', 8500, 5500, 3250),
      activation: 'OFFLINE',
      standing: true,
      today: true,
      share: 24,
    },
    {
      ...event('EV-1004', 'RA-NOCHE', 'Noche Flamenca', Math.max(at(0, 21.5), anchor + 2.5 * HOUR), HOME),
      ...prices('EUR', 7900, 5400, 3900),
      activation: 'BT',
      today: true,
      share: 18,
    },
    {
      ...event('EV-1005', 'RA-TOKYO', '東京ジャズナイト – Tokyo Jazz Night', tokyoEvening(at(1, 12)), 'Asia/Tokyo'),
      ...prices('JPY', 18000, 12500, 8800),
      activation: 'ONLINE',
      share: 12,
    },
    {
      ...event('EV-1006', 'RA-NACHT', 'Lange Nacht der Chöre', at(1, 20), HOME),
      ...prices('CHF', 6500, 4900, 2990),
      activation: 'OFFLINE',
      share: 14,
    },
  ];
}

function event(eventId: string, code: string, name: string, start: number, zone: string) {
  const startText = formatInstant({ utc: start, offset: offsetOf(start, zone) / MINUTE });
  return { eventId, code, name, start, startText, lifecycleMode: false, standing: false, today: false };
}

function prices(currency: string, ...amounts: number[]): Pick<VenueEvent, 'currency' | 'categories'> {
  return { currency, categories: amounts.map((price, index) => ({ id: `CAT${index + 1}`, price })) };
}

function tokyoEvening(instant: number): number {
  return midnight(instant, 'Asia/Tokyo') + 19 * HOUR;
}

/** The instant at which the local day of `instant` began. */
function midnight(instant: number, zone: string): number {
  const local = instant + offsetOf(instant, zone);
  const localMidnight = local - (((local % DAY) + DAY) % DAY);
  return localMidnight - offsetOf(localMidnight - offsetOf(instant, zone), zone);
}

/** Milliseconds east of UTC. */
function offsetOf(instant: number, zone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
  if (!sign) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
}

/** A category's price for a tariff as decimal text, in whole steps of the currency's smallest coin. */
export function createPriceList(event: VenueEvent): (category: number, tariff: Tariff) => string {
  const texts = event.categories.map(({ price }) =>
    Object.fromEntries(
      Object.entries(TARIFFS).map(([tariff, percent]) => [
        tariff,
        formatDecimal({ minor: Math.round((price * percent) / 500) * 5, currency: event.currency }),
      ]),
    ),
  );
  return (category, tariff) => texts[category]?.[tariff] ?? '';
}

/** Percent of the adult's price. */
const TARIFFS = { ADULT: 100, CHILD: 50, STUDENT: 70, SENIOR: 80, MEMBER: 90 } as const;
export type Tariff = keyof typeof TARIFFS;
