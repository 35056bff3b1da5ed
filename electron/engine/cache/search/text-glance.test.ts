import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { NO_FILTER } from '../../../../shared/ticket-views.ts';
import { openReader } from '../../database/open-database.ts';
import { TEST_KEY } from '../../database/temporary-data-dir.ts';
import { CACHE_FORMAT } from '../cache-schema.ts';
import { LUKASZ, NOON, sampleTicket, ZOE } from '../sample-tickets.ts';
import { temporaryCache } from '../temporary-cache.ts';
import { Finding } from './finding.ts';
import { OpenReads } from './open-reads.ts';
import { atAGlance } from './text-glance.ts';
import { doneAtOnce } from './work.ts';

test('a look at single tickets tells what the indexes tell', () => {
  const { dataDir, reader, writer } = temporaryCache();
  const reads = new OpenReads(openReader({ file: path.join(dataDir, 'cache.sqlite'), key: TEST_KEY, ...CACHE_FORMAT }));
  onTestFinished(() => reads.close());
  const tickets = Array.from({ length: 60 }, (_, at) =>
    sampleTicket({
      ticketId: `T-${at}`,
      ticketNumber: `${at % 7}00${at}`,
      ticketExternalId: at % 2 ? `Ext-${at}` : null,
      barcode: `9${at * 37}`,
      currentOwner: at % 3 ? ZOE : LUKASZ,
      previousOwner: at % 5 ? null : LUKASZ,
      holder: at % 4 ? null : { firstName: 'Jürg', lastName: 'Großmann' },
      block: `${at % 6}`,
    }),
  );
  writer.storeTicketPage({ tickets, setAside: [], asOf: NOON });
  const texts = [
    '9',
    '1',
    '100',
    'e',
    'EXT',
    'zoe',
    'Łuk',
    'lukasz zo',
    'mueller',
    'grossmann 1',
    'jurg',
    '00',
    '104 12',
    'z l',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...texts, 'zoe@', 'example', '2 12 7', 'groß jürg'), (text) => {
      const finding = new Finding();
      const search = { filter: { ...NO_FILTER, text }, sort: null, beyond: { deletions: new Map(), now: NOON } };
      doneAtOnce(reader.finder.find(search, finding));
      const { candidates } = finding;
      if (!candidates) throw new Error('a text has candidates');
      const all = [...reader.find(NO_FILTER)];
      let better = new Set<number>(candidates.ofRank('exact').listed);
      for (const rank of ['beginning', 'inside', 'words'] as const) {
        const open = all.filter((rowid) => !better.has(rowid));
        const glanced = atAGlance(open, candidates.question, rank, reads);
        const expected = open.filter((rowid) => candidates.ofRank(rank).has(rowid));
        expect(glanced, rank).toEqual(expected);
        better = new Set([...better, ...expected]);
      }
    }),
    { numRuns: 40 },
  );
});
