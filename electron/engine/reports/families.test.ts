import { expect, test } from 'vitest';
import { openCacheConnection } from '../cache/open-cache.ts';
import { NOON, sampleTicket } from '../cache/sample-tickets.ts';
import { temporaryCache } from '../cache/temporary-cache.ts';
import { TEST_KEY } from '../database/temporary-data-dir.ts';
import { familiesOf } from './families.ts';

const STATUSES = ['DOWNLOADED', 'PENDING_TRANSFER', 'DELETED', 'SOMETHING_NEW'];

test('a family is the same whether few or all of them are wanted', () => {
  const { dataDir, writer } = temporaryCache();
  const tickets = Array.from({ length: 60 }, (_, at) =>
    sampleTicket({ ticketId: `A-${at}`, ticketNumber: `${at}`, status: STATUSES[at % STATUSES.length] }),
  );
  writer.storeTicketPage({ tickets, setAside: [], asOf: NOON });
  const database = openCacheConnection({ dataDir, key: TEST_KEY });
  const rowids = database.prepare<[], number>('SELECT rowid FROM ticket').pluck().all();
  const ofAll = familiesOf(database, Uint32Array.from(rowids));
  const ofEach = rowids.map((rowid) => familiesOf(database, Uint32Array.of(rowid))(rowid));
  expect(rowids.map(ofAll)).toEqual(ofEach);
  expect(new Set(ofEach)).toEqual(new Set(['INITIAL_DELIVERY', 'TRANSFER', 'DELETION', 'UNCLASSIFIED']));
  database.close();
});
