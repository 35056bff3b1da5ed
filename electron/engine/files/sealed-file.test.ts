import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, unseal } from './sealed-file.ts';

const content = {
  source: 'https://tixngo.example.org usher',
  at: 1_000_000,
  deletions: [{ note: 'Zoé’s phone', n: null }],
};

const open = (text: string | Uint8Array) =>
  unseal({ name: 'q.json', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text });

test('gives back what was sealed', () => {
  const { text, sha256 } = seal('usher-deletion-queue', content);
  expect(open(text)).toEqual({ format: 'usher-deletion-queue', sha256, content });
});

test('any single changed byte is found', () => {
  const bytes = new TextEncoder().encode(seal('usher-deletion-queue', content).text);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ change : byte));
      expect(() => open(changed)).toThrow('q.json was not loaded');
    }),
    { numRuns: 2000 },
  );
});

test('any cut is found', () => {
  const bytes = new TextEncoder().encode(seal('usher-deletion-receipt', content).text);
  for (let length = 0; length < bytes.length; length++) {
    expect(() => open(bytes.subarray(0, length))).toThrow('q.json was not loaded');
  }
});

test('names a newer Usher and a file that is for another screen', () => {
  const { text } = seal('usher-deletion-queue', content);
  expect(() => open(text.replace('"version":1', '"version":2'))).toThrow('newer Usher');
  expect(() => open('{"total":0,"result":[]}')).toThrow('Sync screen');
});
