import { expect, test } from 'vitest';
import { seatText, shortSeatText } from './ticket-columns.ts';

const seated = { gate: 'A', block: '104', row: '12', seat: '7' };
const standing = { gate: '', block: 'Pit', row: '', seat: '' };
const nowhere = { gate: '', block: '', row: '', seat: '' };

test('a seat is told from the gate to the chair', () => {
  expect(seatText(seated)).toBe('Gate A, block 104, row 12, seat 7');
  expect(shortSeatText(seated)).toBe('A · 104/12/7');
});

test('a ticket without a seat has only what it has', () => {
  expect(seatText(standing)).toBe('Block Pit');
  expect(shortSeatText(standing)).toBe('Pit');
  expect(seatText(nowhere)).toBe('');
  expect(shortSeatText(nowhere)).toBe('');
});
