import { expect, test } from 'vitest';
import type { Answer } from '../../../shared/answer.ts';
import type { HiddenValue } from '../../../shared/domain/personal-data.ts';
import type { TicketDetail } from '../../../shared/ticket-views.ts';
import { answerCall } from '../answer-call.ts';
import { NOON, sampleEntry, sampleTicket } from '../cache/sample-tickets.ts';
import { temporaryCache } from '../cache/temporary-cache.ts';
import { SOURCE, temporaryLedger } from '../ledger/sample-decisions.ts';
import type { CallContext } from './call-context.ts';

const SECRETS = ['9876543210', 'X1234567', '+41 00 111', '1990-02-03'];

/** A cache with one ticket that has all kinds of secrets, and a way to ask as the page does. */
function engineWithSecrets() {
  const { reader, writer } = temporaryCache();
  const { ledger } = temporaryLedger();
  const ticket = sampleTicket({
    ownerPhone: '+41 00 111',
    ownerBirthDate: '1990-02-03',
    holder: { firstName: 'Ana', lastName: 'Ruiz', passportNumber: 'X1234567' },
    HIDDEN: [{ key: 'link', value: 'https://example.org/9876543210' }],
  });
  writer.storeTicketPage({ tickets: [ticket], setAside: [], asOf: NOON });
  const { entry, raw } = sampleEntry({ note: 'scanned 9876543210', phoneNumber: '+41 00 111' } as object);
  writer.storeLogPage({ entries: [{ entry, raw }], setAside: [] });
  // What these calls need of a running engine.
  const context = {
    cache: reader,
    ledger,
    source: SOURCE,
    operator: 'help desk',
    role: 'Troubleshooter',
    staleAfter: 60_000,
    now: () => NOON,
  } as Partial<CallContext> as CallContext;
  const ask = async <Output>(name: string, input: object) =>
    (await answerCall(context, name, input)) as Answer<Output> & { output: Output };
  return { ledger, ask };
}

const ticketId = 'A-000001';

test('a ticket comes to the page without its barcode and personal data, wherever they stand', async () => {
  const { ask, ledger } = engineWithSecrets();
  const { output } = await ask<TicketDetail>('ticket.get', { ticketId });
  const text = JSON.stringify(output);
  for (const secret of SECRETS) expect(text).not.toContain(secret);
  expect(output.ticket.barcode).toMatch(/^•+3210$/);
  expect(output.ticket.currentOwner).toMatchObject({ firstName: 'Zoé', email: 'zoe.lavigne@example.org' });
  expect(output.log).toHaveLength(1);
  expect(ledger.auditTrail()).toEqual([]);
});

test('a barcode that is asked for is given, and the asking is on record without it', async () => {
  const { ask, ledger } = engineWithSecrets();
  const { output } = await ask<HiddenValue[]>('ticket.reveal', { ticketId, secret: 'barcode' });
  expect(output).toEqual([{ path: ['barcode'], value: '9876543210' }]);
  expect(ledger.auditTrail()).toMatchObject([
    {
      at: NOON,
      who: 'help desk',
      kind: 'PERSONAL_DATA_REVEALED',
      details: { source: SOURCE, ticketId, secret: 'barcode', fields: ['barcode'] },
    },
  ]);
  expect(JSON.stringify(ledger.auditTrail())).not.toContain('9876543210');
});

test('personal data that is asked for is given, and the record names the fields, not what is in them', async () => {
  const { ask, ledger } = engineWithSecrets();
  const { output } = await ask<HiddenValue[]>('ticket.reveal', { ticketId, secret: 'personalData' });
  expect(output.map(({ value }) => value).sort()).toEqual(['+41 00 111', '1990-02-03', 'X1234567']);
  const [record] = ledger.auditTrail();
  expect(record?.details.fields).toEqual(
    expect.arrayContaining(['holder.passportNumber', 'ownerBirthDate', 'ownerPhone']),
  );
  for (const secret of SECRETS) expect(JSON.stringify(record)).not.toContain(secret);
  expect(ledger.firstBrokenAuditEntry()).toBeNull();
});

test('what cannot be recorded is not shown', async () => {
  const { ask, ledger } = engineWithSecrets();
  ledger.close();
  const answer = await ask<HiddenValue[]>('ticket.reveal', { ticketId, secret: 'barcode' });
  expect(answer.ok).toBe(false);
  expect(JSON.stringify(answer)).not.toContain('9876543210');
});

test('nothing of a ticket that the cache does not know is shown or recorded', async () => {
  const { ask, ledger } = engineWithSecrets();
  for (const name of ['ticket.reveal', 'ticket.neighbours', 'ticket.get']) {
    const answer = await ask(name, { ticketId: 'nobody', ...(name === 'ticket.reveal' ? { secret: 'barcode' } : {}) });
    expect(answer).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  }
  expect(ledger.auditTrail()).toEqual([]);
});
