import { minorUnitDigits } from '../../shared/domain/money.ts';
import { currentLocale } from '../languages/i18n.ts';

/** An amount of minor units as text in its currency: `CHF 85.00`, `¥1,200` in English. */
export function formatPrice({ minor, currency }: { minor: number; currency: string }): string {
  const amount = minor / 10 ** minorUnitDigits(currency);
  if (!/^[A-Za-z]{3}$/.test(currency)) return `${amount} ${currency}`.trim();
  return new Intl.NumberFormat(currentLocale(), { style: 'currency', currency }).format(amount);
}
