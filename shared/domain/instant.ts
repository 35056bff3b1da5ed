/** Times: an instant in UTC that remembers the offset it was written with (domain.md 7, "Time display"). */
import { z } from 'zod';

/** `utc` in milliseconds since 1970, `offset` in minutes east of UTC. */
export interface Instant {
  utc: number;
  offset: number;
}

const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
/** `+02:00` */
const OFFSET_LENGTH = 6;

/** The instant that an RFC 3339 date-time names, or null when the text is not one. */
export function parseInstant(text: string): Instant | null {
  if (!RFC_3339.test(text)) return null;
  const utc = Date.parse(text[10] === ' ' ? text.replace(' ', 'T') : text);
  if (Number.isNaN(utc) || !namesDateAndTime(text)) return null;
  return { utc, offset: offsetAt(text, text.length - OFFSET_LENGTH) };
}

/** `Date.parse` turns 30 February into 2 March, and 24:00 into the next day; neither is a date-time. */
function namesDateAndTime(text: string): boolean {
  const day = twoDigitsAt(text, 8);
  if (twoDigitsAt(text, 11) >= 24) return false;
  return day <= 28 || day <= lastDayOf(Number(text.slice(0, 4)), twoDigitsAt(text, 5));
}

/** Minutes east of UTC; the text ends in `Z` where no sign stands. */
function offsetAt(text: string, at: number): number {
  const sign = text[at];
  if (sign !== '+' && sign !== '-') return 0;
  const size = twoDigitsAt(text, at + 1) * 60 + twoDigitsAt(text, at + 4);
  return sign === '-' && size > 0 ? -size : size;
}

/** The number that two digits of a text write. */
function twoDigitsAt(text: string, at: number): number {
  const zero = 48;
  return (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
}

/** The last day of a month, 1 to 12, in the Gregorian calendar. */
function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** RFC 3339 with milliseconds, in the instant's own offset; `Z` for an offset of zero. */
export function formatInstant({ utc, offset }: Instant): string {
  return `${localText(new Date(utc + offset * 60_000))}${offset === 0 ? 'Z' : formatOffset(offset)}`;
}

/** What `toISOString` writes before its `Z`, several times as quickly: a report writes a million of them. */
function localText(date: Date): string {
  const year = date.getUTCFullYear();
  if (year < 1000 || year > 9999) return date.toISOString().slice(0, -1);
  const day = `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
  const time = `${twoDigits(date.getUTCHours())}:${twoDigits(date.getUTCMinutes())}:${twoDigits(date.getUTCSeconds())}`;
  return `${day}T${time}.${String(date.getUTCMilliseconds()).padStart(3, '0')}`;
}

/** An offset in minutes as `+02:00`. */
export function formatOffset(offset: number): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** Wire form of an instant: RFC 3339 text outside, {@link Instant} inside. */
export const instant = z.codec(z.string(), z.object({ utc: z.int(), offset: z.int() }), {
  decode: (text, context) => {
    const parsed = parseInstant(text);
    if (parsed) return parsed;
    context.issues.push({
      code: 'invalid_format',
      format: 'datetime',
      input: text,
      message: 'not an RFC 3339 date-time',
    });
    return z.NEVER;
  },
  encode: formatInstant,
});
