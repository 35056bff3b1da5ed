/** The ordinary ways of a ticket from its sale to the gate, told chapter by chapter. */
import type { DeletionReason } from '../../../shared/domain/deletion-reasons.ts';
import type { Scene, TransferEnd } from './chapters.ts';
import {
  activate,
  check,
  control,
  DAY,
  deactivate,
  deletion,
  download,
  HOUR,
  inject,
  keepOrAssign,
  logOff,
  MINUTE,
  transfer,
  unassign,
} from './chapters.ts';
import type { Past } from './past.ts';
import type { Spectator } from './people.ts';

/** Tells a whole life; what lies beyond the anchor does not happen. */
export type Journey = (past: Past, scene: Scene) => void;

/** Phones and people rest from here on until the doors open. */
const QUIET_BEFORE_START = 4 * HOUR;

const S360_REASONS: readonly (readonly [DeletionReason, number])[] = [
  ['REFUND', 26],
  ['REPRINT', 20],
  ['RESEAT', 15],
  ['RESALE_PENDING', 10],
  ['RESOLD', 9],
  ['RESALE_CANCELLED', 5],
  ['DISTRIBUTION', 6],
  ['THEFT_LOSS', 4],
  ['BLACKLIST', 2],
  ['OTHER', 3],
];

/** How a ticket usually fares. `givenAway`: how likely its buyer passes it on. */
export function ordinaryJourney(givenAway: number): Journey {
  return (past, scene) => {
    const { random, event } = scene;
    const deadline = event.start - QUIET_BEFORE_START;
    inject(past, scene);
    if (random.chance(0.05)) {
      if (random.chance(0.5)) beAtTheVenue(past, scene);
      return;
    }
    download(past, scene, 4 * DAY, deadline);
    if (random.chance(0.2)) download(past, scene, 2 * DAY, deadline, 2);
    if (random.chance(0.045)) {
      beDeletedByTheIssuer(past, scene);
      return;
    }
    if (random.chance(0.6)) keepOrAssign(past, scene, deadline);
    if (random.chance(0.06)) {
      unassign(past, scene);
      keepOrAssign(past, scene, deadline);
    }
    if (random.chance(givenAway)) beHandedOn(past, scene, deadline);
    if (random.chance(0.1)) changePhone(past, scene, deadline);
    if (random.chance(0.02)) tryTheCodeAtHome(past, scene, deadline);
    beAtTheVenue(past, scene);
  };
}

function beDeletedByTheIssuer(past: Past, scene: Scene): void {
  const { random, event } = scene;
  const at = past.now + random.next() * Math.max(event.start - past.now - HOUR, HOUR);
  deletion(past, scene, random.weighted(S360_REASONS), at);
}

/** One transfer or a chain of them; now and then a ticket comes back to someone who owned it before. */
function beHandedOn(past: Past, scene: Scene, deadline: number): void {
  const { random } = scene;
  const owners: Spectator[] = [scene.buyer];
  do {
    const end: TransferEnd = { outcome: drawOutcome(scene), recipient: nextOwner(owners, scene) };
    if (!transfer(past, scene, end, deadline)) return;
    if (end.outcome === 'ACCEPTED') owners.push(end.recipient);
    if (!random.chance(0.93)) return;
    download(past, scene, 10 * HOUR, deadline);
    if (random.chance(0.5)) keepOrAssign(past, scene, deadline);
  } while (owners.length < 5 && random.chance(0.22));
}

function drawOutcome({ random }: Scene): TransferEnd['outcome'] {
  return random.weighted<TransferEnd['outcome']>([
    ['ACCEPTED', 78],
    ['REJECTED', 8],
    ['CANCELLED', 8],
    ['TIMED_OUT', 6],
  ]);
}

function nextOwner(owners: readonly Spectator[], { random, spectators }: Scene): Spectator {
  return owners.length > 1 && random.chance(0.25) ? random.pick(owners) : random.pick(spectators);
}

function changePhone(past: Past, scene: Scene, deadline: number): void {
  if (!logOff(past, scene, DAY)) return;
  if (scene.random.chance(0.85)) download(past, scene, DAY, deadline, 2);
}

function tryTheCodeAtHome(past: Past, scene: Scene, deadline: number): void {
  const at = past.now + scene.random.exponential(DAY);
  if (at > deadline || !activate(past, 'MANUAL', at, at)) return;
  deactivate(past, scene, past.now + 5 * MINUTE);
}

/** The day of the event: late downloads, activation, the outer perimeter, the gate, and trouble at the gate. */
export function beAtTheVenue(past: Past, scene: Scene): void {
  const { random, event } = scene;
  if (past.isOver) return;
  const arrival = Math.min(
    Math.max(random.bell(event.start - 50 * MINUTE, 28 * MINUTE), doorsOf(event.start)),
    event.start + 40 * MINUTE,
  );
  if (past.devices.length === 0 && random.chance(0.7)) download(past, scene, 20 * MINUTE, arrival - 2 * MINUTE);
  if (!random.chance(0.94)) return;
  beActivated(past, scene, arrival);
  if (random.chance(0.006)) {
    deletion(past, scene, 'ONSITE_TROUBLESHOOTING', arrival, 0.3);
    return;
  }
  if (!past.account?.standing.activation) return;
  if (random.chance(0.85)) check(past, scene, arrival);
  if (random.chance(0.98)) control(past, arrival + random.int(2, 11) * MINUTE + random.int(0, 59_999));
}

/** The first doors open two hours before the start. */
export function doorsOf(start: number): number {
  return start - 2 * HOUR;
}

/** Most phones activate with a network; some do it offline and tell the server when they reach the arena's. */
function beActivated(past: Past, { random, event }: Scene, arrival: number): void {
  const method = random.weighted([
    [event.activation, 90],
    ['MANUAL' as const, 7],
    ['ONLINE' as const, 3],
  ]);
  const at = Math.max(past.now, event.start - QUIET_BEFORE_START + random.int(0, 90) * MINUTE);
  if (method === 'BT' || method === 'MANUAL') activate(past, method, arrival - 3 * MINUTE, arrival - 3 * MINUTE);
  else activate(past, method, at, random.chance(0.15) ? arrival - MINUTE : at + random.int(1, 90) * 1_000);
}
