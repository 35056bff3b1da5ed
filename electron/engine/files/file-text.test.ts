import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonOf } from './file-text.ts';
import { jsonProblem } from './json-problem.ts';

const file = (content: string | Uint8Array, name = 'a.json') => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});

function refusal(content: string | Uint8Array): string {
  try {
    return `read: ${JSON.stringify(jsonOf(file(content)))}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test('reads JSON as it is, with a byte order mark, and packed with gzip whatever its name', () => {
  const value = { name: 'Zoé', list: [1, null, true] };
  const text = JSON.stringify(value);
  expect(jsonOf(file(text))).toEqual(value);
  expect(jsonOf(file(`\uFEFF${text}`))).toEqual(value);
  expect(jsonOf(file(gzipSync(text)))).toEqual(value);
});

test.each<[string, string | Uint8Array, string]>([
  ['an empty file', '', 'it is empty'],
  ['a cut file', '{"total": 1, "result": [{"a": "b', 'ends too early, after character 32'],
  ['a file cut behind a comma', '[1,', 'ends too early, after character 3'],
  ['a web page', '<html>', 'not JSON at line 1, character 1'],
  ['a misplaced mark', '{\n  "a": 1,\n  "b": ]\n}', 'not JSON at line 3, character 8'],
  ['a name without quotes', '{"a":1,b:2}', 'not JSON at line 1, character 8'],
  ['two values', '{"a":1} {"b":2}', 'not JSON at line 1, character 9'],
  ['a comma too many', '[1,]', 'not JSON at line 1, character 4'],
  ['a line break in a text', '["a\nb"]', 'not JSON at line 1, character 2'],
  ['another encoding', new Uint8Array([0x22, 0x5a, 0x6f, 0xe9, 0x22]), 'not UTF-8 text from byte 4 on'],
  ['cut gzip', gzipSync('{"a":1}'.repeat(99)).subarray(0, 20), 'gzip data ends too early, after byte 20'],
])('says of %s what is wrong and where, and repeats nothing of it', (_, content, words) => {
  const message = refusal(content);
  expect(message).toContain('a.json was not loaded: ');
  expect(message).toContain(words);
});

test('finds damaged gzip', () => {
  const packed = gzipSync(JSON.stringify({ a: 'some text that is long enough to be packed' }));
  const changed = Uint8Array.from(packed, (byte, index) => (index === packed.length - 6 ? byte ^ 1 : byte));
  expect(refusal(changed)).toContain('gzip data is damaged');
});

test('takes no gzip that unpacks to more than fits', () => {
  const bomb = gzipSync(Buffer.alloc(101 * 1024 * 1024));
  expect(refusal(bomb)).toContain('unpacks to more than 100 MB');
});

describe('where a text stops being JSON', () => {
  test('a text that was cut anywhere is called cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { minLength: 1 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (value, at) => {
          const text = JSON.stringify(value);
          expect(jsonProblem(text.slice(0, Math.floor(text.length * at))).english).toMatch(/ends too early/);
        },
      ),
    );
  });

  test('a text with a stranger in it is called so, at the stranger or before', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (value) => {
        const text = JSON.stringify(value);
        expect(jsonProblem(`${text}?`).english).toContain(`character ${text.length + 1}.`);
        expect(jsonProblem(`?${text}`).english).toContain('character 1.');
      }),
    );
  });
});
