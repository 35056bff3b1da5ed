/** `usher://app/…`: the built page from its directory, with its headers, and nothing else. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { PAGE_HEADERS } from '../content-security-policy.ts';
import { pageFile, SCHEME } from './page-address.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Before Electron is ready: makes the scheme an origin like https. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Once Electron is ready: answers requests from `directory`. */
export function servePage(directory: string): void {
  protocol.handle(SCHEME, (request) => answer(directory, request));
}

/** The file that a request asks for; 404 for everything else. */
export async function answer(directory: string, { method, url }: Pick<Request, 'method' | 'url'>): Promise<Response> {
  const file = method === 'GET' ? pageFile(directory, url) : null;
  const content = file && (await readFile(file).catch(() => null));
  if (!file || !content) return new Response('There is nothing here.', { status: 404, headers: PAGE_HEADERS });
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  return new Response(new Uint8Array(content), { headers: { ...PAGE_HEADERS, 'content-type': type } });
}
