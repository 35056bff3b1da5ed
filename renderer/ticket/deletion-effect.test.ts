import '../languages/i18n.ts';
import { describe, expect, test } from 'vitest';
import { previewOf } from '../../shared/deletion-preview-of.ts';
import type { PreviewItem } from '../../shared/domain/deletion-preview.ts';
import { replay } from '../../shared/domain/replay.ts';
import type { StatusLogEntry } from '../../shared/domain/status-log.ts';
import { settingsSchema } from '../../shared/settings.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { effectText, partsOf } from './deletion-effect.ts';

const settings = settingsSchema.parse({});
const HOUR = 3_600_000;
const at = (utc: number) => ({ utc, offset: 0 });

const log: StatusLogEntry[] = [
  { ticketId: 'T1', actionName: 'Inject', toStatus: 'NOT_DOWNLOADED', toOwnerId: 'anna', serverTimestamp: at(0) },
  ...['phone-1', 'phone-2'].map((deviceId, index) => ({
    ticketId: 'T1',
    actionName: 'Download',
    fromStatus: index === 0 ? 'NOT_DOWNLOADED' : 'DOWNLOADED',
    toStatus: 'DOWNLOADED',
    fromOwnerId: 'anna',
    toOwnerId: 'anna',
    deviceId,
    serverTimestamp: at(HOUR * (index + 1)),
  })),
];

const detail = {
  ticket: {
    ticketId: 'T1',
    eventId: 'E1',
    status: 'DOWNLOADED',
    lastUpdated: at(2 * HOUR),
    attributes: { Injected: { value: true, at: at(0) }, Delivered: { value: true, at: at(HOUR) } },
    currentOwner: { id: 'anna' },
    initialOwner: { id: 'anna' },
  },
  status: { vocabulary: 'V4', value: 'DOWNLOADED' },
  log,
  replay: replay(log),
  asOf: 3 * HOUR,
  logSince: 0,
  deletions: [],
} as Partial<TicketDetail> as TicketDetail;

const previewAt = (now: number, changed: Partial<TicketDetail> = {}) =>
  previewOf({ ...detail, ...changed }, 'ONSITE_TROUBLESHOOTING', now, settings);

describe('the line below the button', () => {
  test('counts the phones that the log names', () => {
    expect(effectText(previewAt(3 * HOUR))).toBe('Deletes 1 ticket from 2 phones.');
  });

  test('promises no number of phones where the log is not complete', () => {
    expect(effectText(previewAt(3 * HOUR, { logSince: null }))).toBe('Deletes 1 ticket from at least 1 phone.');
  });

  test('says when the ticket is on no phone', () => {
    const ticket = { ...detail.ticket, status: 'NOT_DOWNLOADED', attributes: null };
    const preview = previewAt(3 * HOUR, { ticket, log: log.slice(0, 1), replay: replay(log.slice(0, 1)) });
    expect(effectText(preview)).toBe('Deletes 1 ticket at once: it is on no phone.');
  });

  test('offers nothing when the ticket is deleted already', () => {
    const ticket = { ...detail.ticket, status: 'DELETED' };
    expect(effectText(previewAt(3 * HOUR, { ticket }))).toBe('There is nothing left to delete.');
  });
});

test('data older than the setting is warned of', () => {
  const kindsAt = (now: number) => previewAt(now).items.map(({ kind }) => kind);
  expect(kindsAt(4 * HOUR)).not.toContain('dataTooOld');
  expect(kindsAt(4 * HOUR + 1)).toContain('dataTooOld');
});

test('what happens, which phones it takes and what the spectator is told are kept apart, and nothing is left out', () => {
  const preview = previewAt(3 * HOUR);
  const { happens, phones, spectator } = partsOf(preview);
  const kindOf = ({ kind }: PreviewItem) => kind;
  expect(spectator.map(kindOf)).toEqual(['spectatorTold', 'mayStayVisible']);
  expect(phones.map(kindOf)).toEqual(['phonesMustConfirm', 'offlinePhone', 'exportedPass']);
  expect(happens.map(kindOf)).toContain('s360Unchanged');
  expect(happens.length + phones.length + spectator.length).toBe(preview.items.length);
});
