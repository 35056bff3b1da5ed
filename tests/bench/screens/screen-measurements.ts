/** What a run of the screen benchmark says, with the aims of the project. */
import { loadavg } from 'node:os';
import { percentile, wholeNumber } from '../figures.ts';
import type { Measurement } from '../measure.ts';
import type { Painted } from './probe.ts';

/** What was seen with a cache of one size. Milliseconds and MB. */
export interface ScreenFigures {
  tickets: number;
  starts: readonly number[];
  keys: readonly Painted[];
  clicks: readonly Painted[];
  charts: readonly Painted[];
  jumps: readonly Painted[];
  /** Of the tasks over 50 ms while the wheel turned. */
  longTasks: readonly number[];
  heap: number;
}

/** What they are held against: the same with few tickets, and a page that does next to nothing. */
export interface ScreenReferences {
  small: ScreenFigures;
  frame: readonly Painted[];
}

type Interaction = 'keys' | 'clicks' | 'charts' | 'jumps';

const INTERACTIONS: Readonly<Record<Interaction, { name: string; aim: number }>> = {
  keys: { name: 'key to results painted', aim: 50 },
  clicks: { name: 'click to ticket painted', aim: 80 },
  charts: { name: 'chart page painted', aim: 200 },
  jumps: { name: 'jump to any row painted', aim: 100 },
};

/** The least size that the aims speak of. */
const FULL_SIZE = 200_000;
const LONGEST_START = 1_500;
const MOST_HEAP = 150;

export function screenMeasurements(figures: ScreenFigures, { small, frame }: ScreenReferences): Measurement[] {
  const size = `, ${wholeNumber(figures.tickets)}`;
  const interactions = (Object.keys(INTERACTIONS) as Interaction[]).flatMap((kind) => {
    const { name, aim } = INTERACTIONS[kind];
    const reference =
      kind === 'keys' ? { what: 'an empty page', seen: frame } : { what: few(small), seen: small[kind] };
    return [0.5, 0.95].map((share): Measurement => {
      const [value, inPage] = [percentile(times(figures[kind]), share), percentile(inPageTimes(figures[kind]), share)];
      return {
        name: `${name} p${share * 100}${size}`,
        value,
        unit: 'ms',
        ratio: { times: value / percentile(times(reference.seen), share), reference: reference.what },
        ...(share === 0.95 && { aim: { text: `under ${aim} ms`, met: judged(figures, value < aim) } }),
        note: `in the page after ${inPage.toFixed(0)} ms, ${figures[kind].length} times`,
      };
    });
  });
  return [...interactions, longTasks(figures, size), heap(figures, small, size), ...starts(figures, small, size)];
}

function longTasks({ longTasks, ...figures }: ScreenFigures, size: string): Measurement {
  return {
    name: `longest task over 50 ms while scrolling${size}`,
    value: Math.max(0, ...longTasks),
    unit: 'ms',
    aim: { text: 'none', met: judged(figures, longTasks.length === 0) },
    note: `${longTasks.length} such tasks`,
  };
}

function heap(figures: ScreenFigures, small: ScreenFigures, size: string): Measurement {
  return {
    name: `renderer heap${size}`,
    value: figures.heap,
    unit: 'MB',
    ratio: { times: figures.heap / small.heap, reference: few(small) },
    aim: { text: `under ${MOST_HEAP} MB`, met: judged(figures, figures.heap < MOST_HEAP) },
  };
}

function starts(figures: ScreenFigures, small: ScreenFigures, size: string): Measurement[] {
  return [0.5, 0.95].map((share) => {
    const value = percentile(figures.starts, share);
    return {
      name: `start to rows painted p${share * 100}${size}`,
      value,
      unit: 'ms',
      ratio: { times: value / percentile(small.starts, share), reference: few(small) },
      ...(share === 0.95 && { aim: { text: 'under 1.5 s', met: judged(figures, value < LONGEST_START) } }),
      note: `${figures.starts.length} times, load of this machine ${loadavg()[0]?.toFixed(1)}`,
    };
  });
}

const times = (seen: readonly Painted[]): number[] => seen.map(({ painted }) => painted);
const inPageTimes = (seen: readonly Painted[]): number[] => seen.map(({ inPage }) => inPage);
const few = ({ tickets }: ScreenFigures): string => `${wholeNumber(tickets)} tickets`;

function judged({ tickets }: Pick<ScreenFigures, 'tickets'>, met: boolean): boolean | null {
  return tickets >= FULL_SIZE ? met : null;
}
