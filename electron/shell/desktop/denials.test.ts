import { expect, test } from 'vitest';
import { answerToNewWindow, mayNavigate, mayUse } from './denials.ts';
import { PAGE_URL } from './page-address.ts';

test('the window stays on the page', () => {
  expect(mayNavigate(`${PAGE_URL}#/tickets`)).toBe(true);
  const elsewhere = [
    'https://usher.invalid/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
  ];
  expect(elsewhere.filter(mayNavigate)).toEqual([]);
});

test('no new window', () => {
  expect(answerToNewWindow()).toEqual({ action: 'deny' });
});

test('the page may write text to the clipboard, and nothing else', () => {
  const permissions = [
    'clipboard-sanitized-write',
    'clipboard-read',
    'geolocation',
    'notifications',
    'media',
    'midi',
    '',
  ];
  expect(permissions.filter((permission) => mayUse(permission, PAGE_URL))).toEqual(['clipboard-sanitized-write']);
  expect(mayUse('clipboard-sanitized-write', 'https://usher.invalid/')).toBe(false);
});
