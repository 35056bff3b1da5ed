import { expect, test } from 'vitest';
import { mappingOf, mappingOfFile, s360FileOf } from './s360-mapping.ts';

const FILE = { name: 's360.csv', sha256: 'a'.repeat(64), delimiter: ';' as const, rows: [] };

test.each([
  [['Tax number', 'Status'], 0, 1],
  [['Order', 'Ticket No', 'Current state'], 1, 2],
  [['N°', 'Statut'], null, 1],
  [['Ticket number', 'Old ticket number', 'Status'], null, 2],
  [['A', 'B'], null, null],
])('the columns of %j that alone are called so are proposed', (headings, number, status) => {
  expect(mappingOf({ ...FILE, headings }, null)).toMatchObject({ ticketNumberColumn: number, statusColumn: status });
});

test('a file that is chosen again keeps its columns, as far as it has them', () => {
  const before = mappingOfFile({ ...FILE, ticketNumberColumn: 2, statusColumn: 9 });
  expect(s360FileOf(before)).toBeNull();
  const again = mappingOf({ ...FILE, headings: ['a', 'Status', 'c'] }, before);
  expect(again).toMatchObject({ ticketNumberColumn: 2, statusColumn: 1 });
  expect(s360FileOf(again)).toEqual({
    name: 's360.csv',
    sha256: 'a'.repeat(64),
    delimiter: ';',
    ticketNumberColumn: 2,
    statusColumn: 1,
  });
});

test('one column is not both', () => {
  const mapping = mappingOf({ ...FILE, headings: ['Ticket number', 'Status'] }, null);
  expect(s360FileOf({ ...mapping, statusColumn: 0 })).toBeNull();
});
