/** The PDF as other programs read it, and one ticket's file held against the other reports about it. */
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CallError } from '../../shared/answer.ts';
import { FILE_SECTIONS } from '../../shared/report-columns.ts';
import type { Syncing } from '../sync/syncing.ts';
import { type Made, make, PLAIN_KINDS, pulledVenue } from './reporting.ts';

/** Each test makes reports of several kinds. */
vi.setConfig({ testTimeout: 120_000 });

let venue: Syncing;
let tickets: Made['rows'];
beforeAll(async () => {
  venue = await pulledVenue({ tickets: 120 });
  tickets = (await make(venue, { question: { kind: 'tickets' } })).rows;
}, 60_000);
afterAll(() => venue.close());

const fileOf = (made: Made): string => made.manifestFile.replace(/\.manifest\.json$/, '.pdf');

/** A ticket that has had two owners. */
function transferredTicket(): Made['rows'][number] {
  const found = tickets.find(({ previousOwnerId, family }) => previousOwnerId !== null && family !== 'DELETION');
  if (!found) throw new Error('The venue has no transferred ticket.');
  return found;
}

describe('the file of a ticket', () => {
  test('has every fact that the other reports have of it, and no other ticket', async () => {
    const { ticketId, ticketNumber } = transferredTicket();
    const { rows, manifest } = await make(venue, { question: { kind: 'ticket-file', ticket: ticketId } });
    for (const kind of FILE_SECTIONS) {
      const all = await make(venue, { question: { kind, filter: { text: ticketNumber } } });
      const facts = rows.filter(({ section }) => section === kind);
      if (kind === 'diagnosis') expect(facts.length).toBeGreaterThanOrEqual(all.rows.length);
      else expect(new Set(facts.map(({ entry }) => entry)).size).toBe(all.rows.length);
      for (const [at, record] of kind === 'diagnosis' ? [] : all.records.entries()) {
        const told = facts.filter(({ entry }) => entry === at + 1);
        expect(told.length).toBeGreaterThan(3);
        for (const { fact, value } of told) {
          expect(value ?? '', `${kind} ${fact}`).toBe(record[all.headings.indexOf(String(fact))]);
        }
      }
    }
    expect(manifest.report.events.map(({ eventId }) => eventId)).toEqual([transferredTicket().eventId]);
  });

  test('is the same whether the ticket is named by its id or by its number', async () => {
    const { ticketId, ticketNumber } = transferredTicket();
    const byId = await make(venue, { question: { kind: 'ticket-file', ticket: ticketId } });
    const byNumber = await make(venue, { question: { kind: 'ticket-file', ticket: ticketNumber } });
    expect(byNumber.rows).toEqual(byId.rows);
  });

  test('is not made of a ticket that nobody knows, nor without one', async () => {
    const unknown = make(venue, { question: { kind: 'ticket-file', ticket: 'nobody knows it' } });
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' } satisfies Partial<CallError>);
    await expect(make(venue, { question: { kind: 'ticket-file' } })).rejects.toThrow(/names no ticket/);
    await expect(make(venue, { question: { kind: 'tickets', ticket: 'A-1' } })).rejects.toThrow(/does not apply/);
  });

  test('keeps people to what was chosen: pseudonyms, or further fields by name', async () => {
    const { ticketId, ownerName, ownerId, ownerEmail } = transferredTicket();
    const hidden = await make(venue, {
      question: { kind: 'ticket-file', ticket: ticketId, personalData: { kind: 'pseudonymised' } },
    });
    const text = JSON.stringify(hidden.rows);
    for (const personal of [ownerName, ownerId, ownerEmail]) expect(text).not.toContain(JSON.stringify(personal));
    expect(text).toMatch(/"P-[A-Z2-7]{16}"/);

    const usual = await make(venue, { question: { kind: 'ticket-file', ticket: ticketId } });
    expect(usual.rows.map(({ fact }) => fact)).not.toContain('Barcode');
    const personalData = { kind: 'withFields', fields: ['barcode'] };
    const chosen = await make(venue, { question: { kind: 'ticket-file', ticket: ticketId, personalData } });
    const barcode = chosen.rows.find(({ fact }) => fact === 'Barcode')?.value;
    expect(barcode).toMatch(/\S{4,}/);
    expect(JSON.stringify(usual.rows)).not.toContain(barcode);
  });
});

test('the same question gives the same PDF, also at another machine that has pulled the same venue', async () => {
  const elsewhere = await pulledVenue({ tickets: 120 });
  const file = { kind: 'ticket-file', ticket: transferredTicket().ticketId };
  for (const question of [...PLAIN_KINDS.filter((kind) => kind !== 'audit-trail').map((kind) => ({ kind })), file]) {
    const [one, other] = [
      await make(venue, { question, formats: ['pdf'] }),
      await make(elsewhere, { question, formats: ['pdf'] }),
    ];
    expect(one.manifest.files).toHaveLength(1);
    expect(other.manifest.files[0]?.sha256, question.kind).toBe(one.manifest.files[0]?.sha256);
  }
  await elsewhere.close();
});

const NOT_RUN = 'not run: pdftotext (poppler-utils) is not installed';
const pdfToText = (file: string) => spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });

describe('pdftotext', () => {
  if (spawnSync('pdftotext', ['-v']).error) {
    test.todo(`finds what stands in a PDF: ${NOT_RUN}`);
    process.stderr.write(`The PDF as another program reads it: ${NOT_RUN}\n`);
    return;
  }

  test('finds names, numbers, definitions and page numbers in a list', async () => {
    const made = await make(venue, {
      question: { kind: 'tickets', filter: { families: ['DELETION'] } },
      formats: ['pdf'],
    });
    const { stdout, status, stderr } = pdfToText(fileOf(made));
    expect([status, stderr]).toEqual([0, '']);
    const listed = tickets.filter(({ family }) => family === 'DELETION');
    expect(listed.length).toBeGreaterThan(0);
    for (const { ticketNumber } of listed) expect(stdout).toContain(ticketNumber);
    expect(stdout).toContain(`${listed.length}. One ticket, as TIXNGO described it last.`);
    expect(stdout).toContain('Business number of the ticket: the tax number of S-360.');
    expect(stdout).toMatch(/Families +Deletion/);
    const pages = Number(/End of the report: (\d+) pages/.exec(stdout)?.[1]);
    for (let page = 1; page <= pages; page += 1) expect(stdout).toMatch(new RegExp(`Page ${page}\\n`));
  });

  test('finds owners, the whole log and the age of the data in the file of a ticket', async () => {
    const { ticketId, ticketNumber, ownerEmail, status } = transferredTicket();
    const question = { kind: 'ticket-file', ticket: ticketId };
    const { stdout } = pdfToText(fileOf(await make(venue, { question, formats: ['pdf'] })));
    expect(stdout).toContain(`Ticket ${ticketNumber}`);
    for (const told of [ownerEmail, status]) expect(stdout).toContain(told);
    const { rows } = await make(venue, { question });
    const ids = rows.filter(({ section, fact }) => section === 'status-log' && fact === 'Entry id');
    expect(ids.length).toBeGreaterThan(2);
    for (const { value } of ids) expect(stdout).toContain(value);
    expect(stdout).toMatch(/Age of the data/);
  });

  test('finds the figures that the CSV has, and the names of the charts', async () => {
    const question = { kind: 'figures', filter: { eventIds: ['EV-1003'] } };
    const { stdout } = pdfToText(fileOf(await make(venue, { question, formats: ['pdf'] })));
    const { rows } = await make(venue, { question });
    const total = rows.find(({ figure }) => figure === 'totalTickets');
    expect(stdout).toMatch(new RegExp(`Total +${total?.atLeast}\\n`));
    expect(stdout).toContain('Milestones of all groups together');
  });
});
