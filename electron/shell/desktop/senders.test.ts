import { expect, test } from 'vitest';
import { PAGE_URL } from './page-address.ts';
import { isOurFrame } from './senders.ts';

const MAIN = { url: PAGE_URL, parent: null, processId: 4, routingId: 1 };

test('the main frame of our window may call while it shows our page', () => {
  expect(isOurFrame({ ...MAIN }, MAIN)).toBe(true);
});

test.each([
  ['a frame that is gone', null],
  ['a frame inside the page', { ...MAIN, parent: MAIN, routingId: 2 }],
  ['a frame of another window', { ...MAIN, routingId: 9 }],
  ['a frame of another process', { ...MAIN, processId: 5 }],
  ['our frame on another page', { ...MAIN, url: 'https://usher.invalid/' }],
  ['our frame on an empty page', { ...MAIN, url: 'about:blank' }],
])('%s may not', (_who, sender) => {
  expect(isOurFrame(sender, MAIN)).toBe(false);
});
