/** What a replayed log tells as lanes over time: each attribute while it was TRUE, each phone while it held the ticket. */
import { ATTRIBUTES, type Attribute } from './attributes.ts';
import type { TicketState } from './lifecycle.ts';
import { replay } from './replay.ts';
import type { StatusLogEntry } from './status-log.ts';

/** A stretch of time in which something was so; `until` is null while it lasts. UTC milliseconds. */
export interface Stretch {
  from: number;
  until: number | null;
}

export interface LogLanes {
  /** In the order of time; an attribute that never was TRUE has none. */
  attributes: Readonly<Record<Attribute, readonly Stretch[]>>;
  /** The phones that ever held the ticket, in the order in which they first did. */
  phones: readonly { deviceId: string; stretches: readonly Stretch[] }[];
}

/** The lanes of a log in server order. A stretch that begins and ends at the same instant is left out. */
export function lanesOf(log: readonly StatusLogEntry[]): LogLanes {
  const attributes = Object.fromEntries(ATTRIBUTES.map((name) => [name, new LaneDraft()])) as Record<
    Attribute,
    LaneDraft
  >;
  const phones = new Map<string, LaneDraft>();
  replay(log, Number.POSITIVE_INFINITY, (state, { serverTimestamp: { utc } }) => {
    for (const name of ATTRIBUTES) attributes[name].set(state !== null && state.attributes[name] !== null, utc);
    for (const deviceId of devicesOf(state)) if (!phones.has(deviceId)) phones.set(deviceId, new LaneDraft());
    for (const [deviceId, lane] of phones) lane.set(devicesOf(state).includes(deviceId), utc);
  });
  return {
    attributes: Object.fromEntries(ATTRIBUTES.map((name) => [name, attributes[name].stretches])) as Record<
      Attribute,
      Stretch[]
    >,
    phones: [...phones].map(([deviceId, { stretches }]) => ({ deviceId, stretches })),
  };
}

function devicesOf(state: TicketState | null): readonly string[] {
  return state?.devices ?? [];
}

/** A lane while it is drawn up from the left. */
class LaneDraft {
  readonly stretches: Stretch[] = [];

  set(isSo: boolean, at: number): void {
    const last = this.stretches.at(-1);
    const wasSo = last?.until === null;
    if (isSo && !wasSo) {
      // What ended at this very instant goes on.
      if (last?.until === at) last.until = null;
      else this.stretches.push({ from: at, until: null });
    } else if (!isSo && last && wasSo) {
      if (last.from === at) this.stretches.pop();
      else last.until = at;
    }
  }
}

/** Whether a lane was so at an instant, UTC milliseconds. */
export function isSoAt(stretches: readonly Stretch[], at: number): boolean {
  return stretches.some(({ from, until }) => from <= at && (until === null || at < until));
}
