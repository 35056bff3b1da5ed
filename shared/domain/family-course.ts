/** The families through which a ticket went, as its log tells them (domain.md 4.1, 4.2). */
import type { Family } from './families.ts';
import type { TicketState } from './lifecycle.ts';
import { familyOf } from './mapping.ts';
import { replay } from './replay.ts';
import type { StatusLogEntry } from './status-log.ts';
import { actionOf, statusesOf, vocabularyOf } from './status-log.ts';

/** The ticket is counted in `family` from `at` on, UTC milliseconds. */
export interface FamilyStep {
  at: number;
  family: Family;
}

/**
 * The steps of a ticket in order of time; at least one. The last one leads to `family`, in which the server's word puts
 * the ticket now, whatever its log says. A ticket without a log is counted there since `since`.
 */
export function familyCourse(log: readonly StatusLogEntry[], family: Family, since: number): FamilyStep[] {
  const steps: FamilyStep[] = [];
  replay(log, Number.POSITIVE_INFINITY, (state, entry) => {
    const told = familyAfter(entry, state);
    if (told) take(steps, { at: entry.serverTimestamp.utc, family: told });
  });
  take(steps, { at: log.at(-1)?.serverTimestamp.utc ?? since, family });
  return steps;
}

/** Null where the entry tells of no status, and nothing before it did. */
function familyAfter(entry: StatusLogEntry, state: TicketState | null): Family | null {
  const { to } = statusesOf(entry);
  if (vocabularyOf(entry) === 'LIFECYCLE') {
    return to === null ? null : familyOf({ vocabulary: 'LIFECYCLE', value: to }, NO_FACTS);
  }
  // A transaction of the old history mode names its own state only: what it did to the ticket is replayed.
  const value = (entry.legacyState ? null : to) ?? state?.status;
  if (!value) return null;
  return familyOf(
    { vocabulary: 'V4', value },
    {
      activated: Boolean(state?.attributes.Activated),
      controlled: Boolean(state?.attributes.Controlled),
      lastActionEndedTransfer: actionOf(entry) === 'EndTransfer',
    },
  );
}

const NO_FACTS = { activated: false, controlled: false, lastActionEndedTransfer: false };

/** Of several entries in one instant the last one counts. */
function take(steps: FamilyStep[], step: FamilyStep): void {
  if (steps.at(-1)?.at === step.at) steps.pop();
  if (steps.at(-1)?.family !== step.family) steps.push(step);
}
