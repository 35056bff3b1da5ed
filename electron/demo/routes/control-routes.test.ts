import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_API_KEY } from '../../../shared/demo.ts';
import { ticketSchema } from '../../../shared/domain/ticket.ts';
import { REPORT_PATHS } from '../../../shared/tixngo.ts';
import type { DemoBackOffice } from '../back-office.ts';
import { startDemoBackOffice } from '../back-office.ts';
import { TestClient } from '../test-client.ts';

const ANCHOR = Date.parse('2026-06-14T17:30:00Z');
const PAGE = { mobileAppId: 'usher', limit: 20, offset: 0 };

let office: DemoBackOffice;
let client: TestClient;

beforeAll(async () => {
  office = await startDemoBackOffice({ tickets: 200, seed: 7, anchor: ANCHOR, life: false });
  client = new TestClient(office.url);
});
afterEach(() => office.behave());
afterAll(() => office.close());

function getPage(): Promise<Response> {
  const headers = { 'X-API-Key': DEMO_API_KEY };
  return fetch(`${office.url}${REPORT_PATHS.tickets}?mobileAppId=usher&limit=20&offset=0`, { headers });
}

/** A ticket that nobody has downloaded yet. */
async function freshTicket(): Promise<string> {
  const { body } = await client.get(REPORT_PATHS.tickets, { ...PAGE, limit: 200 });
  const tickets = (body.result as unknown[]).map((ticket) => ticketSchema.parse(ticket));
  const ticket = tickets.find(({ status, attributes }) => status === 'NOT_DOWNLOADED' && !attributes?.Delivered?.value);
  if (!ticket) throw new Error('Every ticket was downloaded');
  return ticket.ticketId;
}

describe('told to misbehave', () => {
  test.each([
    ['429', 429, 'TOO_MANY_REQUESTS'],
    ['500', 500, 'INTERNAL_ERROR'],
    ['expiredKey', 403, 'API_KEY_EXPIRED'],
  ])('it answers %s with %i as often as it was told, then behaves', async (kind, expected, code) => {
    await client.post('/demo/misbehave', { kind, times: 2 });
    const answers = [await client.get(REPORT_PATHS.tickets, PAGE), await client.get(REPORT_PATHS.tickets, PAGE)];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [expected, code],
      [expected, code],
    ]);
    expect((await getPage()).status).toBe(200);
  });

  test('it cuts the connection, before or in the middle of the answer', async () => {
    await client.post('/demo/misbehave', { kind: 'cutOff' });
    await expect(getPage()).rejects.toThrow();
    await client.post('/demo/misbehave', { kind: 'halfBody' });
    const half = await getPage();
    expect(half.status).toBe(200);
    await expect(half.text()).rejects.toThrow();
  });

  test('it sends what is no JSON', async () => {
    await client.post('/demo/misbehave', { kind: 'badJson' });
    await expect((await getPage()).json()).rejects.toThrow(SyntaxError);
    await client.post('/demo/misbehave', { kind: 'html' });
    const page = await getPage();
    expect(page.headers.get('content-type')).toMatch('text/html');
    expect(await page.text()).toMatch(/^<!doctype html>/);
  });

  test('it makes one record of a page unreadable and leaves its neighbours alone', async () => {
    await client.post('/demo/misbehave', { kind: 'badRecord' });
    const { body } = await client.get(REPORT_PATHS.tickets, PAGE);
    const readable = (body.result as unknown[]).map((ticket) => ticketSchema.safeParse(ticket).success);
    expect(readable.filter((success) => !success)).toHaveLength(1);
  });

  test('it answers late', async () => {
    await client.post('/demo/misbehave', { kind: 'slow', delayMs: 40 });
    expect((await getPage()).status).toBe(200);
    expect(office.describe().misbehaviour).toEqual([]);
  });

  test('until told to behave, on the paths that were named, and never on its own controls', async () => {
    await client.post('/demo/misbehave', { kind: '500', times: null, path: REPORT_PATHS.tickets });
    expect((await client.get(REPORT_PATHS.ticketStatusLogs, PAGE)).status).toBe(400);
    expect((await client.get('/demo')).status).toBe(200);
    expect((await getPage()).status).toBe(500);
    expect((await getPage()).status).toBe(500);
    await client.post('/demo/behave', {});
    expect((await getPage()).status).toBe(200);
  });

  test('it refuses a misbehaviour that it does not know', async () => {
    const { status, body } = await client.post('/demo/misbehave', { kind: 'explode' });
    expect([status, body.code, body.message]).toEqual([400, 'INVALID_BODY', expect.stringContaining('kind:')]);
  });
});

describe('a ticket acted upon from behind', () => {
  test('changes at once, with its log, in the reports', async () => {
    const ticketId = await freshTicket();
    const before = Date.now();
    const action = { name: 'Download', device: 'D-TEST-1', actor: 'Mobile' };
    const { status, body } = await client.post(`/demo/tickets/${ticketId}/act`, { action });
    expect([status, body.state]).toEqual([
      200,
      expect.objectContaining({ status: 'DOWNLOADED', devices: ['D-TEST-1'] }),
    ]);
    const seen = await client.get(`/demo/tickets/${ticketId}`);
    expect(seen.body).toMatchObject({ ticket: { status: 'DOWNLOADED', attributes: { Delivered: { value: true } } } });
    const changed = await client.get(REPORT_PATHS.tickets, {
      ...PAGE,
      lastUpdatedSince: new Date(before).toISOString(),
    });
    expect(changed.body.result).toEqual([seen.body.ticket]);
    const log = seen.body.log as { actionName: string; serverTimestamp: string }[];
    expect(log.at(-1)?.actionName.toLowerCase()).toBe('download');
    expect(Date.parse(log.at(-1)?.serverTimestamp ?? '')).toBeGreaterThanOrEqual(before);
  });

  test('gets a holder when it is assigned, and loses it again', async () => {
    const ticketId = await freshTicket();
    const { currentOwner } = office.ticket(ticketId)?.ticket ?? {};
    office.act(ticketId, { name: 'Download', device: 'D-TEST-2', actor: 'Mobile' });
    office.act(ticketId, { name: 'Assign', keptByOwner: true, actor: 'Mobile' });
    expect(office.ticket(ticketId)?.ticket.holder).toMatchObject({ lastName: currentOwner?.lastName });
    office.act(ticketId, { name: 'Unassign', actor: 'Mobile' });
    expect(office.ticket(ticketId)?.ticket).not.toHaveProperty('holder');
  });

  test('refuses what the lifecycle refuses, by name', async () => {
    const ticketId = await freshTicket();
    const { status, body } = await client.post(`/demo/tickets/${ticketId}/act`, {
      action: { name: 'Activate', actor: 'Mobile' },
    });
    expect([status, body.code]).toEqual([409, 'NotDownloaded']);
  });

  test('asks for a ticket, a spectator and an action that exist', async () => {
    const ticketId = await freshTicket();
    const answers = await Promise.all([
      client.post('/demo/tickets/A-none/act', { action: { name: 'Control', actor: 'TicketingSystem' } }),
      client.post(`/demo/tickets/${ticketId}/act`, {
        action: { name: 'StartTransfer', recipient: 'P-none', actor: 'Mobile' },
      }),
      client.post(`/demo/tickets/${ticketId}/act`, { action: { name: 'Fly', actor: 'Mobile' } }),
      client.get('/demo/tickets/A-none'),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'TICKET_NOT_FOUND'],
      [404, 'SPECTATOR_NOT_FOUND'],
      [400, 'INVALID_BODY'],
      [404, 'TICKET_NOT_FOUND'],
    ]);
  });
});

test('the demo describes itself, and life can be started and stopped', async () => {
  expect((await client.get('/demo')).body).toMatchObject({
    seed: 7,
    tickets: 200,
    anchor: ANCHOR,
    life: { running: false, phones: false },
  });
  const phonesOnly = await client.post('/demo/life', { running: false, phones: true });
  expect(phonesOnly.body.life).toEqual({ running: false, phones: true });
  const stopped = await client.post('/demo/life', { running: false });
  expect(stopped.body.life).toEqual({ running: false, phones: false });
});
