/** Money as integer minor units: prices never pass through a floating-point number (domain.md 6). */

/** `minor` counts the currency's smallest unit (rappen, cents, yen); `currency` is ISO 4217. */
export interface Money {
  minor: number;
  currency: string;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Digits behind the decimal point of a currency: 2 for CHF, 0 for JPY; 2 for a currency that is not known. */
export function minorUnitDigits(currency: string): number {
  if (!/^[A-Za-z]{3}$/.test(currency)) return 2;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** The amount that a decimal text such as `85.00` names, or null when it is no amount or finer than the minor unit. */
export function parseMoney(amount: string, currency: string): Money | null {
  const match = DECIMAL.exec(amount.trim());
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = minorUnitDigits(currency);
  if (/[1-9]/.test(fraction.slice(digits))) return null;
  const minor = Number(`${sign}${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`);
  return Number.isSafeInteger(minor) ? { minor, currency } : null;
}

/** The decimal text of an amount, the way the server writes it: `85.00`. */
export function formatDecimal({ minor, currency }: Money): string {
  const digits = minorUnitDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
