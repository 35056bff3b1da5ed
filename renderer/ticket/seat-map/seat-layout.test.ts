import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MappedSeat, SeatRelation } from '../../../shared/seat-map.ts';
import { SEAT_PITCH, seatLayout, seatTowards } from './seat-layout.ts';

/** A block of 3 × 3 seats around the ticket's own, turned by an angle, mirrored or not, in any unit. */
function block(angle: number, mirrored: boolean, unit: number): MappedSeat[] {
  const relations: Record<string, SeatRelation> = {
    '0,0': 'self',
    '-1,0': 'left',
    '1,0': 'right',
    '0,-1': 'front',
    '0,1': 'back',
  };
  const places = [0, -1, 1].flatMap((row) => [0, -1, 1].map((seat) => ({ row, seat })));
  return places.map(({ row, seat }) => {
    const [x, y] = [seat * unit, (mirrored ? -row : row) * unit];
    return {
      ticketId: `${seat},${row}`,
      ticketNumber: '',
      row: `${row}`,
      seat: `${seat}`,
      x: 7 + x * Math.cos(angle) - y * Math.sin(angle),
      y: -3 + x * Math.sin(angle) + y * Math.cos(angle),
      status: { vocabulary: 'V4', value: 'DOWNLOADED' },
      controlled: false,
      relation: relations[`${seat},${row}`] ?? null,
    };
  });
}

test('however the plan is turned and scaled, right is right and the front is above', () => {
  const anyAngle = fc.double({ min: 0, max: 7, noNaN: true });
  fc.assert(
    fc.property(anyAngle, fc.boolean(), fc.double({ min: 0.01, max: 900, noNaN: true }), (angle, mirrored, unit) => {
      for (const { ticketId, left, top } of seatLayout(block(angle, mirrored, unit))) {
        const [seat = 0, row = 0] = ticketId.split(',').map(Number);
        expect(left).toBeCloseTo(seat * SEAT_PITCH, 3);
        expect(top).toBeCloseTo(row * SEAT_PITCH, 3);
      }
    }),
  );
});

test('an arrow key leads to the neighbour on that side, and nowhere beyond the edge', () => {
  const seats = seatLayout(block(1, true, 1));
  const [self] = seats;
  if (!self) throw new Error('No seat.');
  const led = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Enter'].map((key) => seatTowards(seats, self, key));
  expect(led.map((seat) => seat?.ticketId ?? null)).toEqual(['-1,0', '1,0', '0,-1', '0,1', null]);
  const edge = led[0];
  expect(edge && seatTowards(seats, edge, 'ArrowLeft')).toBeNull();
});

test('one seat alone is drawn, none is no map', () => {
  expect(seatLayout(block(0, false, 1).slice(0, 1))).toMatchObject([{ left: 0, top: 0 }]);
  expect(seatLayout([])).toEqual([]);
});
