/** Money as integer minor units: prices never pass through a floating-point number (domain.md 6). */

/** `minor` counts the currency's smallest unit (rappen, cents, yen); `currency` is ISO 4217. */
export interface Money {
  minor: number;
  currency: string;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** ISO 4217 where it is not two digits. `Intl` follows everyday use instead: it knows no fillér, so 19.50 HUF fails. */
const MINOR_UNIT_DIGITS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
]);

/** Digits behind the decimal point of a currency: 2 for CHF, 0 for JPY; 2 for a currency that is not known. */
export function minorUnitDigits(currency: string): number {
  return MINOR_UNIT_DIGITS.get(currency.toUpperCase()) ?? 2;
}

/** The amount that a decimal text such as `85.00` names, or null when it is no amount or finer than the minor unit. */
export function parseMoney(amount: string, currency: string): Money | null {
  const match = DECIMAL.exec(amount.trim());
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = minorUnitDigits(currency);
  if (/[1-9]/.test(fraction.slice(digits))) return null;
  const size = Number(`${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`);
  if (!Number.isSafeInteger(size)) return null;
  return { minor: sign && size > 0 ? -size : size, currency };
}

/** The decimal text of an amount, the way the server writes it: `85.00`. */
export function formatDecimal({ minor, currency }: Money): string {
  const digits = minorUnitDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
