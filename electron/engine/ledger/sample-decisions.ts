/** For tests: a ledger on disk, and decisions to put into it. */
import { onTestFinished } from 'vitest';
import type { DeletionBasis } from '../../../shared/deletion.ts';
import { TEST_KEY, temporaryDataDir } from '../database/temporary-data-dir.ts';
import type { Decision } from './deletion-table.ts';
import type { Ledger } from './ledger.ts';
import { openLedger } from './open-ledger.ts';

export const NOON = Date.UTC(2026, 5, 14, 12);
export const MINUTE = 60_000;
export const SOURCE = 'https://tixngo.example.org';

export const BASIS: DeletionBasis = {
  status: { vocabulary: 'V4', value: 'DOWNLOADED' },
  ownerId: 'SP-1',
  ownerName: 'Zoé Lavigne',
  controlled: false,
  activated: true,
  pendingRecipientId: null,
  lastUpdated: NOON - MINUTE,
  asOf: NOON,
};

export function sampleDecision(changes: Partial<Decision> = {}): Decision {
  return {
    source: SOURCE,
    ticketId: 'A-000001',
    ticketNumber: '100234567890',
    eventId: 'E-1',
    eventName: 'Gala',
    seat: 'Block 104 Row 12 Seat 7',
    reason: 'ONSITE_TROUBLESHOOTING',
    note: 'Phone of Zoé Lavigne is broken',
    decidedBy: 'desk-3',
    decidedAt: NOON,
    basis: BASIS,
    ...changes,
  };
}

export function temporaryLedger(dataDir = temporaryDataDir()): { ledger: Ledger; dataDir: string } {
  const { ledger } = openLedger({ dataDir, key: TEST_KEY, now: () => NOON });
  onTestFinished(() => ledger.close());
  return { ledger, dataDir };
}
