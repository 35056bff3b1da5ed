import { expect, test } from 'vitest';
import { openCacheConnection } from '../cache/open-cache.ts';
import { NOON, sampleTicket, ZOE } from '../cache/sample-tickets.ts';
import { temporaryCache } from '../cache/temporary-cache.ts';
import { TEST_KEY } from '../database/temporary-data-dir.ts';
import { temporaryLedger } from '../ledger/sample-decisions.ts';
import { People, personOf } from './people.ts';

function peopleAt(ledger = temporaryLedger().ledger) {
  const { dataDir, writer } = temporaryCache();
  writer.storeTicketPage({ tickets: [sampleTicket()], setAside: [], asOf: NOON });
  const database = openCacheConnection({ dataDir, key: TEST_KEY });
  return new People(database, { kind: 'pseudonymised' }, (text) => ledger.reports.secrets.digest(text, NOON));
}

const zoe = () => personOf(ZOE);

test('a pseudonym is the same at one installation, and another one at another', () => {
  const { ledger } = temporaryLedger();
  const here = peopleAt(ledger).pseudonym(zoe());
  expect(here).toMatch(/^P-[A-Z2-7]{16}$/);
  expect(peopleAt(ledger).pseudonym(zoe())).toBe(here);
  expect(peopleAt().pseudonym(zoe())).not.toBe(here);
});

test('it goes by the id, else by the e-mail address, else by the name', () => {
  const people = peopleAt();
  expect(people.pseudonym({ ...zoe(), name: 'Z. Lavigne' })).toBe(people.pseudonym(zoe()));
  expect(people.pseudonym({ id: '', name: 'a', email: 'ZOE@example.org' })).toBe(
    people.pseudonym({ id: '', name: 'b', email: 'zoe@example.org' }),
  );
  expect(people.pseudonym({ id: '', name: 'Zoé', email: '' })).not.toBe(
    people.pseudonym({ id: '', name: 'Zoe', email: '' }),
  );
  expect(people.phonePseudonym('SP-1')).not.toContain(people.pseudonym({ id: 'SP-1', name: '', email: '' }).slice(2));
});
