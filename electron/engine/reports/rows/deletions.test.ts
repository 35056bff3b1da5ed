import { expect, test } from 'vitest';
import { columnsOf } from '../../../../shared/report-columns.ts';
import { reportQuestionSchema } from '../../../../shared/reports.ts';
import { asTold } from '../../../../shared/sentences/sentence.ts';
import { at, NOON, sampleEntry, sampleTicket, ZOE } from '../../cache/sample-tickets.ts';
import { SOURCE, temporaryCache } from '../../cache/temporary-cache.ts';
import { TEST_KEY } from '../../database/temporary-data-dir.ts';
import { BASIS, MINUTE, sampleDecision, temporaryLedger } from '../../ledger/sample-decisions.ts';
import { withReportData } from '../open-report-data.ts';
import { rowsOf } from '../report-rows.ts';
import { cellsOf, type ReportRow } from './report-row.ts';

/** The rows of the report on deletions, as the files now are. */
async function rowsOfDeletions(dataDir: string, changes: object = {}): Promise<ReportRow[]> {
  const question = reportQuestionSchema.parse({ kind: 'deletions', ...changes });
  const columns = columnsOf(question);
  return withReportData(
    { dataDir, key: TEST_KEY },
    () => NOON,
    async (data) =>
      [...rowsOf(question, data, null, NOON)].flatMap((row) => {
        if (!row) return [];
        const cells = cellsOf(row, columns);
        return [Object.fromEntries(columns.map(({ key }, index) => [key, cells[index] ?? null]))];
      }),
  );
}

const utc = (time: number) => ({ utc: time, offset: 0 });

test('a deletion decided here tells who decided what on which data, when it was sent and answered, and the last phone', async () => {
  const { dataDir, writer } = temporaryCache();
  const { ledger } = temporaryLedger(dataDir);
  writer.storeTicketPage({ tickets: [sampleTicket({ status: 'DELETED' })], setAside: [], asOf: NOON });
  const entry = (minutes: number, changes: object) =>
    sampleEntry({ serverTimestamp: at(NOON + minutes * MINUTE), ...changes });
  const entries = [
    entry(-60, {
      actionName: 'Inject',
      fromStatus: null,
      toStatus: 'NOT_DOWNLOADED',
      fromOwnerId: null,
      deviceId: null,
    }),
    entry(-50, {}),
    entry(3, {
      actionName: 'Delete',
      fromStatus: 'DOWNLOADED',
      toStatus: 'DELETION_PENDING',
      actor: 'Back-office',
      deviceId: null,
    }),
    entry(9, { actionName: 'Unlink', fromStatus: 'DELETION_PENDING', toStatus: 'DELETED' }),
  ];
  writer.storeLogPage({ entries, setAside: [] });
  const { deletionId } = ledger.queue(sampleDecision({ source: SOURCE }));
  ledger.markSending(deletionId, NOON + MINUTE);
  ledger.markRetry(deletionId, NOON + 2 * MINUTE, NOON + 3 * MINUTE, asTold('no answer'));
  ledger.markSending(deletionId, NOON + 3 * MINUTE);
  ledger.markAccepted(deletionId, NOON + 3 * MINUTE, {
    answer: {},
    serverStatus: 'DELETION_PENDING',
    alreadyDeleted: false,
    message: null,
  });
  ledger.noteServerStatus(deletionId, 'DELETED', NOON + 12 * MINUTE);

  const [row, ...others] = await rowsOfDeletions(dataDir);
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    ticketNumber: '100234567890',
    origin: 'here',
    deletionId,
    state: 'ACCEPTED',
    reason: 'ONSITE_TROUBLESHOOTING',
    note: 'Phone of Zoé Lavigne is broken',
    decidedBy: 'desk-3',
    decidedAt: utc(NOON),
    basisStatus: 'DOWNLOADED',
    basisAsOf: utc(BASIS.asOf),
    basisLastUpdated: utc(BASIS.lastUpdated),
    basisOwnerName: 'Zoé Lavigne',
    basisOwnerEmail: ZOE.email,
    firstSentAt: utc(NOON + MINUTE),
    lastSentAt: utc(NOON + 3 * MINUTE),
    attempts: 2,
    answeredAt: utc(NOON + 3 * MINUTE),
    answer: 'DELETED',
    deletedBy: 'Back-office',
    deletedAt: utc(NOON + 3 * MINUTE),
    phonesWaiting: 0,
    lastPhoneAt: utc(NOON + 9 * MINUTE),
    confirmedAt: utc(NOON + 12 * MINUTE),
  });
});

test('what was decided about a ticket that is not in the cache is listed too, unless a filter asks for others', async () => {
  const { dataDir } = temporaryCache();
  const { ledger } = temporaryLedger(dataDir);
  ledger.queue(sampleDecision({ source: SOURCE }));
  ledger.queue(sampleDecision({ source: 'another server', ticketId: 'B-1' }));
  expect(await rowsOfDeletions(dataDir)).toMatchObject([{ ticketId: 'A-000001', state: 'QUEUED', eventId: null }]);
  expect(await rowsOfDeletions(dataDir, { filter: { families: ['DELETION'] } })).toEqual([]);
});

test('a pseudonymised one has no note and no message, which may name people', async () => {
  const { dataDir } = temporaryCache();
  const { ledger } = temporaryLedger(dataDir);
  const { deletionId } = ledger.queue(sampleDecision({ source: SOURCE }));
  ledger.markSending(deletionId, NOON);
  ledger.markNeedsDecision(deletionId, NOON, { ...BASIS, ownerId: 'SP-2' }, asTold('Zoé Lavigne no longer owns it.'));
  const rows = await rowsOfDeletions(dataDir, { personalData: { kind: 'pseudonymised' } });
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/Lavigne|SP-1/);
  expect(rows[0]?.basisOwnerPseudonym).toMatch(/^P-[A-Z2-7]{16}$/);
});
