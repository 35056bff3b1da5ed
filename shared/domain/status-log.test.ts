import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import type { StatusLogEntry, WireStatusLogEntry } from './status-log.ts';
import { actionOf, statusesOf, statusLogEntrySchema, vocabularyOf } from './status-log.ts';

const LEAST: WireStatusLogEntry = {
  ticketId: 'A-000123',
  actionName: 'Download',
  serverTimestamp: '2026-06-14T18:30:00.000Z',
};

const COMPLETE: WireStatusLogEntry = {
  ...LEAST,
  id: 'L-1',
  actionName: 'EndTransfer',
  fromStatus: 'PENDING_TRANSFER',
  toStatus: 'NOT_DOWNLOADED',
  fromOwnerId: 'S-1',
  toOwnerId: 'S-2',
  actor: 'Mobile',
  channel: null,
  mobileTimestamp: '2026-06-14T20:12:00.000+02:00',
  deviceId: 'D-1',
  transferOutcome: 'ACCEPTED',
  deletionReason: null,
  keptByOwner: null,
};

function decoded(wire: WireStatusLogEntry): StatusLogEntry {
  return z.decode(statusLogEntrySchema, wire);
}

function complaint(wire: unknown): string {
  const parsed = statusLogEntrySchema.safeParse(wire);
  return parsed.success ? '' : z.prettifyError(parsed.error);
}

describe('a log entry on the wire', () => {
  test.each([
    ['the least entry', LEAST],
    ['a complete entry', COMPLETE],
    ['an entry with what nobody knows yet', { ...COMPLETE, actor: 'Robot', actionName: 'Teleport', ip: { v6: true } }],
  ])('comes back unchanged after decoding and encoding: %s', (_what, wire) => {
    expect(z.encode(statusLogEntrySchema, decoded(wire))).toEqual(wire);
  });

  it('decodes both times with their offsets', () => {
    const entry = decoded(COMPLETE);
    expect(entry.serverTimestamp).toEqual({ utc: Date.UTC(2026, 5, 14, 18, 30), offset: 0 });
    expect(entry.mobileTimestamp).toEqual({ utc: Date.UTC(2026, 5, 14, 18, 12), offset: 120 });
  });

  it('accepts null for every field that an entry may lack', () => {
    const optional = Object.keys(statusLogEntrySchema.shape).filter((name) => !(name in LEAST));
    expect(complaint({ ...LEAST, ...Object.fromEntries(optional.map((name) => [name, null])) })).toBe('');
  });

  test.each([
    ['ticketId', ''],
    ['ticketId', null],
    ['actionName', ''],
    ['serverTimestamp', null],
    ['serverTimestamp', '2026-02-30T10:00:00Z'],
    ['mobileTimestamp', 'yesterday'],
    ['keptByOwner', 'Y'],
  ])('refuses a bad %s and names it', (name, value) => {
    expect(complaint({ ...LEAST, [name]: value })).toContain(`at ${name}`);
  });
});

describe('actionOf', () => {
  it('is spelled as in the documentation, whatever the report writes', () => {
    expect(actionOf({ actionName: 'Log off' })).toBe('UserLogoff');
    expect(actionOf({ actionName: 'end transfer' })).toBe('EndTransfer');
    expect(actionOf({ actionName: 'Teleport' })).toBe('Teleport');
  });
});

describe('the statuses of an entry', () => {
  const between = (fields: Partial<WireStatusLogEntry>) => {
    const entry = decoded({ ...LEAST, ...fields });
    return { vocabulary: vocabularyOf(entry), ...statusesOf(entry) };
  };

  it('are V4 in the first pair', () => {
    expect(between({ fromStatus: 'NOT_DOWNLOADED', toStatus: 'DOWNLOADED' })).toEqual({
      vocabulary: 'V4',
      from: 'NOT_DOWNLOADED',
      to: 'DOWNLOADED',
    });
  });

  it('are lifecycle statuses in the second pair', () => {
    expect(between({ fromLifecycleStatus: 'INJECTED', toLifecycleStatus: 'DOWNLOADED' })).toEqual({
      vocabulary: 'LIFECYCLE',
      from: 'INJECTED',
      to: 'DOWNLOADED',
    });
  });

  it('resolve the published misspelling of a lifecycle status', () => {
    expect(between({ fromLifecycleStatus: 'PENDING_TRANFER', toLifecycleStatus: 'TRANSFERRED' })).toMatchObject({
      from: 'PENDING_TRANSFER',
    });
  });

  it('are the state of a transaction in the old history mode', () => {
    expect(between({ actionName: 'INJECT', legacyState: 'CONFIRMED' })).toEqual({
      vocabulary: 'LEGACY',
      from: null,
      to: 'CONFIRMED',
    });
  });

  it.each([null, undefined, ''])('begin with none at the injection, written as %j', (empty) => {
    expect(between({ actionName: 'Inject', fromLifecycleStatus: empty, toLifecycleStatus: 'INJECTED' })).toEqual({
      vocabulary: 'LIFECYCLE',
      from: null,
      to: 'INJECTED',
    });
    expect(between({ actionName: 'Inject', fromStatus: empty, toStatus: 'NOT_DOWNLOADED' })).toMatchObject({
      from: null,
      to: 'NOT_DOWNLOADED',
    });
  });

  it('are null where the server gives none', () => {
    expect(between({})).toEqual({ vocabulary: 'V4', from: null, to: null });
  });
});
