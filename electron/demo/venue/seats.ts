/** Places in the arena: rows of seats in blocks, with their neighbours and their position on the plan. */
import type { WireTicket } from '../../../shared/domain/ticket.ts';

const ROWS = 20;
const SEATS = 20;
const PER_BLOCK = ROWS * SEATS;
const BLOCKS_PER_LEVEL = 24;
const GATES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const ENTRANCES = ['North', 'East', 'South', 'West'] as const;

type Place = Pick<
  WireTicket,
  | 'externalEntrance'
  | 'gate'
  | 'level'
  | 'area'
  | 'block'
  | 'row'
  | 'seat'
  | 'physicalSeatId'
  | 'salesSeatId'
  | 'companionSeatId'
  | 'leftSeatId'
  | 'rightSeatId'
  | 'frontSeatId'
  | 'backSeatId'
  | 'seatQuality'
  | 'temperature'
  | 'xcoord'
  | 'ycoord'
>;

/** The place number `index` of an event, counted block by block, row by row. */
export function placeAt(index: number): Place {
  const blockIndex = Math.floor(index / PER_BLOCK);
  const row = Math.floor((index % PER_BLOCK) / SEATS) + 1;
  const seat = (index % SEATS) + 1;
  const { block, level, entrance, gate } = sectorAt(blockIndex);
  const seatId = (r: number, s: number): string | null =>
    r < 1 || r > ROWS || s < 1 || s > SEATS ? null : `${block}-${r}-${s}`;
  const angle = ((blockIndex % BLOCKS_PER_LEVEL) + seat / SEATS) * ((2 * Math.PI) / BLOCKS_PER_LEVEL);
  const radius = 40 + row + (level - 1) * 25;
  return {
    externalEntrance: entrance,
    gate,
    level: String(level),
    area: `${entrance} stand`,
    block,
    row: String(row),
    seat: String(seat),
    physicalSeatId: seatId(row, seat),
    salesSeatId: `${block}${String(row).padStart(2, '0')}${String(seat).padStart(2, '0')}`,
    // The first row has places for wheelchairs, each beside the seat of a companion.
    companionSeatId: row === 1 ? seatId(row, seat % 2 === 1 ? seat + 1 : seat - 1) : null,
    leftSeatId: seatId(row, seat - 1),
    rightSeatId: seatId(row, seat + 1),
    frontSeatId: seatId(row - 1, seat),
    backSeatId: seatId(row + 1, seat),
    seatQuality: 100 - row - (level - 1) * 15,
    temperature: row % 3 === 0 ? 'COOL' : 'MILD',
    xcoord: round(radius * Math.cos(angle)),
    ycoord: round(radius * Math.sin(angle)),
  };
}

/** A place without a seat. */
export function standingPlaceAt(index: number): Place {
  const { entrance, gate } = sectorAt(Math.floor(index / PER_BLOCK));
  return { externalEntrance: entrance, gate, level: '0', area: `${entrance} terrace`, block: `ST-${gate}` };
}

/** Price category of a row: the nearer, the dearer. */
export function categoryAt(index: number): 0 | 1 | 2 {
  const row = Math.floor((index % PER_BLOCK) / SEATS) + 1;
  if (row <= 6) return 0;
  return row <= 14 ? 1 : 2;
}

function sectorAt(blockIndex: number) {
  const around = blockIndex % BLOCKS_PER_LEVEL;
  const level = Math.floor(blockIndex / BLOCKS_PER_LEVEL) + 1;
  return {
    level,
    block: String(level * 100 + around + 1),
    entrance: ENTRANCES[Math.floor(around / 6)] ?? 'North',
    gate: GATES[Math.floor(around / 4)] ?? 'A',
  };
}

function round(metres: number): number {
  return Math.round(metres * 100) / 100;
}
