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

test('no new window, no permission', () => {
  expect(answerToNewWindow()).toEqual({ action: 'deny' });
  expect(mayUse()).toBe(false);
});
