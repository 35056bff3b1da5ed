/**
 * What event statistics count of a ticket, as far as a record tells it. A V4 record tells all of it; the older
 * vocabularies leave some of it open (domain.md 4.1, 4.3), and what is open is said, not guessed.
 */

import type { TicketState } from './lifecycle.ts';
import { lifecyclesOfLegacy } from './mapping-legacy.ts';
import { LIFECYCLE_MEANINGS } from './mapping-lifecycle.ts';
import { replay } from './replay.ts';
import { possibleV4Statuses } from './replay-vocabulary.ts';
import type { StatusLogEntry } from './status-log.ts';
import type { LifecycleStatus, TicketStatus, V4Status, Vocabulary } from './statuses.ts';
import { canonicalLifecycleStatus, isLegacyStatus, isLifecycleStatus, isV4Status, V4_STATUSES } from './statuses.ts';

/** Where a ticket may be, and whether it was ever downloaded and controlled; null: the record does not tell. */
export interface Standing {
  statuses: readonly V4Status[];
  delivered: boolean | null;
  controlled: boolean | null;
}

/** The two attributes that statistics count. */
export interface CountedAttributes {
  delivered: boolean;
  controlled: boolean;
}

type SaidStatus = Pick<TicketStatus, 'vocabulary' | 'value'>;

/** Nothing is known but that the ticket exists. */
export const UNKNOWN_STANDING: Standing = { statuses: V4_STATUSES, delivered: null, controlled: null };

/** The standing that a record tells. `attributes`: null when the record has none, as in the older vocabularies. */
export function standingOf(status: SaidStatus, attributes: CountedAttributes | null): Standing {
  const told = standingOfStatus(status);
  return attributes ? { ...told, ...attributes } : told;
}

/**
 * The standing that a ticket had at an instant (UTC milliseconds, inclusive), taken back by its log in server order;
 * null when it was injected later. A log that does not fit itself, or does not lead to what the ticket is `now`, lacks
 * something and tells nothing for certain: then it is {@link UNKNOWN_STANDING}.
 */
export function standingAt(
  log: readonly StatusLogEntry[],
  instant: number,
  now: Standing,
  vocabulary: Vocabulary,
): Standing | null {
  const end = replay(log);
  if (end.problems.length > 0 || end.state === null) return UNKNOWN_STANDING;
  if (!canBe(standingOfState(end.state, vocabulary), now)) return UNKNOWN_STANDING;
  const { state } = replay(log, instant);
  return state && standingOfState(state, vocabulary);
}

/** The standing to which a log leads, in server order; null where it does not fit itself or is empty. */
export function standingOfLog(log: readonly StatusLogEntry[], vocabulary: Vocabulary): Standing | null {
  const { state, problems } = replay(log);
  return state && problems.length === 0 ? standingOfState(state, vocabulary) : null;
}

/** The old history mode logs no phones and no control, so its log tells less than the others. */
function standingOfState({ status, attributes }: TicketState, vocabulary: Vocabulary): Standing {
  if (vocabulary === 'LEGACY') return { statuses: onPhoneOrNot([status]), delivered: null, controlled: null };
  return { statuses: [status], delivered: attributes.Delivered !== null, controlled: attributes.Controlled !== null };
}

function canBe(first: Standing, second: Standing): boolean {
  const agree = (one: boolean | null, other: boolean | null): boolean =>
    one === null || other === null || one === other;
  return (
    first.statuses.some((status) => second.statuses.includes(status)) &&
    agree(first.delivered, second.delivered) &&
    agree(first.controlled, second.controlled)
  );
}

function standingOfStatus({ vocabulary, value }: SaidStatus): Standing {
  switch (vocabulary) {
    case 'V4':
      return isV4Status(value)
        ? { statuses: [value], delivered: value === 'DOWNLOADED' ? true : null, controlled: null }
        : UNKNOWN_STANDING;
    case 'LIFECYCLE': {
      const known = canonicalLifecycleStatus(value);
      return isLifecycleStatus(known) ? standingOfLifecycle(known) : UNKNOWN_STANDING;
    }
    case 'LEGACY':
      return isLegacyStatus(value) ? anyOf(lifecyclesOfLegacy(value).map(standingOfLifecycle)) : UNKNOWN_STANDING;
  }
}

function standingOfLifecycle(status: LifecycleStatus): Standing {
  const statuses = possibleV4Statuses(status);
  if (statuses.length === 0) return UNKNOWN_STANDING;
  return { statuses, delivered: deliveredIn(status), controlled: controlledIn(status) };
}

/** Only a downloaded ticket is activated (domain.md 3, row 10); one that is controlled need not have been. */
function deliveredIn(status: LifecycleStatus): boolean | null {
  if (status === 'INJECTED') return false;
  const { v4, family } = LIFECYCLE_MEANINGS[status];
  return v4?.attributes.Delivered || family === 'ACTIVATION' ? true : null;
}

/** A controlled ticket has no other name than `CONTROLLED`, unless it is deleted or being transferred (domain.md 4.3). */
function controlledIn(status: LifecycleStatus): boolean | null {
  if (status === 'CONTROLLED') return true;
  const { family } = LIFECYCLE_MEANINGS[status];
  return family === 'DELETION' || status === 'PENDING_TRANSFER' || status === 'PENDING' ? null : false;
}

function anyOf(standings: readonly Standing[]): Standing {
  return {
    statuses: V4_STATUSES.filter((status) => standings.some(({ statuses }) => statuses.includes(status))),
    delivered: agreed(standings.map(({ delivered }) => delivered)),
    controlled: agreed(standings.map(({ controlled }) => controlled)),
  };
}

function agreed(values: readonly (boolean | null)[]): boolean | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function onPhoneOrNot(statuses: readonly V4Status[]): readonly V4Status[] {
  const onPhone: readonly V4Status[] = ['NOT_DOWNLOADED', 'DOWNLOADED'];
  return statuses.some((status) => onPhone.includes(status)) ? onPhone : statuses;
}
