/** What the Overview screen asks besides the figures of now: families over time, arrivals, open problems. */
import { z } from 'zod';
import type { OpenProblem } from './domain/diagnosis/open-problems.ts';
import type { Family } from './domain/families.ts';
import type { Count } from './ticket-views.ts';

/** How far back a chart over time goes, counted from the latest change that is known. */
export const TIME_RANGES = ['all', 'month', 'week', 'day'] as const;
export type TimeRange = (typeof TIME_RANGES)[number];

/** A chart shows no more points than this. */
export const MOST_POINTS = 300;
/** A chart tells so many gates apart; the others are counted together. */
export const MOST_GATES = 8;

export const overTimeSchema = z.object({
  eventId: z.string().min(1).max(256).nullable(),
  range: z.enum(TIME_RANGES).default('all'),
});
export type OverTimeInput = z.output<typeof overTimeSchema>;

/** What a figure that is made of logs knows of its own completeness. */
export interface StoryProgress {
  /** So many tickets changed and wait to be gone through. */
  waiting: number;
  /** The status log is complete from this instant on, UTC milliseconds; null when it was never read to the end. */
  logSince: number | null;
}

/** Stretches of time of one length, in milliseconds. */
export interface OverTime extends StoryProgress {
  width: number;
  /** Minutes from UTC of the zone in which stretches begin; `utc` where the events have several zones. */
  zone: { offset: number; of: 'events' | 'utc' };
}

/** How many tickets are in each family at an instant, UTC milliseconds. */
export interface FamilyPoint {
  at: number;
  families: Record<Family, number>;
}

/** At most {@link MOST_POINTS} points in order of time; none when nothing is known. */
export interface FamilyHistory extends OverTime {
  points: FamilyPoint[];
}

/** How many tickets were controlled in the stretch that begins at an instant, by the position of the gate. */
export interface ArrivalPoint {
  at: number;
  counts: number[];
}

/** At most {@link MOST_POINTS} stretches, those without an arrival among them. */
export interface Arrivals extends OverTime {
  /** The busiest first; `''` where the gate of a ticket is not known, null last for all others together. */
  gates: (string | null)[];
  points: ArrivalPoint[];
  /** Controlled tickets in all, whatever the range. */
  total: number;
  /** Controlled tickets of which nobody tells when. */
  withoutTime: number;
}

/** Tickets by open problem; a ticket may have several. */
export interface ProblemFigures extends StoryProgress {
  /** Tickets with at least one. */
  tickets: number;
  problems: Count<OpenProblem>[];
}
