/** What a run of the first-load benchmark says, with the aims of the project. */
import { extrapolated, percentile, wholeNumber } from './figures.ts';
import type { Measurement } from './measure.ts';

/** What the engine's process was seen to do. Milliseconds and MB. */
export interface EngineFigures {
  load: number;
  floor: number;
  /** Of the processor, which a busy machine disturbs less; the engine's with its look-ups, null where not told. */
  processorTime: { load: number | null; floor: number };
  lookUps: readonly number[];
  lookUpsAtRest: readonly number[];
  pull: number;
  /** The changes of the pull, by the cache's writer from memory. */
  apply: number;
  peakMemory: number | null;
}

export interface FirstLoadFigures extends EngineFigures {
  tickets: number;
  /** Milliseconds in which PouchDB pulled so many of the tickets; null where it was not measured. */
  pouchdb: { pull: number; tickets: number } | null;
}

/** The size that the aims speak of. A ratio is judged at any size, a time or an amount of memory at this one. */
export const FULL_SIZE = 200_000;
/** One ticket in so many changes before the incremental pull: 5 000 of 200 000. */
const CHANGING = 40;

/** How many tickets of a venue change before the incremental pull. */
export function changingTickets(tickets: number): number {
  return Math.max(1, Math.floor(tickets / CHANGING));
}

export function firstLoadMeasurements(figures: FirstLoadFigures): Measurement[] {
  return [...loads(figures), ...lookUps(figures), incrementalPull(figures), ...memory(figures)];
}

function loads({ load, floor, processorTime, tickets, pouchdb }: FirstLoadFigures): Measurement[] {
  const size = `${wholeNumber(tickets)} tickets`;
  const lines: Measurement[] = [
    {
      name: `first load, ${size}`,
      value: load / 1_000,
      unit: 's',
      ratio: { times: load / floor, reference: 'the floor' },
      aim: { text: 'at most 1.5 × the floor', met: load <= 1.5 * floor },
      ...noteOf(processorTime),
    },
    { name: `floor, ${size}`, value: floor / 1_000, unit: 's' },
  ];
  if (!pouchdb) return lines;
  const pull = extrapolated(pouchdb.pull, pouchdb.tickets, tickets);
  lines.push({
    name: `PouchDB 9, ${size} as documents`,
    value: pull / 1_000,
    unit: 's',
    ratio: { times: pull / load, reference: 'the first load' },
    aim: { text: 'at least 20 × the first load', met: pull >= 20 * load },
    ...(pouchdb.tickets < tickets && { note: `extrapolated from ${wholeNumber(pouchdb.tickets)} tickets` }),
  });
  return lines;
}

/** Says how much of it was work, look-ups included, so that waiting for other programs can be told apart. */
function noteOf({ load, floor }: EngineFigures['processorTime']): Pick<Measurement, 'note'> {
  if (load === null) return {};
  const [engine, reference] = [load, floor].map((milliseconds) => (milliseconds / 1_000).toFixed(1));
  return { note: `processor time ${engine} s with look-ups, of the floor ${reference} s` };
}

function lookUps({ lookUps, lookUpsAtRest, tickets }: FirstLoadFigures): Measurement[] {
  const line = (name: string, share: number): Measurement => {
    const value = percentile(lookUps, share);
    const ratio = { times: value / percentile(lookUpsAtRest, share), reference: 'at rest' };
    return { name: `look-up by number during the load, ${name}`, value, unit: 'ms', ratio };
  };
  const p99 = line('p99', 0.99);
  return [
    { ...line('median', 0.5), note: `${wholeNumber(lookUps.length)} look-ups` },
    { ...p99, aim: { text: 'under 10 ms', met: atFullSize(tickets, p99.value < 10) } },
  ];
}

function incrementalPull({ pull, apply, tickets }: FirstLoadFigures): Measurement {
  return {
    name: `pull of ${wholeNumber(changingTickets(tickets))} changed tickets`,
    value: pull / 1_000,
    unit: 's',
    ratio: { times: pull / apply, reference: "the cache's writer from memory" },
    aim: { text: `under 2 s for ${wholeNumber(FULL_SIZE / CHANGING)}`, met: atFullSize(tickets, pull < 2_000) },
  };
}

function memory({ peakMemory, tickets }: FirstLoadFigures): Measurement[] {
  if (peakMemory === null) return [];
  const aim = { text: 'under 350 MB', met: atFullSize(tickets, peakMemory < 350) };
  return [{ name: 'peak memory of the engine', value: peakMemory, unit: 'MB', aim }];
}

function atFullSize(tickets: number, met: boolean): boolean | null {
  return tickets >= FULL_SIZE ? met : null;
}
