/** Where the seats around a ticket's own are drawn: its right neighbour to the right, the seat in front above. */
import type { MappedSeat } from '../../../shared/seat-map.ts';

/** A seat with its middle in pixels from the ticket's own seat, which lies at 0, 0. */
export interface PlacedSeat extends MappedSeat {
  left: number;
  top: number;
}

/** Pixels from the ticket's own seat to the nearest one. */
export const SEAT_PITCH = 26;

interface Vector {
  x: number;
  y: number;
}

/** Turns, mirrors where the plan counts the other way, and scales. `seats`: the ticket's own first. */
export function seatLayout(seats: readonly MappedSeat[]): PlacedSeat[] {
  const [self] = seats;
  if (!self) return [];
  const to = (seat: MappedSeat): Vector => ({ x: seat.x - self.x, y: seat.y - self.y });
  const towards = (relation: MappedSeat['relation']): Vector | null => {
    const seat = seats.find((candidate) => candidate.relation === relation);
    return seat ? to(seat) : null;
  };
  const right = unit(towards('right') ?? reversed(towards('left')) ?? { x: 1, y: 0 });
  const across = { x: -right.y, y: right.x };
  const back = towards('back') ?? reversed(towards('front'));
  const down = back && dot(back, across) < 0 ? reversed(across) : across;
  const nearest = Math.min(...seats.map((seat) => length(to(seat))).filter((distance) => distance > 0));
  const scale = Number.isFinite(nearest) ? SEAT_PITCH / nearest : 1;
  return seats.map((seat) => ({
    ...seat,
    left: dot(to(seat), right) * scale,
    top: dot(to(seat), down ?? across) * scale,
  }));
}

/** The seat that an arrow key leads to, or null where there is none on that side. */
export function seatTowards(seats: readonly PlacedSeat[], from: PlacedSeat, key: string): PlacedSeat | null {
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  const costs = seats.flatMap((seat) => {
    const way = { x: seat.left - from.left, y: seat.top - from.top };
    const ahead = dot(way, direction);
    const aside = Math.abs(dot(way, { x: -direction.y, y: direction.x }));
    return ahead > 1 && aside <= ahead ? [{ seat, cost: ahead + 2 * aside }] : [];
  });
  return costs.sort((one, other) => one.cost - other.cost)[0]?.seat ?? null;
}

const DIRECTIONS: Readonly<Record<string, Vector | undefined>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

function dot(one: Vector, other: Vector): number {
  return one.x * other.x + one.y * other.y;
}

function length(vector: Vector): number {
  return Math.hypot(vector.x, vector.y);
}

function unit(vector: Vector): Vector {
  const size = length(vector);
  return size > 0 ? { x: vector.x / size, y: vector.y / size } : { x: 1, y: 0 };
}

function reversed<Some extends Vector | null>(vector: Some): Some {
  return (vector && { x: -vector.x, y: -vector.y }) as Some;
}
