import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import type { Ticket, WireTicket } from './ticket.ts';
import { attributeOf, currentOwnerOf, fullName, statusOf, ticketSchema } from './ticket.ts';

/** The least that a ticket must say. */
const LEAST: WireTicket = {
  ticketId: 'A-000123',
  eventId: 'E-1',
  lastUpdated: '2026-06-14T18:30:00.000Z',
  status: 'DOWNLOADED',
};

/** A ticket with every field of domain.md 6. */
const COMPLETE: WireTicket = {
  ticketId: 'A-000123',
  ticketNumber: '100234567890',
  ticketExternalId: 'S360-778899',
  barcode: '9876543210',
  organizerId: 'ORG-1',
  eventId: 'E-1',
  eventCode: 'FINAL',
  eventName: 'Final',
  eventStartDate: '2026-06-14T20:00:00.000+02:00',
  lastUpdated: '2026-06-14T18:30:00.000Z',
  status: 'DELETION_PENDING',
  attributes: {
    Injected: { value: true, at: '2026-01-15T09:30:05.250Z' },
    Delivered: { value: true, at: '2026-02-01T08:00:00.000+01:00' },
    Assigned: { value: true, at: null },
    KeptByOwner: { value: false, at: null },
    Activated: { value: false },
    Checked: { value: false, at: null },
    Controlled: { value: false, at: null },
    Deleted: { value: false, at: null },
  },
  deletionReason: 'ONSITE_TROUBLESHOOTING',
  currentOwner: { id: 'S-2', email: 'bea@example.org', firstName: 'Béatrice', lastName: 'Öztürk' },
  initialOwner: { id: 'S-1', email: 'anna@example.org', firstName: 'Anna', lastName: "O'Neill" },
  previousOwner: { id: 'S-1', email: 'anna@example.org', firstName: 'Anna', lastName: "O'Neill" },
  pendingRecipient: { id: 'S-3', email: 'cleo@example.org' },
  holder: { firstName: '小明', lastName: '王', nationality: 'CH', passportNumber: 'X0000000' },
  ownerEmail: 'bea@example.org',
  ownerFirstName: 'Béatrice',
  ownerLastName: 'Öztürk',
  ownerPhone: '+41000000000',
  ownerBirthDate: '1990-02-28',
  ownerIdNumber: 'ID-1',
  ownerResidenceCountry: 'CH',
  purchaseDate: '2026-01-15T09:30:00.000Z',
  fileNumber: '1234567',
  purchasePrice: '85.00',
  purchaseCurrency: 'CHF',
  seatCategoryId: 'CAT1',
  contingentId: 'PUBLIC',
  tariffId: 'ADULT',
  seated: 'Y',
  numbered: false,
  externalEntrance: 'North',
  gate: 'A',
  level: '1',
  area: 'West stand',
  block: '104',
  row: '012',
  seat: '7',
  physicalSeatId: 'P-1',
  salesSeatId: 'SS-1',
  companionSeatId: 'P-2',
  leftSeatId: 'P-0',
  rightSeatId: 'P-2',
  frontSeatId: 'P-101',
  backSeatId: 'P-102',
  seatQuality: 3,
  temperature: 'warm',
  xcoord: 12.5,
  ycoord: -3,
  MAIN: [{ key: 'entrance', value: 'North' }],
  EXTRA: [{ key: 'menu', value: 'vegetarian' }],
  HIDDEN: [
    { key: 'show_price', value: '' },
    { key: 'show_price', value: 'twice' },
  ],
  rules: { activation: { method: 'OFFLINE' }, transfer: { enabled: true, maximum: 3 } },
};

function decoded(wire: WireTicket): Ticket {
  return z.decode(ticketSchema, wire);
}

/** What a parser says of a record that it cannot read. */
function complaint(wire: unknown): string {
  const parsed = ticketSchema.safeParse(wire);
  return parsed.success ? '' : z.prettifyError(parsed.error);
}

describe('a ticket on the wire', () => {
  test.each([
    ['the least ticket', LEAST],
    ['a complete ticket', COMPLETE],
    ['a ticket in the lifecycle vocabulary', { ...LEAST, status: undefined, lifecycleStatus: 'BT_ACTIVATED' }],
    [
      'a legacy ticket',
      { ...LEAST, status: null, legacyStatus: 'RECEIVED', legacyAction: 'INJECT', legacyState: 'KO' },
    ],
  ])('comes back unchanged after decoding and encoding: %s', (_what, wire) => {
    expect(z.encode(ticketSchema, decoded(wire))).toEqual(wire);
  });

  it('decodes times with their offset and leaves everything else as it is', () => {
    const ticket = decoded(COMPLETE);
    expect(ticket.eventStartDate).toEqual({ utc: Date.UTC(2026, 5, 14, 18), offset: 120 });
    expect(ticket.lastUpdated).toEqual({ utc: Date.UTC(2026, 5, 14, 18, 30), offset: 0 });
    expect(ticket.attributes?.Delivered?.at).toEqual({ utc: Date.UTC(2026, 1, 1, 7), offset: 60 });
    expect(ticket).toMatchObject({ row: '012', purchasePrice: '85.00', ownerBirthDate: '1990-02-28', seated: 'Y' });
  });

  it('keeps unknown fields at every level', () => {
    const wire = {
      ...LEAST,
      walletPass: { apple: true },
      attributes: { Activated: { value: true, at: null, method: 'BLUETOOTH' }, Resold: { value: true } },
      currentOwner: { id: 'S-1', locked: true },
      holder: { nationality: 'CH' },
      MAIN: [{ key: 'gate', value: 'A', lang: 'de' }],
      rules: { design: { colour: 'blue' } },
    };
    const ticket = decoded(wire);
    expect(ticket).toMatchObject({ ...wire, lastUpdated: { offset: 0 } });
    expect(z.encode(ticketSchema, ticket)).toEqual(wire);
  });

  it('keeps values that no enumeration knows', () => {
    const ticket = decoded({ ...LEAST, status: 'ON_THE_MOON', deletionReason: 'EATEN_BY_DOG' });
    expect(ticket).toMatchObject({ status: 'ON_THE_MOON', deletionReason: 'EATEN_BY_DOG' });
    expect(statusOf(ticket)).toEqual({ vocabulary: 'V4', value: 'ON_THE_MOON' });
  });

  it('accepts null for every field that a ticket may lack', () => {
    const needed = new Set(['ticketId', 'eventId', 'lastUpdated', 'status']);
    const optional = Object.keys(COMPLETE).filter((name) => !needed.has(name));
    const wire = { ...LEAST, ...Object.fromEntries(optional.map((name) => [name, null])) };
    expect(complaint(wire)).toBe('');
    expect(z.encode(ticketSchema, decoded(wire))).toEqual(wire);
  });

  it('accepts null for a single attribute', () => {
    const ticket = decoded({ ...LEAST, attributes: { Assigned: null } });
    expect(attributeOf(ticket, 'Assigned')).toEqual({ value: false, at: null });
  });

  test.each(['Y', 'N', true, false])('accepts %s for seated and numbered', (value) => {
    expect(complaint({ ...LEAST, seated: value, numbered: value })).toBe('');
  });

  test.each(['y', 'yes', 1, 'true'])('refuses %j for seated', (value) => {
    expect(complaint({ ...LEAST, seated: value })).toContain('at seated');
  });

  test.each([
    ['none', { status: undefined }],
    ['only empty ones', { status: '', lifecycleStatus: '' }],
    ['a V4 and a lifecycle one', { lifecycleStatus: 'DOWNLOADED' }],
    ['a V4 and a legacy one', { legacyStatus: 'RECEIVED' }],
    ['all three', { lifecycleStatus: 'DOWNLOADED', legacyStatus: 'RECEIVED' }],
  ])('refuses a ticket with %s of the three status fields, and says so', (_which, statuses) => {
    expect(complaint({ ...LEAST, ...statuses })).toBe(
      '✖ either status alone, or lifecycleStatus, legacyStatus or both must be given\n  → at status',
    );
  });

  it('may carry both older statuses', () => {
    const both = { lifecycleStatus: 'BT_ACTIVATED', legacyStatus: 'ACTIVATED' };
    expect(complaint({ ...LEAST, status: undefined, ...both })).toBe('');
    expect(complaint({ ...LEAST, status: null, ...both })).toBe('');
  });

  test.each([
    ['ticketId', ''],
    ['ticketId', 'x'.repeat(257)],
    ['ticketId', undefined],
    ['eventId', ''],
    ['barcode', '1'.repeat(513)],
    ['lastUpdated', '2026-02-30T10:00:00Z'],
    ['lastUpdated', undefined],
    ['purchaseDate', '15.01.2026'],
    ['row', 12],
    ['xcoord', 'left'],
    ['currentOwner', { email: 'without-id@example.org' }],
  ])('refuses a bad %s and names it', (name, value) => {
    expect(complaint({ ...LEAST, [name]: value })).toContain(`at ${name}`);
  });

  it('does not repeat personal values in what it says of a bad record', () => {
    const text = complaint({
      ...COMPLETE,
      barcode: '9876543210'.repeat(60),
      purchaseDate: 'anna@example.org',
      seat: 7,
    });
    expect(text).toContain('at barcode');
    expect(text).not.toMatch(/9876543210|example\.org/);
  });

  test.each([null, 'ticket', 7, [], [LEAST]])('refuses %j, which is no ticket', (value) => {
    expect(complaint(value)).not.toBe('');
  });
});

describe('statusOf', () => {
  it('names the vocabulary in which the server wrote the status', () => {
    expect(statusOf({ status: 'DOWNLOADED' })).toEqual({ vocabulary: 'V4', value: 'DOWNLOADED' });
    expect(statusOf({ lifecycleStatus: 'DOWNLOADED' })).toEqual({ vocabulary: 'LIFECYCLE', value: 'DOWNLOADED' });
    expect(statusOf({ legacyStatus: 'RECEIVED', legacyAction: 'INJECT', legacyState: 'CONFIRMED' })).toEqual({
      vocabulary: 'LEGACY',
      value: 'RECEIVED',
      action: 'INJECT',
      state: 'CONFIRMED',
    });
  });

  it('reads a ticket with both older statuses in the lifecycle vocabulary, unless history mode is asked for', () => {
    const both = { lifecycleStatus: 'BT_ACTIVATED', legacyStatus: 'ACTIVATED' };
    expect(statusOf(both)).toEqual({ vocabulary: 'LIFECYCLE', value: 'BT_ACTIVATED' });
    expect(statusOf(both, 'lifecycle')).toEqual({ vocabulary: 'LIFECYCLE', value: 'BT_ACTIVATED' });
    expect(statusOf(both, 'history')).toEqual({ vocabulary: 'LEGACY', value: 'ACTIVATED', action: null, state: null });
  });

  it('gives null for a legacy action and state that the server left out', () => {
    expect(statusOf({ legacyStatus: 'ACTIVATED' })).toMatchObject({ action: null, state: null });
  });

  it('reads the published misspelling of a lifecycle status', () => {
    expect(statusOf({ lifecycleStatus: 'PENDING_TRANFER' })).toEqual({
      vocabulary: 'LIFECYCLE',
      value: 'PENDING_TRANSFER',
    });
  });
});

describe('currentOwnerOf', () => {
  const initialOwner = { id: 'S-1', email: 'anna@example.org' };

  it('is the owner object where there is one', () => {
    expect(currentOwnerOf(decoded(COMPLETE))?.id).toBe('S-2');
  });

  it("is else what the report's flat fields say", () => {
    const flat = { ownerEmail: 'bea@example.org', ownerFirstName: 'Béatrice', ownerLastName: 'Öztürk' };
    expect(currentOwnerOf(decoded({ ...LEAST, ...flat, initialOwner }))).toEqual({
      id: 'bea@example.org',
      email: 'bea@example.org',
      firstName: 'Béatrice',
      lastName: 'Öztürk',
    });
  });

  it('is else the initial owner, and null when nobody is named', () => {
    expect(currentOwnerOf(decoded({ ...LEAST, initialOwner }))).toEqual(initialOwner);
    expect(currentOwnerOf(decoded(LEAST))).toBeNull();
  });
});

describe('attributeOf', () => {
  it('gives the value and, where the server says so, since when', () => {
    const ticket = decoded(COMPLETE);
    expect(attributeOf(ticket, 'Delivered')).toEqual({ value: true, at: Date.UTC(2026, 1, 1, 7) });
    expect(attributeOf(ticket, 'Assigned')).toEqual({ value: true, at: null });
    expect(attributeOf(ticket, 'Activated')).toEqual({ value: false, at: null });
  });

  it('is false for a ticket without attributes', () => {
    expect(attributeOf(decoded(LEAST), 'Controlled')).toEqual({ value: false, at: null });
    expect(attributeOf(decoded({ ...LEAST, attributes: null }), 'Controlled')).toEqual({ value: false, at: null });
  });
});

describe('fullName', () => {
  test.each([
    [{ firstName: 'Anna', lastName: "O'Neill" }, "Anna O'Neill"],
    [{ firstName: 'Anna', lastName: null }, 'Anna'],
    [{ lastName: '王' }, '王'],
    [{}, ''],
  ])('of %j is %j', (person, name) => {
    expect(fullName(person)).toBe(name);
  });
});
