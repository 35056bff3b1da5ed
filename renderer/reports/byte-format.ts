import { currentLocale } from '../languages/i18n.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as files have it, in thousands: `1.2 MB` in English. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const format = new Intl.NumberFormat(currentLocale(), {
    style: 'unit',
    unit: UNITS[step],
    maximumSignificantDigits: 3,
  });
  return format.format(bytes / 1000 ** step);
}
