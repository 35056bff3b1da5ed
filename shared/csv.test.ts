import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRecord, csvRecords, delimiterOf, formulaSafe, withoutFormulaGuard } from './csv.ts';

const HOSTILE = [
  '=1+1',
  '+41 79',
  '-2',
  '@SUM',
  '\t=x',
  '\r\n',
  '"',
  '""',
  ',',
  "'",
  "'=1",
  '＝1',
  ' =1',
  'زهرة',
  '👩‍👩‍👧',
  '',
];
const cell = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
const written = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });

describe('a record', () => {
  test('is read as it was written, whatever its cells hold', () => {
    fc.assert(
      fc.property(written, (records) => {
        const text = records.map(csvRecord).join('');
        expect([...csvRecords(text)]).toEqual(records);
      }),
    );
  });

  test('ends with CRLF and doubles its quotes', () => {
    expect(csvRecord(['a', 'say "hi"', 'x,y'])).toBe('a,"say ""hi""","x,y"\r\n');
  });
});

describe('a guarded cell', () => {
  test('never begins as a formula does, and gives its text back', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const safe = formulaSafe(text);
        expect(safe).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
        expect(withoutFormulaGuard(safe)).toBe(text);
      }),
    );
  });

  test.each(['=1+1', '+41', '-2', '@x', '\tx', '\rx', '\n=x', '  =x', "'=x", '＝x'])(
    '%j gets an apostrophe',
    (text) => {
      expect(formulaSafe(text)).toBe(`'${text}`);
    },
  );

  test.each(['Zoé', "O'Neill", "'quoted'", '100234', '', 'a=b'])('%j stays as it is', (text) => {
    expect(formulaSafe(text)).toBe(text);
  });
});

describe('a file of another program', () => {
  test('is read with its delimiter, its byte order mark left out', () => {
    const text = '\uFEFF"Tax, number";Status\n1;"Printed; twice"\r2;Controlled\n\n';
    expect(delimiterOf(text)).toBe(';');
    expect([...csvRecords(text, ';')]).toEqual([
      ['Tax, number', 'Status'],
      ['1', 'Printed; twice'],
      ['2', 'Controlled'],
    ]);
  });

  test('may end in an empty cell, or within a quote', () => {
    expect([...csvRecords('a,\nb,"open')]).toEqual([
      ['a', ''],
      ['b', 'open'],
    ]);
  });
});
