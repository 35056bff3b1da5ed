import { expect, test } from 'vitest';
import { namesParts, seatIn } from './seat-text.ts';

test.each([
  ['block 104 row 12 seat 7', { block: '104', row: '12', seat: '7' }],
  ['Block 104, Row 12, Seat 7', { block: '104', row: '12', seat: '7' }],
  ['bloc 104 rang 12 place 7', { block: '104', row: '12', seat: '7' }],
  ['Bloc 104, rangée 12, siège n° 7', { block: '104', row: '12', seat: '7' }],
  ['Reihe 12 Platz 7', { row: '12', seat: '7' }],
  ['Sektor B Reihe 12 Sitz 7', { block: 'B', row: '12', seat: '7' }],
  ['Tor A Block 104', { gate: 'A', block: '104' }],
  ['bloque 104 fila 12 asiento 7', { block: '104', row: '12', seat: '7' }],
  ['puerta A sección 104', { gate: 'A', block: '104' }],
  ['seat 7 row 12 block 104', { block: '104', row: '12', seat: '7' }],
  ['row12 seat7', { row: '12', seat: '7' }],
  ['gate B', { gate: 'B' }],
  ['104/12/7', { block: '104', row: '12', seat: '7' }],
  ['104-12-7', { block: '104', row: '12', seat: '7' }],
  ['104/12', { block: '104', row: '12' }],
  ['A/104/12/7', { gate: 'A', block: '104', row: '12', seat: '7' }],
  ['A 104/12/7', { gate: 'A', block: '104', row: '12', seat: '7' }],
  ['porte A, 104/12/7', { gate: 'A', block: '104', row: '12', seat: '7' }],
])('%s is a seat', (text, seat) => {
  expect(seatIn(text)).toEqual(seat);
});

test.each([
  '',
  'block',
  'block row 12',
  'row 12 row 13',
  'block 104 row 12 seat',
  'Anne-Marie',
  'Meier-Huber',
  '104/12/7/8/9',
  '104/12-7',
  '/12/7',
  'zoe 104/12/7 x',
  'row 12 seat @',
  '1234567890/1',
])('%s is no seat', (text) => {
  expect(seatIn(text)).toBeNull();
});

test('a text with the word for a part says that it means a seat', () => {
  expect(namesParts('Reihe 12')).toBe(true);
  expect(namesParts('fila12')).toBe(true);
  expect(namesParts('104/12/7')).toBe(false);
});
