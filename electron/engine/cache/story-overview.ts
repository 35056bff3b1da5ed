/** Families over time, arrivals and open problems, read from what is counted while stories are read. */
import type Database from 'better-sqlite3';
import type { OpenProblem } from '../../../shared/domain/diagnosis/open-problems.ts';
import { OPEN_PROBLEMS } from '../../../shared/domain/diagnosis/open-problems.ts';
import type { Family } from '../../../shared/domain/families.ts';
import { FAMILIES } from '../../../shared/domain/families.ts';
import type {
  Arrivals,
  FamilyHistory,
  FamilyPoint,
  OverTime,
  OverTimeInput,
  ProblemFigures,
  StoryProgress,
  TimeRange,
} from '../../../shared/overview.ts';
import { MOST_GATES, MOST_POINTS } from '../../../shared/overview.ts';
import { readPullState } from './pull-state.ts';
import { FIRST_QUARTER } from './story-figures.ts';
import { bucketsOf, quartersOf, type Scope, valuesOf } from './story-queries.ts';
import { DAY_WIDTH, QUARTER, startOf, type TimeBuckets, timeBuckets } from './time-buckets.ts';

/** In quarter hours. */
const RANGES: Readonly<Record<TimeRange, number>> = {
  all: Number.POSITIVE_INFINITY,
  month: 30 * DAY_WIDTH,
  week: 7 * DAY_WIDTH,
  day: DAY_WIDTH,
};
/** A longer history is read day by day: its quarter hours would be hundreds of thousands of rows. */
const LONGEST_BY_QUARTER = 31 * DAY_WIDTH;

interface Bucket {
  bucket: number;
  value: string;
  count: number;
}

/** Quarter hours, both inclusive. */
interface Stretch {
  first: number;
  last: number;
}

interface ValueCount {
  value: string;
  count: number;
  withoutTime: number;
}

export class StoryOverview {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** The last point is what the families count now, once no ticket waits. */
  familyHistory({ eventId, range }: OverTimeInput): FamilyHistory {
    const zone = this.#zone(eventId);
    const known = this.#familyQuarters(eventId);
    if (!known) return { ...this.#progress(), zone, width: QUARTER, points: [] };
    const from = Math.max(known.first, known.last - RANGES[range] + 1);
    const byDay = known.last - from >= LONGEST_BY_QUARTER;
    // Days are counted from midnight UTC.
    const buckets = byDay
      ? timeBuckets(from, known.last, 0, MOST_POINTS - 1, DAY_WIDTH)
      : timeBuckets(from, known.last, zone.offset, MOST_POINTS - 1);
    const changes = byDay ? this.#changesByDay(eventId, buckets) : this.#changesByQuarter(eventId, buckets);
    return { ...this.#progress(), zone, width: buckets.width * QUARTER, points: this.#familyPoints(changes, buckets) };
  }

  arrivals({ eventId, range }: OverTimeInput): Arrivals {
    const scope: Scope = { dimension: 'arrival', eventId };
    const zone = this.#zone(eventId);
    const byGate = this.#values(scope);
    const named = byGate.slice(0, MOST_GATES).map(({ value }) => value);
    const gates = byGate.length > MOST_GATES ? [...named, null] : named;
    const known = this.#quarters(scope);
    const from = known && Math.max(known.first, known.last - RANGES[range] + 1);
    const buckets = from === null || !known ? null : timeBuckets(from, known.last, zone.offset, MOST_POINTS);
    return {
      ...this.#progress(),
      zone,
      width: (buckets?.width ?? 1) * QUARTER,
      gates,
      points: buckets ? this.#arrivalPoints(scope, buckets, gates) : [],
      total: byGate.reduce((sum, { count }) => sum + count, 0),
      withoutTime: byGate.reduce((sum, { withoutTime }) => sum + withoutTime, 0),
    };
  }

  problems(eventId: string | null): ProblemFigures {
    const counts = new Map(this.#values({ dimension: 'problem', eventId }).map(({ value, count }) => [value, count]));
    return {
      ...this.#progress(),
      tickets: counts.get('') ?? 0,
      problems: OPEN_PROBLEMS.map((key: OpenProblem) => ({ key, count: counts.get(key) ?? 0 })),
    };
  }

  #changesByDay(eventId: string | null, buckets: TimeBuckets): Bucket[] {
    return this.#buckets({ dimension: 'familyDay', eventId }, buckets);
  }

  /** Whole days before the first bucket, then the quarter hours of the rest. */
  #changesByQuarter(eventId: string | null, buckets: TimeBuckets): Bucket[] {
    const firstQuarter = buckets.first * buckets.width - buckets.shift;
    const day = firstQuarter - (firstQuarter % DAY_WIDTH);
    return [
      ...this.#buckets({ dimension: 'familyDay', eventId }, buckets, FIRST_QUARTER, day),
      ...this.#buckets({ dimension: 'family', eventId }, buckets, day),
    ];
  }

  #familyPoints(changes: readonly Bucket[], buckets: TimeBuckets): FamilyPoint[] {
    const counts = new Map<string, number>();
    for (const { bucket, value, count } of changes) {
      const key = `${bucket} ${value}`;
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
    const families = Object.fromEntries(FAMILIES.map((family) => [family, 0])) as Record<Family, number>;
    const points: FamilyPoint[] = [];
    for (let bucket = buckets.first - 1; bucket <= buckets.last; bucket++) {
      for (const family of FAMILIES) families[family] += counts.get(`${bucket} ${family}`) ?? 0;
      points.push({ at: startOf(buckets, bucket + 1), families: { ...families } });
    }
    return this.#endingNow(points, buckets);
  }

  /** The last stretch may not be over yet. */
  #endingNow(points: FamilyPoint[], buckets: TimeBuckets): FamilyPoint[] {
    const { dataAsOf } = readPullState(this.#database);
    const last = points.at(-1);
    if (!last || dataAsOf === null) return points;
    const began = startOf(buckets, buckets.last);
    return [...points.slice(0, -1), { ...last, at: Math.min(last.at, Math.max(dataAsOf, began + 1)) }];
  }

  #arrivalPoints(scope: Scope, buckets: TimeBuckets, gates: Arrivals['gates']): Arrivals['points'] {
    const points = Array.from({ length: buckets.last - buckets.first + 1 }, (_, position) => ({
      at: startOf(buckets, buckets.first + position),
      counts: gates.map(() => 0),
    }));
    for (const { bucket, value, count } of this.#buckets(scope, buckets)) {
      const gate = gates.includes(value) ? gates.indexOf(value) : gates.length - 1;
      const point = points[bucket - buckets.first];
      if (point) point.counts[gate] = (point.counts[gate] ?? 0) + count;
    }
    return points;
  }

  /** Found by day first, so that not every quarter hour is looked at. */
  #familyQuarters(eventId: string | null): Stretch | null {
    const days = this.#quarters({ dimension: 'familyDay', eventId });
    if (!days) return null;
    const scope: Scope = { dimension: 'family', eventId };
    const first = this.#quarters(scope, days.first, days.first + DAY_WIDTH)?.first ?? days.first;
    const last = this.#quarters(scope, days.last)?.last ?? days.last;
    return { first, last };
  }

  #quarters(scope: Scope, from = FIRST_QUARTER, before = Number.MAX_SAFE_INTEGER): Stretch | null {
    const parameters = { ...scope, from, before };
    const known = this.#database
      .prepare<[typeof parameters], { first: number | null; last: number | null }>(quartersOf(scope))
      .get(parameters);
    return known?.first == null || known.last === null ? null : { first: known.first, last: known.last };
  }

  #buckets(
    scope: Scope,
    { shift, width, first }: TimeBuckets,
    from = FIRST_QUARTER,
    before = Number.MAX_SAFE_INTEGER,
  ): Bucket[] {
    const parameters = { ...scope, shift, width, first, from, before };
    return this.#database.prepare<[typeof parameters], Bucket>(bucketsOf(scope)).all(parameters);
  }

  #values(scope: Scope): ValueCount[] {
    return this.#database.prepare<[Scope], ValueCount>(valuesOf(scope)).all(scope);
  }

  #progress(): StoryProgress {
    const waiting = this.#database.prepare<[], number>('SELECT count(*) FROM story_to_read').pluck().get() ?? 0;
    return { waiting, logSince: readPullState(this.#database).logCoverage?.from ?? null };
  }

  /** The zone in which the events take place, as far as they share one. */
  #zone(eventId: string | null): OverTime['zone'] {
    const offsets = this.#database
      .prepare<[{ eventId: string | null }], number>(
        `SELECT DISTINCT start_offset FROM event
         WHERE start_offset IS NOT NULL AND (@eventId IS NULL OR event_id = @eventId) LIMIT 2`,
      )
      .pluck()
      .all({ eventId });
    const [offset] = offsets;
    return offsets.length === 1 && offset !== undefined ? { offset, of: 'events' } : { offset: 0, of: 'utc' };
  }
}
