/**
 * What the rules look at: the case, and what is known of the ticket in V4's words whatever vocabulary it is written in.
 * The server's value comes first, then what its status implies, then what its log tells; what none of them tells is null.
 */
import type { Attribute } from '../attributes.ts';
import { impliedAttributes, lifecycleOf } from '../mapping.ts';
import { LIFECYCLE_MEANINGS } from '../mapping-lifecycle.ts';
import type { OwnershipLink, TransferAttempt } from '../ownership.ts';
import type { V4Status } from '../statuses.ts';
import { isV4Status } from '../statuses.ts';
import type { DiagnosisCase } from './diagnosis-case.ts';
import type { Finding } from './finding.ts';
import type { LatestEntries } from './latest-entries.ts';
import { latestEntries } from './latest-entries.ts';

export interface Situation extends DiagnosisCase {
  /** Where the ticket is; null where that is not told. */
  place: V4Status | null;
  /** Deleted, or waiting for its phones to confirm it. */
  isBeingDeleted: boolean;
  /** The data is too old to decide on. */
  isTooOld: boolean;
  delivered: boolean | null;
  assigned: boolean | null;
  activated: boolean | null;
  checked: boolean | null;
  controlled: boolean | null;
  latest: LatestEntries;
  /** The present owner in the chain of the log. */
  lastLink: OwnershipLink | null;
  /** The latest transfer that the present owner started. */
  latestAttempt: TransferAttempt | null;
}

/** One rule: null where it has nothing to say. */
export type Rule = (situation: Situation) => Finding | null;

export function situationOf(given: DiagnosisCase): Situation {
  const place = placeOf(given);
  const lastLink = given.replay.ownership.at(-1) ?? null;
  const told = tellerOf(given);
  return {
    ...given,
    place,
    isBeingDeleted: place === 'DELETED' || place === 'DELETION_PENDING',
    isTooOld: given.now - given.asOf > given.staleAfter,
    delivered: told('Delivered'),
    assigned: told('Assigned'),
    activated: told('Activated'),
    checked: told('Checked'),
    controlled: told('Controlled'),
    latest: latestEntries(given.log),
    lastLink,
    latestAttempt: lastLink?.branches.at(-1) ?? null,
  };
}

/** An older status can fit two places; then the log decides, where it tells. */
function placeOf({ status, replay }: DiagnosisCase): V4Status | null {
  if (status.vocabulary === 'V4') return isV4Status(status.value) ? status.value : null;
  const lifecycle = lifecycleOf(status);
  const places = (lifecycle && LIFECYCLE_MEANINGS[lifecycle].v4?.statuses) ?? [];
  const told = replay.state?.status;
  if (status.vocabulary === 'LEGACY') {
    // A failed transfer reads as received, too, and no transaction tells of phones (domain.md 4.1).
    const mayHaveLeft = status.value === 'RECEIVED' && replay.ownership.at(-1)?.branches.length;
    return places.length === 1 && !mayHaveLeft ? (places[0] ?? null) : null;
  }
  // Lifecycle mode has no word for "on no phone any more" (domain.md 4.3).
  if (told && (places.includes(told) || (told === 'NOT_DOWNLOADED' && places.includes('DOWNLOADED')))) return told;
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** Tells of an attribute whether it is TRUE; null where neither the server nor the log does. */
function tellerOf(given: DiagnosisCase): (name: Attribute) => boolean | null {
  const { ticket, status, replay } = given;
  const implied = impliedAttributes(status);
  const state = beginsLate(given) ? null : replay.state;
  return (name) => {
    const said = ticket.attributes?.[name]?.value ?? implied[name];
    if (said !== undefined) return said;
    // The old history mode wrote no entry for most actions: there the log is silent rather than negative.
    return !state || (status.vocabulary === 'LEGACY' && name !== 'Delivered') ? null : state.attributes[name] !== null;
  };
}

/** When an attribute became TRUE, UTC milliseconds; null where neither the server nor the log tells. */
export function attributeTime({ ticket, replay }: DiagnosisCase, name: Attribute): number | null {
  return ticket.attributes?.[name]?.at?.utc ?? replay.state?.attributes[name] ?? null;
}

/** The log does not reach back to the injection. */
export function beginsLate({ replay }: DiagnosisCase): boolean {
  return replay.problems.some(({ kind }) => kind === 'logBeginsLate');
}

/** Who owns the ticket: the server's word, else the log's. */
export function ownerOf({ ticket, replay }: DiagnosisCase): string | null {
  return ticket.currentOwner?.id ?? replay.ownership.at(-1)?.ownerId ?? null;
}
