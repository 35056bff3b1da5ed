/** What stands in a report, held against the server, the screens and other readers of the same files. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HttpGateway } from '../../electron/engine/gateway/http-gateway.ts';
import { fingerprint } from '../../electron/engine/reports/verify-report.ts';
import { DEMO_API_KEY } from '../../shared/demo.ts';
import { EVENT_FIGURES } from '../../shared/domain/event-figures.ts';
import { ownershipChain } from '../../shared/domain/ownership.ts';
import { columnsOf, definitionsOf } from '../../shared/report-columns.ts';
import { REPORT_KINDS, reportQuestionSchema } from '../../shared/reports.ts';
import { type Syncing, ticketIds } from '../sync/syncing.ts';
import { ANCHOR, make, PLAIN_KINDS, pulledVenue } from './reporting.ts';

/** Each test makes reports of every kind. */
vi.setConfig({ testTimeout: 60_000 });

let venue: Syncing;
beforeAll(async () => {
  venue = await pulledVenue();
}, 60_000);
afterAll(() => venue.close());

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|[+-]\d\d:\d\d)$/;

describe.each(PLAIN_KINDS)('the report %s', (kind) => {
  test('says the same in CSV and JSON Lines, a cell for each column, times with their offset', async () => {
    const { headings, records, rows, manifest } = await make(venue, { question: { kind } });
    const columns = columnsOf(reportQuestionSchema.parse({ kind }));
    expect(headings).toEqual(columns.map(({ heading }) => heading));
    expect(rows.length).toBeGreaterThan(0);
    expect(manifest.rows).toBe(rows.length);
    expect(records).toEqual(rows.map((row) => columns.map(({ key }) => (row[key] === null ? '' : String(row[key])))));
    for (const { key, type } of columns.filter((column) => column.type === 'time')) {
      for (const row of rows) if (row[key] !== null) expect(row[key], `${key} ${type}`).toMatch(RFC_3339);
    }
  });

  test('says beside itself what was asked, how old the data is, what each column means, and who made it', async () => {
    const { manifest, files } = await make(venue, { question: { kind } });
    const about = files['about.txt'] ?? '';
    expect(manifest.report.events.map(({ tickets }) => tickets).reduce((sum, tickets) => sum + tickets)).toBe(300);
    for (const { eventId, completeAsOf } of manifest.report.events) {
      expect(about).toContain(eventId);
      expect(completeAsOf).toBe(new Date(ANCHOR).toISOString());
    }
    for (const { term } of definitionsOf(reportQuestionSchema.parse({ kind }))) expect(about).toContain(`- ${term}: `);
    expect(about).toContain(`Rows: ${manifest.rows}.`);
    expect(about).toContain(manifest.report.questionSha256);
    expect(about).toMatch(/Made by: desk-3\nMade with: Usher \d/);
    expect(fingerprint(manifest.publicKey)).toMatch(/^([0-9A-F]{4} ?){4}$/);
  });
});

test('every column and every term of every report has a meaning, and no column is there twice', () => {
  for (const kind of REPORT_KINDS) {
    for (const personalData of [{ kind: 'namesAndEmails' }, { kind: 'pseudonymised' }] as const) {
      const columns = columnsOf({ kind, by: ['event', 'gate', 'category'], personalData });
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
      expect(new Set(columns.map(({ heading }) => heading)).size).toBe(columns.length);
      for (const { definition } of columns) expect(definition).toMatch(/\S{3,}/);
    }
  }
});

test('tickets are those that the screen lists, in its order, under the same filter', async () => {
  const filters = [
    {},
    { families: ['ACTIVATION'] },
    { eventIds: ['EV-1003'], attributes: ['Delivered'] },
    { text: 'ana' },
  ];
  for (const filter of filters) {
    const { rows, manifest } = await make(venue, { question: { kind: 'tickets', filter } });
    const { rows: found } = { rows: venue.reader.find(manifest.report.question.filter) };
    expect(rows.map(({ ticketId }) => ticketId)).toEqual([...found].map((rowid) => venue.reader.ticketIdOf(rowid)));
    expect(rows.length).toBeGreaterThan(0);
  }
});

test('there is one row a hop and a chain a ticket, as the log tells the owners', async () => {
  const hops = (await make(venue, { question: { kind: 'ownership' } })).rows;
  const chains = (await make(venue, { question: { kind: 'ownership-chains' } })).rows;
  expect(chains.map(({ ticketId }) => ticketId).toSorted()).toEqual(ticketIds(venue).toSorted());
  for (const { ticketId, owners, firstFits } of chains) {
    const told = ownershipChain(venue.reader.logOf(String(ticketId)));
    const ofTicket = hops.filter((hop) => hop.ticketId === ticketId);
    expect(ofTicket.filter(({ hop }) => hop !== null).map(({ toId }) => toId)).toEqual(
      told.map(({ ownerId }) => ownerId),
    );
    expect(ofTicket.length).toBeGreaterThan(0);
    expect(owners).toBe(told.length);
    expect(firstFits).not.toBe(false);
  }
  expect(new Set(hops.map(({ how }) => how))).toContain('failedTransfer');
});

test('every entry of the status log is there once', async () => {
  const { rows } = await make(venue, { question: { kind: 'status-log' } });
  expect(rows).toHaveLength(venue.reader.counts().logEntries);
  expect(new Set(rows.map(({ entryId }) => entryId)).size).toBe(rows.length);
});

test('deletions are those of the deleted tickets, wherever they were decided', async () => {
  const { rows } = await make(venue, { question: { kind: 'deletions' } });
  const deleted = venue.reader.overview(null).families.find(({ key }) => key === 'DELETION')?.count;
  expect(rows).toHaveLength(deleted ?? -1);
  expect(rows.every(({ origin, deletedAt }) => origin === 'elsewhere' && deletedAt !== null)).toBe(true);
  expect(rows.some(({ lastPhoneAt }) => lastPhoneAt !== null)).toBe(true);
  expect(rows.some(({ phonesWaiting }) => Number(phonesWaiting) > 0)).toBe(true);
});

describe('figures', () => {
  const HOUR = 3_600_000;
  test.each([0, 3, 30, 24 * 8, 24 * 60])('%i hours ago are those of TIXNGO’s event statistics', async (hours) => {
    const at = ANCHOR - hours * HOUR;
    const { rows } = await make(venue, { question: { kind: 'figures', at: new Date(at).toISOString() } });
    const gateway = new HttpGateway({
      baseUrl: venue.office.url,
      keyHeader: 'X-API-Key',
      apiKey: DEMO_API_KEY,
      mobileAppId: 'usher',
      deletionPath: '/{ticketId}',
    });
    const eventIds = venue.reader.events().map(({ eventId }) => eventId);
    const stated = await gateway.eventStatistics(eventIds, at, new AbortController().signal);
    let exact = 0;
    for (const theirs of stated) {
      for (const figure of EVENT_FIGURES) {
        const row = rows.find((found) => found.eventId === theirs.eventId && found.figure === figure);
        const { atLeast, atMost } = row ?? { atLeast: 0, atMost: 0 };
        const number = theirs[figure] ?? 0;
        expect(Number(atLeast), `${theirs.eventId} ${figure}`).toBeLessThanOrEqual(number);
        expect(Number(atMost), `${theirs.eventId} ${figure}`).toBeGreaterThanOrEqual(number);
        if (atLeast === atMost) exact += 1;
      }
    }
    expect(stated.length).toBe(eventIds.length);
    expect(exact).toBeGreaterThan(EVENT_FIGURES.length * 4);
  });

  test('of now are those of the overview, and add up however they are grouped', async () => {
    const { rows } = await make(venue, { question: { kind: 'figures', by: ['category', 'gate', 'event'] } });
    for (const { event, families } of venue.reader.overview(null).events) {
      for (const { key, count } of families) {
        const ofEvent = rows.filter(({ eventId, figure }) => eventId === event.eventId && figure === key);
        expect(ofEvent.reduce((sum, { atLeast }) => sum + Number(atLeast), 0)).toBe(count);
      }
    }
    expect(new Set(rows.map(({ seatCategoryId }) => seatCategoryId)).size).toBeGreaterThan(1);
  });
});

describe('personal data', () => {
  const raw = () => ticketIds(venue).map((ticketId) => JSON.parse(venue.reader.ticket(ticketId)?.raw ?? '{}'));

  test('beyond names and e-mails is nowhere unless it is chosen', async () => {
    const secrets = raw()
      .flatMap((ticket) => [ticket.barcode, ticket.ownerPhone, ticket.ownerBirthDate])
      .filter(Boolean);
    expect(secrets.length).toBeGreaterThan(300);
    for (const kind of PLAIN_KINDS) {
      const { files } = await make(venue, { question: { kind } });
      const text = Object.values(files).join('\n');
      expect(secrets.filter((secret) => text.includes(`"${secret}"`) || text.includes(`,${secret},`))).toEqual([]);
    }
  });

  test('is there when it is chosen, with the choice in the manifest and in the audit trail', async () => {
    const personalData = { kind: 'withFields', fields: ['barcode', 'phone'] };
    const { rows, manifest } = await make(venue, { question: { kind: 'tickets', personalData } });
    const known = raw();
    expect(rows.map(({ barcode }) => barcode).toSorted()).toEqual(known.map(({ barcode }) => barcode).toSorted());
    expect(rows.some(({ ownerPhone }) => ownerPhone !== null)).toBe(known.some(({ ownerPhone }) => ownerPhone));
    expect(Object.keys(rows[0] ?? {})).not.toContain('ownerBirthDate');
    expect(manifest.report.question.personalData).toEqual(personalData);
    expect(venue.ledger.auditTrail().at(-1)).toMatchObject({ kind: 'REPORT_MADE', details: { personalData } });
  });

  test('of a pseudonymised report names nobody and no phone, and the same person has the same name in all', async () => {
    const personalData = { kind: 'pseudonymised' };
    const people = raw().flatMap(({ currentOwner }) => (currentOwner ? [currentOwner] : []));
    const phones = ticketIds(venue).flatMap((id) => venue.reader.logOf(id).flatMap(({ deviceId }) => deviceId ?? []));
    const owners = new Map<unknown, unknown>();
    for (const kind of PLAIN_KINDS) {
      const { files, rows } = await make(venue, { question: { kind, personalData } });
      const text = Object.values(files).join('\n');
      for (const { id, email, lastName } of people) {
        for (const secret of [id, email, lastName]) expect(text.includes(secret), `${kind} ${secret}`).toBe(false);
      }
      for (const phone of phones) expect(text.includes(phone), `${kind} ${phone}`).toBe(false);
      if (kind === 'tickets') for (const row of rows) owners.set(row.ticketId, row.ownerPseudonym);
      if (kind === 'ownership-chains') {
        for (const { ticketId, chain, lastFits } of rows) {
          if (lastFits) expect(String(chain).split(' → ').at(-1)).toBe(owners.get(ticketId));
        }
      }
    }
    expect([...owners.values()].every((owner) => /^P-[A-Z2-7]{16}$/.test(String(owner)))).toBe(true);
  });
});
