import { expect, test } from 'vitest';
import { formatPrice } from './price.ts';

test.each([
  [{ minor: 8500, currency: 'CHF' }, 'CHF 85.00'],
  [{ minor: 1200, currency: 'JPY' }, 'JP¥1,200'],
  [{ minor: 5, currency: 'EUR' }, '€0.05'],
  [{ minor: 500, currency: 'points' }, '5 points'],
])('%o reads as %s', (price, text) => expect(formatPrice(price).replace('\u00a0', ' ')).toBe(text));
