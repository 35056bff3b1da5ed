/** How the demo can be told to misbehave, so that the app's answers to bad servers and bad networks can be tried. */
import { z } from 'zod';

export const MISBEHAVIOUR_KINDS = [
  /** Answers late. */
  'slow',
  /** Cuts the connection before anything is done. */
  'cutOff',
  '429',
  '500',
  /** Sends half of the body, then cuts the connection. */
  'halfBody',
  'badJson',
  /** Answers with a web page, as the sign-in page of a guest network does. */
  'html',
  'expiredKey',
  /** Carries everything out, then cuts the connection instead of answering. */
  'loseAnswer',
  /** Makes one record of a page unreadable. */
  'badRecord',
] as const;
export type MisbehaviourKind = (typeof MISBEHAVIOUR_KINDS)[number];

export const misbehaviourSchema = z.strictObject({
  kind: z.enum(MISBEHAVIOUR_KINDS),
  /** How many requests it strikes; null until told to behave. */
  times: z.int().min(1).nullable().default(1),
  /** For `slow`, milliseconds. */
  delayMs: z.int().min(0).max(600_000).default(3_000),
  /** Strikes only requests whose path begins so. */
  path: z.string().default('/'),
});
export type Misbehaviour = z.output<typeof misbehaviourSchema>;
export type MisbehaviourOrder = z.input<typeof misbehaviourSchema>;

export class Misbehaviours {
  #active: Misbehaviour[] = [];

  get active(): readonly Misbehaviour[] {
    return this.#active;
  }

  /** Takes the place of an earlier order of the same kind for the same path. */
  order(order: MisbehaviourOrder): void {
    const misbehaviour = misbehaviourSchema.parse(order);
    const { kind, path } = misbehaviour;
    this.#active = [...this.#active.filter((other) => other.kind !== kind || other.path !== path), misbehaviour];
  }

  behave(): void {
    this.#active = [];
  }

  /** The misbehaviours that strike a request, each counted down by one. */
  strike(path: string): ReadonlyMap<MisbehaviourKind, Misbehaviour> {
    const struck = this.#active.filter((misbehaviour) => path.startsWith(misbehaviour.path));
    this.#active = this.#active
      .map((one) => (struck.includes(one) && one.times !== null ? { ...one, times: one.times - 1 } : one))
      .filter(({ times }) => times !== 0);
    return new Map(struck.map((misbehaviour) => [misbehaviour.kind, misbehaviour]));
  }
}

/** The records of a page with the middle one made unreadable: its time is no time. */
export function spoilOne(records: readonly string[], timeField: 'lastUpdated' | 'serverTimestamp'): string[] {
  const middle = Math.floor(records.length / 2);
  return records.map((record, index) =>
    index === middle ? JSON.stringify({ ...JSON.parse(record), [timeField]: 'yesterday' }) : record,
  );
}
