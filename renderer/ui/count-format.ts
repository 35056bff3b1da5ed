import { currentLocale } from '../languages/i18n.ts';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${currentLocale()} ${options.style}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(currentLocale(), options);
  formats.set(key, format);
  return format;
}

/** A whole number with its thousands apart: `24,000` in English. */
export function formatCount(count: number): string {
  return numberFormat().format(count);
}

/** A part of a whole in percent, never 0% for something; empty when there is no whole. */
export function formatShare(part: number, whole: number): string {
  if (whole <= 0) return '';
  const share = part / whole;
  const percent = numberFormat({ style: 'percent', maximumFractionDigits: 1 });
  return share > 0 && share < 0.0005 ? `< ${percent.format(0.001)}` : percent.format(share);
}
