/** The chapters of which a ticket's life consists; each adds its deeds to a past, at plausible times. */
import type { Actor, TransferOutcome } from '../../../shared/domain/actions.ts';
import type { DeletionReason } from '../../../shared/domain/deletion-reasons.ts';
import type { ActivationMethod } from '../account.ts';
import type { VenueEvent } from './events.ts';
import type { Past } from './past.ts';
import type { Spectator } from './people.ts';
import { holderOf, phoneOf } from './people.ts';
import type { Random } from './random.ts';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** TIXNGO ends a transfer that nobody answered after this time. */
const TRANSFER_TIME_OUT = 3 * DAY;

/** Where and between whom a ticket's life takes place. */
export interface Scene {
  event: VenueEvent;
  buyer: Spectator;
  purchasedAt: number;
  spectators: readonly Spectator[];
  spectatorById: (id: string) => Spectator | null;
  random: Random;
}

/** Server and phone time of something a phone did while it had a network. */
function onPhone(at: number, random: Random): { at: number; mobileAt: number } {
  return { at, mobileAt: at - random.int(40, 2_500) };
}

export function inject(past: Past, { event, buyer, purchasedAt, random }: Scene): void {
  const at = Math.min(purchasedAt + random.exponential(18 * HOUR) + 5 * MINUTE, event.start - 8 * HOUR);
  const channel = random.weighted([['S-360', 92] as const, ['API', 5] as const, ['CSV', 3] as const]);
  past.live({ action: { name: 'Inject', recipient: buyer.id, channel, actor: 'TicketingSystem', at } });
}

/** The owner downloads the ticket within about `delay` milliseconds, before `deadline`. */
export function download(past: Past, { random }: Scene, delay: number, deadline: number, which: 1 | 2 = 1): boolean {
  const at = past.now + random.exponential(delay) + 20 * SECOND;
  if (at > deadline) return false;
  const device = phoneOf(past.owner, which);
  return past.live({ action: { name: 'Download', device, actor: 'Mobile', ...onPhone(at, random) } });
}

export function keepOrAssign(past: Past, scene: Scene, deadline: number): void {
  const { random } = scene;
  const at = past.now + random.exponential(30 * HOUR) + MINUTE;
  const [device] = past.devices;
  if (at > deadline || !device) return;
  const keptByOwner = random.chance(0.55);
  const person = keptByOwner ? scene.spectatorById(past.owner) : random.pick(scene.spectators);
  if (!person) return;
  const action = { name: 'Assign', keptByOwner, device, actor: 'Mobile', ...onPhone(at, random) } as const;
  past.live({ action, holder: holderOf(person) });
}

export function unassign(past: Past, { random }: Scene): void {
  const [device] = past.devices;
  const at = past.now + random.exponential(20 * HOUR) + MINUTE;
  past.live({ action: { name: 'Unassign', ...(device && { device }), actor: 'Mobile', ...onPhone(at, random) } });
}

export interface TransferEnd {
  outcome: TransferOutcome | 'TIMED_OUT';
  recipient: Spectator;
}

/** A transfer from its start to its end. The owner's phone is used where it holds the ticket, else the back office. */
export function transfer(past: Past, scene: Scene, { outcome, recipient }: TransferEnd, deadline: number): boolean {
  const { random } = scene;
  if (recipient.id === past.owner) return false;
  const startAt = random.chance(0.4)
    ? past.now + random.next() * (Math.min(deadline, scene.event.start) - past.now)
    : past.now + random.exponential(2 * DAY) + 2 * MINUTE;
  if (startAt > deadline) return false;
  const [device] = past.devices;
  const starter = device
    ? ({ device, actor: 'Mobile', ...onPhone(startAt, random) } as const)
    : ({ actor: 'Back-office', at: startAt } as const);
  if (!past.live({ action: { name: 'StartTransfer', recipient: recipient.id, ...starter } })) return false;
  if (outcome === 'TIMED_OUT') {
    const at = Math.min(past.now + TRANSFER_TIME_OUT, Math.max(deadline, past.now + HOUR));
    return past.live({ action: { name: 'EndTransfer', outcome: 'CANCELLED', actor: 'System', at } });
  }
  const at = Math.min(past.now + random.exponential(14 * HOUR) + MINUTE, past.now + TRANSFER_TIME_OUT - MINUTE);
  const actor: Actor = outcome === 'CANCELLED' && random.chance(0.2) ? 'Back-office' : 'Mobile';
  const ender =
    actor === 'Mobile'
      ? { actor, device: outcome === 'CANCELLED' ? (device ?? phoneOf(past.owner)) : phoneOf(recipient.id) }
      : { actor };
  const times = actor === 'Mobile' ? onPhone(at, random) : { at };
  return past.live({ action: { name: 'EndTransfer', outcome, ...ender, ...times } });
}

/** The phone that downloaded the ticket last logs off. */
export function logOff(past: Past, { random }: Scene, delay: number): boolean {
  const device = past.devices.at(-1);
  if (!device) return false;
  const at = past.now + random.exponential(delay) + MINUTE;
  const actor = random.weighted<Actor>([
    ['Mobile', 7],
    ['Back-office', 2],
    ['System', 1],
  ]);
  const times = actor === 'Mobile' ? onPhone(at, random) : { at };
  return past.live({ action: { name: 'UserLogoff', device, actor, ...times } });
}

/** Activates the ticket at `at`; an offline phone tells the server only at `syncedAt`. */
export function activate(past: Past, method: ActivationMethod | undefined, at: number, syncedAt: number): boolean {
  const [device] = past.devices;
  if (!device) return false;
  return past.live({
    action: { name: 'Activate', device, actor: 'Mobile', at: Math.max(at, syncedAt), mobileAt: at },
    ...(method && { method }),
  });
}

export function deactivate(past: Past, { random }: Scene, at: number): boolean {
  const [device] = past.devices;
  return past.live({
    action: { name: 'Deactivate', ...(device && { device }), actor: 'Mobile', ...onPhone(at, random) },
  });
}

/** The outer perimeter, checked with a steward's phone. */
export function check(past: Past, { random }: Scene, at: number): boolean {
  return past.live({ action: { name: 'Check', actor: 'Mobile', ...onPhone(at, random) } });
}

export function control(past: Past, at: number): boolean {
  return past.live({ action: { name: 'Control', actor: 'TicketingSystem', at } });
}

/** A deletion, and the phones that confirm it: soon, or hours and days later where a phone is offline. */
export function deletion(past: Past, { random }: Scene, reason: DeletionReason, at: number, offline = 0.15): void {
  const actor: Actor = reason === 'ONSITE_TROUBLESHOOTING' ? 'Back-office' : 'TicketingSystem';
  if (!past.live({ action: { name: 'Delete', reason, actor, at } })) return;
  const confirmations = past.devices
    .map((device) => ({
      device,
      at: past.now + (random.chance(offline) ? random.int(4 * HOUR, 9 * DAY) : random.int(2 * SECOND, 5 * SECOND)),
    }))
    .sort((one, other) => one.at - other.at);
  for (const confirmation of confirmations) {
    const actor = random.chance(0.93) ? 'Mobile' : 'System';
    const times = actor === 'Mobile' ? onPhone(confirmation.at, random) : { at: confirmation.at };
    past.live({ action: { name: 'Unlink', device: confirmation.device, actor, ...times } });
  }
}
