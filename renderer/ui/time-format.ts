/** Times and ages as text in the language of the screens. Instants are UTC milliseconds, durations milliseconds. */
import i18next from 'i18next';
import type { Instant } from '../../shared/domain/instant.ts';
import { formatOffset } from '../../shared/domain/instant.ts';
import { currentLocale } from '../languages/i18n.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The zone of this machine, an IANA name such as `Europe/Zurich`. */
export const LOCAL_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = currentLocale();
  const cached = formats.get(`${key} ${zone} ${locale}`);
  if (cached) return cached;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone, hourCycle: 'h23' });
  formats.set(`${key} ${zone} ${locale}`, made);
  return made;
}

const DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', second: '2-digit' };

/** `21 Nov 2026, 14:03:10` in a zone. */
export function formatDateTime(utc: number, zone = LOCAL_ZONE): string {
  return format(zone, 'dateTime', { ...DATE, ...CLOCK }).format(utc);
}

/** `21 Nov 2026, 14:03` in a zone, where seconds do not matter. */
export function formatMinute(utc: number, zone = LOCAL_ZONE): string {
  return format(zone, 'minute', { ...DATE, hour: '2-digit', minute: '2-digit' }).format(utc);
}

/** `14:03:10` on the day of `now`, else with the date before it. */
export function formatClock(utc: number, now: number, zone = LOCAL_ZONE): string {
  const day = format(zone, 'date', DATE);
  return day.format(utc) === day.format(now) ? format(zone, 'clock', CLOCK).format(utc) : formatDateTime(utc, zone);
}

/** The zone's short name at an instant, such as `CET`, `GMT+2` or `UTC`. */
export function zoneNameAt(utc: number, zone = LOCAL_ZONE): string {
  const parts = format(zone, 'zone', { timeZoneName: 'short' }).formatToParts(utc);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** A time in the zone it was written with, as the event's visitors read it: `Sun, 14 Jun 2026, 20:00 (UTC+02:00)`. */
export function formatEventTime({ utc, offset }: Instant): string {
  const text = format('UTC', 'event', {
    weekday: 'short',
    ...DATE,
    hour: '2-digit',
    minute: '2-digit',
  }).format(utc + offset * MINUTE);
  return `${text} (${offsetName(offset)})`;
}

const AT_OFFSET = {
  clock: { hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'short' },
  dayAndClock: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** `20:00`, `14 Jun` or `14 Jun, 20:00` at an offset from UTC in minutes. */
export function formatAtOffset(utc: number, offset: number, shape: keyof typeof AT_OFFSET): string {
  return format('UTC', `${shape} at offset`, AT_OFFSET[shape]).format(utc + offset * MINUTE);
}

/** An offset in minutes as a zone: `UTC`, `UTC+02:00`. */
export function offsetName(offset: number): string {
  return `UTC${offset === 0 ? '' : formatOffset(offset)}`;
}

const UNITS = [
  [DAY, 'days'],
  [HOUR, 'hours'],
  [MINUTE, 'minutes'],
  [SECOND, 'seconds'],
] as const;

/** A length of time in its two largest units: `3 d 4 h`, `12 min 5 s`, `8 s` in English. */
export function formatDuration(duration: number): string {
  const whole = Math.max(0, duration);
  const largest = UNITS.findIndex(([size]) => whole >= size);
  if (largest === -1) return i18next.t('seconds', { count: 0 });
  let rest = whole;
  const words: string[] = [];
  for (const [size, unit] of UNITS.slice(largest, largest + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(i18next.t(unit, { count }));
  }
  return words.join(' ');
}

/** How long ago in one unit: `just now`, `12 s ago`, `5 min ago`, `2 d ago`; a clock that runs ahead reads as now. */
export function formatAge(age: number): string {
  if (age < SECOND) return i18next.t('justNow');
  return i18next.t('ago', { age: ageText(age) });
}

function ageText(age: number): string {
  if (age < MINUTE) return i18next.t('seconds', { count: Math.floor(age / SECOND) });
  if (age < HOUR) return i18next.t('minutes', { count: Math.floor(age / MINUTE) });
  if (age < 2 * DAY) return i18next.t('hours', { count: Math.floor(age / HOUR) });
  return i18next.t('days', { count: Math.floor(age / DAY) });
}

/** The phone's time is worth a line of its own when it differs from the server's by more than a minute (domain.md 12). */
export function phoneTimeDiffers(serverUtc: number, mobileUtc: number): boolean {
  return Math.abs(serverUtc - mobileUtc) > MINUTE;
}
