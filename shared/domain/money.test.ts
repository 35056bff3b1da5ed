import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatDecimal, minorUnitDigits, parseMoney } from './money.ts';

describe('minorUnitDigits', () => {
  test.each([
    ['CHF', 2],
    ['EUR', 2],
    ['GBP', 2],
    ['HUF', 2],
    ['RSD', 2],
    ['COP', 2],
    ['JPY', 0],
    ['ISK', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['jpy', 0],
  ])('follows ISO 4217: %s has %i', (currency, digits) => {
    expect(minorUnitDigits(currency)).toBe(digits);
  });

  test.each(['XXQ', '', 'Swiss francs', '€', '__proto__'])('is 2 for the unknown currency %j', (currency) => {
    expect(minorUnitDigits(currency)).toBe(2);
  });
});

describe('parseMoney', () => {
  test.each([
    ['85.00', 'CHF', 8500],
    ['85', 'CHF', 8500],
    ['85.5', 'CHF', 8550],
    ['0.05', 'CHF', 5],
    ['0', 'CHF', 0],
    [' 85.00 ', 'CHF', 8500],
    ['85.000', 'CHF', 8500],
    ['12000', 'JPY', 12000],
    ['12000.00', 'JPY', 12000],
    ['1.234', 'KWD', 1234],
    ['19.50', 'HUF', 1950],
    ['85.00', 'XXQ', 8500],
    ['-85.25', 'CHF', -8525],
    ['-0.05', 'CHF', -5],
    ['19.99', 'EUR', 1999],
    ['90071992547409.91', 'CHF', Number.MAX_SAFE_INTEGER],
  ])('reads %s %s as %i minor units', (amount, currency, minor) => {
    expect(parseMoney(amount, currency)).toEqual({ minor, currency });
  });

  it('knows no negative zero', () => {
    expect(parseMoney('-0.00', 'CHF')).toEqual({ minor: 0, currency: 'CHF' });
  });

  test.each([
    ['85.005', 'CHF'],
    ['12000.5', 'JPY'],
    ['1.2345', 'KWD'],
  ])('refuses %s %s, which is finer than the minor unit', (amount, currency) => {
    expect(parseMoney(amount, currency)).toBeNull();
  });

  test.each(['', 'free', '85,00', "1'000.00", '1e3', '.5', '85.', '--1', '+1', 'CHF 85', 'NaN', 'Infinity', '٨٥'])(
    'refuses %j, which is no decimal amount',
    (amount) => {
      expect(parseMoney(amount, 'CHF')).toBeNull();
    },
  );

  it('refuses an amount beyond what an integer holds exactly', () => {
    expect(parseMoney('90071992547409.92', 'CHF')).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (amount, currency) => {
        const money = parseMoney(amount, currency);
        expect(money === null || Number.isSafeInteger(money.minor)).toBe(true);
      }),
    );
  });
});

describe('formatDecimal', () => {
  test.each([
    [8500, 'CHF', '85.00'],
    [5, 'CHF', '0.05'],
    [0, 'CHF', '0.00'],
    [-5, 'CHF', '-0.05'],
    [12000, 'JPY', '12000'],
    [-12000, 'JPY', '-12000'],
    [1234, 'KWD', '1.234'],
    [7, 'KWD', '0.007'],
  ])('writes %i minor units of %s as %s', (minor, currency, text) => {
    expect(formatDecimal({ minor, currency })).toBe(text);
  });

  it('loses nothing: what it writes reads as the same amount', () => {
    const currency = fc.constantFrom('CHF', 'EUR', 'JPY', 'KWD', 'CLF', 'HUF', 'XXQ');
    fc.assert(
      fc.property(fc.maxSafeInteger(), currency, (minor, code) => {
        expect(parseMoney(formatDecimal({ minor, currency: code }), code)).toEqual({ minor, currency: code });
      }),
      { numRuns: 2_000 },
    );
  });
});
