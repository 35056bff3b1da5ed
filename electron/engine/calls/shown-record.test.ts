import { expect, test } from 'vitest';
import { asTold } from '../../../shared/sentences/sentence.ts';
import type { SetAsideRecord } from '../../../shared/sync-status.ts';
import { shownRecord } from './shown-record.ts';

const record = (raw: string): SetAsideRecord => ({
  ...{ recordId: 1, kind: 'ticket', setAsideAt: 0, reason: asTold('lastUpdated: not an RFC 3339 date-time'), raw },
});

test('barcode and personal data are masked; what helps to find the fault stays', () => {
  const ticket = {
    ticketId: 'A-1',
    lastUpdated: 'yesterday',
    barcode: '2951625679036',
    ownerPhone: '+33 1',
    ownerEmail: 'z@example.net',
  };
  const { raw, reason } = shownRecord(record(JSON.stringify({ ...ticket, note: 'QR 2951625679036' })));
  expect(raw).not.toContain('2951625679036');
  expect(raw).not.toContain('+33 1');
  expect(JSON.parse(raw)).toMatchObject({ ticketId: 'A-1', lastUpdated: 'yesterday', ownerEmail: 'z@example.net' });
  expect(reason.english).toContain('lastUpdated');
});

test.each(['null', '12', '"text"', '{"half', '[]'])('%s stays as it came', (raw) => {
  expect(shownRecord(record(raw)).raw).toBe(raw);
});
