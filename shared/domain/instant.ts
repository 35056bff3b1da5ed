/** Times: an instant in UTC that remembers the offset it was written with (domain.md 7, "Time display"). */
import { z } from 'zod';

/** `utc` in milliseconds since 1970, `offset` in minutes east of UTC. */
export interface Instant {
  utc: number;
  offset: number;
}

const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/;

/** The instant that an RFC 3339 date-time names, or null when the text is not one. */
export function parseInstant(text: string): Instant | null {
  const match = RFC_3339.exec(text);
  if (!match) return null;
  const utc = Date.parse(text.replace(' ', 'T'));
  if (Number.isNaN(utc)) return null;
  if (!namesDateAndTime(text)) return null;
  const [, sign, hours = 0, minutes = 0] = match;
  const size = Number(hours) * 60 + Number(minutes);
  return { utc, offset: sign === '-' && size > 0 ? -size : size };
}

/** `Date.parse` turns 30 February into 2 March, and 24:00 into the next day; neither is a date-time. */
function namesDateAndTime(text: string): boolean {
  const number = (from: number, to: number): number => Number(text.slice(from, to));
  const day = number(8, 10);
  return number(11, 13) < 24 && (day <= 28 || day <= lastDayOf(number(0, 4), number(5, 7)));
}

/** The last day of a month, 1 to 12, in the Gregorian calendar. */
function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** RFC 3339 with milliseconds, in the instant's own offset; `Z` for an offset of zero. */
export function formatInstant({ utc, offset }: Instant): string {
  const local = new Date(utc + offset * 60_000).toISOString();
  return offset === 0 ? local : `${local.slice(0, -1)}${formatOffset(offset)}`;
}

/** An offset in minutes as `+02:00`. */
export function formatOffset(offset: number): string {
  const minutes = Math.abs(offset);
  const twoDigits = (n: number): string => String(n).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
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
