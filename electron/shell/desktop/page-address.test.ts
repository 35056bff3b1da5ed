import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOurPage, PAGE_URL, pageFile } from './page-address.ts';

const PAGE = path.resolve('/built/page');

test('the page is a file of its directory', () => {
  expect(pageFile(PAGE, PAGE_URL)).toBe(path.join(PAGE, 'index.html'));
  expect(pageFile(PAGE, 'usher://app/')).toBe(path.join(PAGE, 'index.html'));
  expect(pageFile(PAGE, 'usher://app/assets/index-Bx_1.js?v=1#top')).toBe(path.join(PAGE, 'assets', 'index-Bx_1.js'));
});

test.each([
  'usher://app/..%2fmain%2fmain.js',
  'usher://app/%2e%2e%2fmain.js',
  'usher://app/..%5cmain.js',
  'usher://app/assets\\..\\..\\main.js',
  'usher://app//etc/passwd',
  'usher://app/%00',
  'usher://app/index.html%00.js',
  'usher://app/%E0%A4%A',
  'usher://app/.env',
  'usher://app/assets/',
  'usher://app/C:/Windows/win.ini',
  'usher://other/index.html',
  'usher://app.example/index.html',
  'http://app/index.html',
  'file:///etc/passwd',
  'not an address',
])('%s means no file', (address) => {
  expect(pageFile(PAGE, address)).toBeNull();
});

test('no address leads out of the directory', () => {
  const piece = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', '%00', 'a', 'assets', ':', '~', '//');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const file = pageFile(PAGE, `usher://app/${pieces.join('')}`);
      expect(file === null || path.normalize(file).startsWith(PAGE + path.sep)).toBe(true);
    }),
  );
});

test('only the page is ours', () => {
  expect(['usher://app/', PAGE_URL, 'usher://app/index.html#/tickets'].every(isOurPage)).toBe(true);
  expect(['usher://evil/', 'https://app/', 'about:blank', 'usher:app', ''].some(isOurPage)).toBe(false);
});
