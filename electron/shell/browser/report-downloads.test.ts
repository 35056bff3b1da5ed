/** Files of reports over HTTP: streamed to the session, and nothing but them. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CallError } from '../../../shared/answer.ts';
import { BROWSER_REPORTS_PATH } from '../../../shared/bridge.ts';
import { asTold } from '../../../shared/sentences/sentence.ts';
import { filesAmong } from '../report-outlet.ts';
import { temporaryDirectory } from '../temporary-directory.fixture.ts';
import { DOWNLOADS } from './report-downloads.ts';
import { openBrowserServer } from './server.ts';

const REPORT = '01934f5e-7a00-7000-8000-000000000000';
const CSV = 'usher-tickets.csv';
const PDF = 'usher-tickets ü.pdf';

async function openServer({ mayReport = true } = {}) {
  const directory = temporaryDirectory();
  writeFileSync(path.join(directory, CSV), 'Ticket id\r\nA-1\r\n'.repeat(100_000));
  writeFileSync(path.join(directory, PDF), '%PDF-1.7');
  writeFileSync(path.join(directory, 'settings.json'), 'nobody asked for this');
  const server = await openBrowserServer({
    port: null,
    page: directory,
    call: async () => ({ ok: true, output: null }),
    findReportFile: async (reportId, name) => {
      if (!mayReport) throw new CallError('NOT_PERMITTED', asTold('The role Viewer makes no reports.'));
      if (reportId !== REPORT) throw new CallError('NOT_FOUND', asTold('This report is not here any more.'));
      return filesAmong(reportId, { directory, names: [CSV, PDF] }, [name]);
    },
    subscribe: () => () => undefined,
    onAddressUsed: () => undefined,
  });
  onTestFinished(() => server.close());
  const entered = await fetch(server.address, { redirect: 'manual' });
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  const { origin } = new URL(server.address);
  return (address: string, headers: HeadersInit = { cookie }) => fetch(origin + address, { headers });
}

const report = { reportId: REPORT, directory: '', names: [CSV, PDF] };

test('each file is saved from the address that the page is given', async () => {
  const get = await openServer();
  const saved = await DOWNLOADS.save(report, '');
  const [address = ''] = saved.kind === 'download' ? saved.addresses : [];
  const response = await get(address);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${CSV}`);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.text()).toHaveLength(1_600_000);
});

test('a PDF is shown where it is to be read, under a name of any letters', async () => {
  const get = await openServer();
  const shown = await DOWNLOADS.show({ ...report, names: [PDF] });
  const response = await get(shown.kind === 'open' ? shown.address : '');
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('content-disposition')).toBeNull();
  const csv = await get(`${BROWSER_REPORTS_PATH}/${REPORT}/${CSV}?show`);
  expect(csv.headers.get('content-disposition')).toContain('attachment');
});

test('nothing comes without the session, without the role, and nothing that is no file of the report', async () => {
  const get = await openServer();
  const address = `${BROWSER_REPORTS_PATH}/${REPORT}/${CSV}`;
  expect((await get(address, {})).status).toBe(401);
  expect((await get(address, { cookie: 'usher-1=guess' })).status).toBe(401);
  for (const other of [
    `${BROWSER_REPORTS_PATH}/${REPORT}/settings.json`,
    `${BROWSER_REPORTS_PATH}/${REPORT}/..%2f..%2fkeys.json`,
    `${BROWSER_REPORTS_PATH}/${REPORT}/`,
    `${BROWSER_REPORTS_PATH}/..%2f..%2fkeys/${CSV}`,
    `${BROWSER_REPORTS_PATH}/01934f5e-7a00-7000-8000-000000000001/${CSV}`,
  ]) {
    expect((await get(other)).status, other).toBe(404);
  }
  const refused = await (await openServer({ mayReport: false }))(address);
  expect(refused.status).toBe(403);
  expect(await refused.text()).toBe('The role Viewer makes no reports.');
});
