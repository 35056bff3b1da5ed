import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { CHANNELS } from '../../../shared/domain/actions.ts';
import { DELETION_REASONS } from '../../../shared/domain/deletion-reasons.ts';
import type { TicketState } from '../../../shared/domain/lifecycle.ts';
import { applyAction } from '../../../shared/domain/lifecycle.ts';
import { ownershipChain } from '../../../shared/domain/ownership.ts';
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import { statusLogEntrySchema } from '../../../shared/domain/status-log.ts';
import { LEGACY_STATUSES, LIFECYCLE_STATUSES, V4_STATUSES } from '../../../shared/domain/statuses.ts';
import type { Ticket, WireTicket } from '../../../shared/domain/ticket.ts';
import { attributeOf, ticketSchema } from '../../../shared/domain/ticket.ts';
import { joinObjects } from '../wire/ticket-report.ts';
import type { Venue, VenueTicket } from './create-venue.ts';
import { createVenue } from './create-venue.ts';

const ANCHOR = Date.parse('2026-06-14T17:30:00Z');
const ORDER = { seed: 1, tickets: 2_000, anchor: ANCHOR };

interface Told {
  made: VenueTicket;
  wire: WireTicket;
  ticket: Ticket;
  log: StatusLogEntry[];
}

let venue: Venue;
let told: Told[];

beforeAll(() => {
  venue = createVenue(ORDER);
  told = Array.from(venue.tickets(), (made) => {
    const { common, owners, details } = made.record;
    const wire: WireTicket = JSON.parse(joinObjects(joinObjects(common, owners), details));
    const log = made.log.flatMap(({ wire }) => (wire ? [statusLogEntrySchema.parse(JSON.parse(wire))] : []));
    return { made, wire, ticket: ticketSchema.parse(wire), log };
  });
});

function hashOf(order: typeof ORDER): string {
  const hash = createHash('sha256');
  const { events, spectators, tickets } = createVenue(order);
  hash.update(JSON.stringify([events, spectators]));
  for (const { record, log } of tickets()) hash.update(JSON.stringify([record, log]));
  return hash.digest('hex');
}

describe('a venue', () => {
  test('is the same to the byte for the same seed, size and anchor, and another for another seed', () => {
    const order = { ...ORDER, tickets: 400 };
    expect(hashOf(order)).toBe(hashOf(order));
    expect(hashOf({ ...order, seed: 2 })).not.toBe(hashOf(order));
  });

  test('has exactly the tickets that were asked for, each identifier once', () => {
    expect(told).toHaveLength(ORDER.tickets);
    for (const field of ['ticketId', 'ticketNumber', 'ticketExternalId', 'barcode'] as const) {
      expect(new Set(told.map(({ ticket }) => ticket[field])).size).toBe(ORDER.tickets);
    }
  });

  test('can be as small as one ticket', () => {
    expect([...createVenue({ ...ORDER, tickets: 1 }).tickets()]).toHaveLength(1);
  });

  test('has six events over three days of the arena, shown with their local offset', () => {
    const days = venue.events.map(({ start }) =>
      new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Zurich' }).format(start),
    );
    expect(days).toEqual(['2026-06-13', '2026-06-13', '2026-06-14', '2026-06-14', '2026-06-15', '2026-06-15']);
    expect(venue.events.map(({ startText }) => startText.slice(-6))).toContain('+02:00');
    expect(venue.events.map(({ currency }) => currency)).toEqual(expect.arrayContaining(['CHF', 'EUR', 'JPY']));
  });

  test('writes about six log entries a ticket', () => {
    const entries = told.reduce((sum, { made }) => sum + made.log.length, 0) / told.length;
    expect(entries).toBeGreaterThan(4.5);
    expect(entries).toBeLessThan(7.5);
  });
});

describe('a ticket of the venue', () => {
  test('is in the state to which the shared lifecycle brings it by the actions of its past', () => {
    for (const { made } of told) {
      let state: TicketState | null = null;
      for (const action of made.actions) {
        const step = applyAction(state, action);
        if (step.kind === 'refused') throw new Error(`${made.facts.ticketId}: ${step.refusal}`);
        state = step.state;
      }
      expect(made.account.state).toEqual(state);
    }
  });

  test('has a past in order that ends before the anchor, and says so in lastUpdated', () => {
    for (const { made, ticket } of told) {
      const times = made.log.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(ticket.lastUpdated.utc).toBe(times.at(-1));
      expect(ticket.lastUpdated.utc).toBeLessThanOrEqual(ANCHOR);
      expect(ticket.purchaseDate?.utc).toBeLessThan(times[0] ?? 0);
    }
  });

  test('shows the attributes, owners and deletion reason of its state', () => {
    const isToldAsItIs = ({ facts }: VenueTicket): boolean => facts.vocabulary === 'V4' && !facts.misreported;
    for (const { made, ticket, log } of told.filter(({ made }) => isToldAsItIs(made))) {
      const { state } = made.account;
      for (const [name, at] of Object.entries(state.attributes)) {
        expect(attributeOf(ticket, name as keyof typeof state.attributes)).toEqual({ value: at !== null, at });
      }
      expect(ticket.currentOwner?.id).toBe(state.currentOwner);
      expect(ticket.previousOwner?.id ?? null).toBe(state.previousOwner);
      expect(ticket.holder !== undefined).toBe(state.attributes.Assigned !== null);
      expect(ticket.deletionReason !== undefined).toBe(state.status.startsWith('DELET'));
      const chain = ownershipChain(log);
      expect(chain.at(0)?.ownerId).toBe(state.initialOwner);
      expect(chain.at(-1)?.ownerId).toBe(state.currentOwner);
    }
  });

  test('keeps beside its state what agrees with it', () => {
    for (const { made } of told) {
      const { state, standing } = made.account;
      expect(standing).toMatchObject({
        status: state.status,
        delivered: state.attributes.Delivered !== null,
        assigned: state.attributes.Assigned !== null,
        controlled: state.attributes.Controlled !== null,
      });
      expect(standing.activation !== null).toBe(state.attributes.Activated !== null);
    }
  });
});

describe('among the tickets there is', () => {
  const logs = (): StatusLogEntry[] => told.flatMap(({ log }) => log);
  const some = (found: (one: Told) => boolean): boolean => told.some(found);

  test('every V4 status, lifecycle status and legacy status', () => {
    const values = (field: 'status' | 'lifecycleStatus' | 'legacyStatus') => told.map(({ ticket }) => ticket[field]);
    expect(values('status')).toEqual(expect.arrayContaining([...V4_STATUSES]));
    expect(values('lifecycleStatus')).toEqual(expect.arrayContaining([...LIFECYCLE_STATUSES]));
    expect(values('legacyStatus')).toEqual(expect.arrayContaining([...LEGACY_STATUSES]));
    expect(values('legacyStatus').filter(Boolean)).toHaveLength(40);
  });

  test('every channel of injection, and deletions for S-360 and for trouble on site', () => {
    expect(logs().map(({ channel }) => channel)).toEqual(expect.arrayContaining([...CHANNELS]));
    const reasons = new Set(logs().map(({ deletionReason }) => deletionReason));
    expect(DELETION_REASONS.filter((reason) => reasons.has(reason)).length).toBeGreaterThan(7);
    const onSite = logs().filter(({ deletionReason }) => deletionReason === 'ONSITE_TROUBLESHOOTING');
    expect(new Set(onSite.map(({ actor }) => actor))).toEqual(new Set(['Back-office']));
  });

  test('every end of a transfer: accepted, refused, cancelled and timed out', () => {
    const ends = told
      .filter(({ made }) => !made.facts.misreported)
      .flatMap(({ log }) => log.filter(({ actionName }) => actionName === 'EndTransfer'));
    expect(new Set(ends.map(({ transferOutcome }) => transferOutcome))).toEqual(
      new Set(['ACCEPTED', 'REJECTED', 'CANCELLED']),
    );
    expect(ends.map(({ actor }) => actor)).toEqual(expect.arrayContaining(['Mobile', 'System', 'Back-office']));
  });

  test('a chain of five owners, and an owner who got the ticket back', () => {
    const chains = told.map(({ log }) => ownershipChain(log).map(({ ownerId }) => ownerId));
    expect(chains.some((owners) => owners.length === 5)).toBe(true);
    expect(chains.some((owners) => new Set(owners).size < owners.length)).toBe(true);
  });

  test('a second phone, a log-off that leaves one, and a log-off that leaves none', () => {
    expect(some(({ made }) => made.account.state.devices.length === 2)).toBe(true);
    const logOffs = logs().filter(({ actionName }) => ['UserLogoff', 'Log off'].includes(actionName));
    expect(logOffs.map(({ toStatus }) => toStatus)).toEqual(expect.arrayContaining(['DOWNLOADED', 'NOT_DOWNLOADED']));
  });

  test('a deletion that waits for an offline phone, and one confirmed by two phones', () => {
    expect(some(({ ticket }) => ticket.status === 'DELETION_PENDING')).toBe(true);
    expect(
      some(({ log }) => log.filter(({ actionName, deviceId }) => actionName === 'Unlink' && deviceId).length > 1),
    ).toBe(true);
  });

  test('an assignment to a guest, one to the owner, and one taken back', () => {
    expect(new Set(logs().map(({ keptByOwner }) => keptByOwner))).toEqual(new Set([undefined, true, false]));
    expect(logs().some(({ actionName }) => actionName === 'Unassign')).toBe(true);
    expect(some(({ ticket }) => typeof ticket.holder?.passportNumber === 'string')).toBe(true);
  });

  test('a phone that told of its action hours later', () => {
    const hours = logs().map(({ serverTimestamp, mobileTimestamp }) =>
      mobileTimestamp ? (serverTimestamp.utc - mobileTimestamp.utc) / 3_600_000 : 0,
    );
    expect(Math.max(...hours)).toBeGreaterThan(3);
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(0);
  });

  test('a crowd at the gates of the event that is about to start, and nobody at tomorrow’s', () => {
    const controlled = (eventId: string): number[] =>
      told
        .filter(({ ticket }) => ticket.eventId === eventId)
        .flatMap(({ made }) => made.account.state.attributes.Controlled ?? []);
    expect(controlled('EV-1003').length).toBeGreaterThan(50);
    expect(controlled('EV-1006')).toHaveLength(0);
    const inTheLastHour = controlled('EV-1003').filter((at) => at > ANCHOR - 3_600_000).length;
    expect(inTheLastHour).toBeGreaterThan(controlled('EV-1003').length / 2);
  });

  test('what a real server has: unknown values, unknown fields, a typo, other spellings, Y and N', () => {
    const unknownStatus = told.filter(({ ticket }) => ticket.status === 'ON_HOLD');
    const unknownReason = told.filter(({ ticket }) => ticket.deletionReason === 'GOODWILL_SWAP');
    const typo = told.filter(({ wire }) => wire.lifecycleStatus === 'PENDING_TRANFER');
    expect([unknownStatus.length, unknownReason.length, typo.length]).toEqual([1, 1, 1]);
    expect(some(({ ticket }) => ticket.loyaltyTier === 'GOLD')).toBe(true);
    expect(logs().map(({ actionName }) => actionName)).toEqual(expect.arrayContaining(['Log off', 'download']));
    expect(new Set(told.map(({ ticket }) => ticket.seated))).toEqual(new Set([true, false, 'Y', 'N']));
  });

  test('transactions of the old history mode, and nothing else, in the logs of its tickets', () => {
    const legacy = told.filter(({ ticket }) => ticket.legacyStatus);
    const actions = new Set(legacy.flatMap(({ log }) => log.map(({ actionName }) => actionName)));
    expect(actions).toEqual(new Set(['INJECT', 'TRANSFER', 'DELETE', 'BURN']));
    expect(legacy.every(({ log }) => log.every(({ legacyState }) => Boolean(legacyState)))).toBe(true);
  });
});

describe('the spectators', () => {
  test('have an e-mail address of their own, in a domain that belongs to nobody', () => {
    const emails = venue.spectators.map(({ email }) => email);
    expect(new Set(emails).size).toBe(emails.length);
    for (const email of emails) expect(email).toMatch(/^[a-z][a-z0-9._-]+@example\.(org|com|net)$/);
  });

  test('have names of at least ten languages and several scripts', () => {
    expect(new Set(venue.spectators.map(({ language }) => language)).size).toBeGreaterThanOrEqual(10);
    const names = venue.spectators.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join('\n');
    for (const script of ['Latin', 'Arabic', 'Han', 'Greek', 'Devanagari', 'Cyrillic', 'Hangul', 'Hiragana']) {
      expect(names).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
    }
    expect(names).toMatch(/’/);
    expect(names).toMatch(/\p{L}-\p{L}/u);
    expect(Math.max(...venue.spectators.map(({ lastName }) => lastName.length))).toBeGreaterThan(60);
  });
});
