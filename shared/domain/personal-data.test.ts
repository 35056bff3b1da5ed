import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPartOf, maskedBarcode, withoutSecrets } from './personal-data.ts';

const barcode = '8800112233445566';
const ticket = {
  ticketId: 'T1',
  barcode,
  ownerEmail: 'ana@example.org',
  ownerPhone: '+351 00 123',
  ownerOptIn: true,
  currentOwner: { id: 'P-1', email: 'ana@example.org', firstName: 'Ana', lastName: 'Costa', language: 'pt' },
  holder: { firstName: 'Bo', lastName: 'Li', passportNumber: 'X123', documents: { visa: 'V9' }, nationality: null },
  HIDDEN: [
    { key: 'passport_no', value: 'X123' },
    { key: 'seat_map_link', value: `https://example.org/${barcode}.png` },
  ],
  seat: '7',
};
const { shown, hidden } = withoutSecrets(ticket, barcode);

describe('what may be shown of a ticket', () => {
  test('has names, e-mail addresses and everything that is not personal', () => {
    expect(shown).toMatchObject({
      ticketId: 'T1',
      ownerEmail: 'ana@example.org',
      currentOwner: { id: 'P-1', email: 'ana@example.org', firstName: 'Ana', lastName: 'Costa' },
      holder: { firstName: 'Bo', lastName: 'Li', nationality: null },
      seat: '7',
    });
  });

  test('has nothing of the other values, wherever they stand', () => {
    const text = JSON.stringify(shown);
    for (const secret of [barcode, '+351', 'X123', 'V9', '"pt"', 'true']) expect(text).not.toContain(secret);
  });

  test('keeps the fields, so that one sees what there is to ask for', () => {
    expect(Object.keys(shown)).toEqual(Object.keys(ticket));
    expect(shown.ownerPhone).toMatch(/^•+$/);
  });

  test('ends a barcode in its last four characters, unless they would tell it', () => {
    expect(shown.barcode).toMatch(/^•+5566$/);
    expect(maskedBarcode('1234567')).toMatch(/^•+$/);
  });
});

test('what was hidden is told apart: the barcode, and personal data by their fields', () => {
  expect(hidden.filter((value) => isPartOf('barcode', value))).toEqual([{ path: ['barcode'], value: barcode }]);
  expect(hidden.filter((value) => isPartOf('personalData', value))).toEqual([
    { path: ['ownerPhone'], value: '+351 00 123' },
    { path: ['ownerOptIn'], value: 'true' },
    { path: ['currentOwner', 'language'], value: 'pt' },
    { path: ['holder', 'passportNumber'], value: 'X123' },
    { path: ['holder', 'documents'], value: '{"visa":"V9"}' },
    { path: ['HIDDEN', 'passport_no'], value: 'X123' },
  ]);
});

test('no field of a holder but the names, whatever it is called and holds, passes', () => {
  const anyField = fc.string().filter((name) => !['id', 'email', 'firstName', 'lastName', '__proto__'].includes(name));
  fc.assert(
    fc.property(anyField, fc.stringMatching(/^secret-[a-z]{8}$/), (field, secret) => {
      const document = { holder: { firstName: 'Bo', [field]: secret } };
      expect(JSON.stringify(withoutSecrets(document, null).shown)).not.toContain(secret);
    }),
  );
});
