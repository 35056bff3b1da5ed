/** Files of made reports as downloads: the page is given addresses, and the browser fetches them by itself. */
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { CallError } from '../../../shared/answer.ts';
import { BROWSER_REPORTS_PATH } from '../../../shared/bridge.ts';
import { PDF_VIEWER_POLICY } from '../content-security-policy.ts';
import type { ReportOutlet, SomeFiles } from '../report-outlet.ts';

/** Finds a file of a report. Throws a CallError where there is none, or the role does not allow it. */
export type FindReportFile = (reportId: string, name: string) => Promise<SomeFiles>;

export const DOWNLOADS: ReportOutlet = {
  save: async ({ reportId, names }) => ({
    kind: 'download',
    addresses: names.map((name) => addressOf(reportId, name)),
  }),
  show: async ({ reportId, names: [name = ''] }) => ({ kind: 'open', address: `${addressOf(reportId, name)}?show` }),
};

function addressOf(reportId: string, name: string): string {
  return `${BROWSER_REPORTS_PATH}/${reportId}/${encodeURIComponent(name)}`;
}

/** Streams a file of a report, and nothing else. With `?show` a PDF is opened in place of being saved. */
export function answerDownloads(server: FastifyInstance, find: FindReportFile): void {
  server.get<{ Params: { reportId: string; name: string }; Querystring: { show?: string } }>(
    `${BROWSER_REPORTS_PATH}/:reportId/:name`,
    async ({ params: { reportId, name }, query }, reply) => {
      const file = await find(reportId, name).catch((error: unknown) => error);
      if (file instanceof CallError) {
        return reply
          .code(STATUS[file.code] ?? 503)
          .type('text/plain')
          .send(file.message);
      }
      const { directory } = file as SomeFiles;
      const isShown = query.show !== undefined && path.extname(name) === '.pdf';
      reply.header('cache-control', 'no-store');
      if (isShown) reply.header('content-security-policy', PDF_VIEWER_POLICY);
      else reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
      return reply.sendFile(name, directory, { cacheControl: false, etag: false, lastModified: false });
    },
  );
}

const STATUS: Partial<Record<CallError['code'], number>> = { NOT_FOUND: 404, BAD_INPUT: 404, NOT_PERMITTED: 403 };
