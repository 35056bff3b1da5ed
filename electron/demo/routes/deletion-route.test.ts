import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_DELETION_PATH, deletionAnswerSchema, deletionPath } from '../../../shared/tixngo.ts';
import type { DemoBackOffice } from '../back-office.ts';
import { startDemoBackOffice } from '../back-office.ts';
import type { Answered } from '../test-client.ts';
import { TestClient } from '../test-client.ts';

let office: DemoBackOffice;
let client: TestClient;
let downloaded: string[];

beforeAll(async () => {
  office = await startDemoBackOffice({
    tickets: 300,
    seed: 5,
    anchor: Date.parse('2026-06-14T17:30:00Z'),
    life: false,
  });
  client = new TestClient(office.url);
  downloaded = Array.from({ length: 300 }, (_, index) => `A-${String(index + 1).padStart(6, '0')}`).filter(
    (ticketId) => office.ticket(ticketId)?.ticket.status === 'DOWNLOADED',
  );
});
afterAll(() => office.close());

function freshTicket(): string {
  const ticketId = downloaded.pop();
  if (ticketId === undefined) throw new Error('No downloaded ticket is left');
  return ticketId;
}

function remove(ticketId: string, body: object): Promise<Answered> {
  return client.post(deletionPath(DEFAULT_DELETION_PATH, ticketId), body);
}

function onSite(): { clientRequestId: string; reason: string; note: string } {
  return { clientRequestId: randomUUID(), reason: 'ONSITE_TROUBLESHOOTING', note: 'Lost phone, desk 2' };
}

describe('a deletion', () => {
  test('is accepted, waits for the phones, and is complete when the last of them confirms', async () => {
    const ticketId = freshTicket();
    const request = onSite();
    const { status, body } = await remove(ticketId, request);
    expect(status).toBe(200);
    expect(deletionAnswerSchema.parse(body)).toMatchObject({
      clientRequestId: request.clientRequestId,
      ticketId,
      status: 'DELETION_PENDING',
      alreadyDeleted: false,
    });
    office.phonesOnline(true, ticketId);
    expect(office.confirmDeletions(Date.now() + 1_000)).toBe(0);
    expect(office.confirmDeletions(Date.now() + 6_000)).toBeGreaterThan(0);
    const book = office.ticket(ticketId);
    expect(book?.ticket).toMatchObject({ status: 'DELETED', deletionReason: 'ONSITE_TROUBLESHOOTING' });
    expect(book?.log.filter(({ actionName }) => actionName === 'Delete')).toMatchObject([
      { actor: 'Back-office', toStatus: 'DELETION_PENDING', deletionReason: 'ONSITE_TROUBLESHOOTING' },
    ]);
    expect(book?.log.at(-1)).toMatchObject({ actionName: 'Unlink', toStatus: 'DELETED' });
  });

  test('with the same id gets the very same answer and acts once, even after the ticket has changed', async () => {
    const ticketId = freshTicket();
    const request = onSite();
    const first = await remove(ticketId, request);
    office.phonesOnline(true, ticketId);
    office.confirmDeletions(Date.now() + 6_000);
    const again = await Promise.all([remove(ticketId, request), remove(ticketId, request)]);
    expect(again).toEqual([first, first]);
    const book = office.ticket(ticketId);
    expect(book?.log.filter(({ actionName }) => actionName === 'Delete')).toHaveLength(1);
    expect(book?.deletionRequests).toMatchObject([{ clientRequestId: request.clientRequestId, body: request }]);
  });

  test('acts although its answer is lost, and answers when it is sent again', async () => {
    const ticketId = freshTicket();
    const request = onSite();
    office.misbehave({ kind: 'loseAnswer', times: 1, path: '/organizer/tickets' });
    await expect(remove(ticketId, request)).rejects.toThrow();
    expect(office.ticket(ticketId)?.ticket.status).toBe('DELETION_PENDING');
    expect((await remove(ticketId, request)).body).toMatchObject({ alreadyDeleted: false });
    expect(office.ticket(ticketId)?.deletionRequests).toHaveLength(1);
  });

  test('under another id finds the ticket already deleted', async () => {
    const ticketId = freshTicket();
    await remove(ticketId, onSite());
    const { status, body } = await remove(ticketId, onSite());
    expect([status, body.alreadyDeleted, body.status]).toEqual([200, true, 'DELETION_PENDING']);
  });

  test('may not use the id of another: other reason, other note or other ticket', async () => {
    const [ticketId, otherTicketId] = [freshTicket(), freshTicket()];
    const request = onSite();
    await remove(ticketId, request);
    const answers = await Promise.all([
      remove(ticketId, { ...request, reason: 'REFUND' }),
      remove(ticketId, { ...request, note: 'Another note' }),
      remove(otherTicketId, request),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([409, 'REQUEST_ID_REUSED']));
    expect(office.ticket(otherTicketId)?.ticket.status).toBe('DOWNLOADED');
  });

  test('cancels a pending transfer, and the ticket stays with its sender', async () => {
    const ticketId = freshTicket();
    const sender = office.ticket(ticketId)?.state.currentOwner;
    const recipient = sender === 'P-000001' ? 'P-000002' : 'P-000001';
    office.act(ticketId, { name: 'StartTransfer', recipient, actor: 'Back-office' });
    await remove(ticketId, onSite());
    const book = office.ticket(ticketId);
    expect(book?.log.slice(-2)).toMatchObject([
      { actionName: 'EndTransfer', transferOutcome: 'CANCELLED' },
      { actionName: 'Delete', toStatus: 'DELETION_PENDING' },
    ]);
    expect(book?.ticket.currentOwner?.id).toBe(sender);
  });

  test('of an unknown ticket, with an unknown reason or with a bad body is refused and leaves no trace', async () => {
    const ticketId = freshTicket();
    const request = onSite();
    const answers = await Promise.all([
      remove('A-nowhere', request),
      remove(ticketId, { ...request, reason: 'BECAUSE' }),
      remove(ticketId, { ...request, clientRequestId: '17' }),
      remove(ticketId, {}),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'TICKET_NOT_FOUND'],
      [400, 'INVALID_REASON'],
      [400, 'INVALID_BODY'],
      [400, 'INVALID_BODY'],
    ]);
    expect(office.ticket(ticketId)).toMatchObject({ ticket: { status: 'DOWNLOADED' }, deletionRequests: [] });
  });
});

describe('phones', () => {
  test('that are offline confirm only after they come back', async () => {
    const ticketId = freshTicket();
    office.phonesOnline(false, ticketId);
    await remove(ticketId, onSite());
    office.confirmDeletions(Date.now() + 86_400_000);
    expect(office.ticket(ticketId)?.ticket.status).toBe('DELETION_PENDING');
    office.phonesOnline(true, ticketId);
    office.confirmDeletions(Date.now() + 6_000);
    expect(office.ticket(ticketId)?.ticket.status).toBe('DELETED');
  });
});
