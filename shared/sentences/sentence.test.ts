import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inputProblems, saying } from './input-problems.ts';
import { asTold, sentence, sentenceSchema, storedSentence, storedText, ToldError, together } from './sentence.ts';

const REFUSED = sentence('files.notLoaded', { name: 'page.json', why: sentence('files.jsonCut', { at: 5000 }) });

test('a sentence carries its English, its key and its values', () => {
  expect(sentence('files.tooMany', { most: 50 })).toEqual({
    english: 'Usher takes 50 files at once. Load the others afterwards.',
    key: 'files.tooMany',
    values: { most: 50 },
  });
});

test('a sentence may stand inside another', () => {
  expect(REFUSED.english).toMatch(/^page\.json was not loaded: its JSON ends too early, after character 5000:/);
});

test('values are written in their form', () => {
  expect(sentence('reports.s360TooLarge', { name: 'a.csv', most: 50 * 1024 * 1024 }).english).toContain('50 MB');
  expect(sentence('deletions.oldData', { age: 61 * 60_000 }).english).toContain('61 minutes old');
  expect(sentence('sync.clockAhead', { by: 24 * 60 * 60_000 }).english).toContain('24 hours ahead');
  expect(sentence('files.futureTicket', { at: 0 }).english).toContain('1970-01-01T00:00:00.000Z');
  expect(sentence('reports.severalTickets', { count: 2, ids: ['A-1', 'A-2'] }).english).toMatch(/id: A-1, A-2\.$/);
  const changes = [sentence('deletions.otherOwner'), sentence('deletions.transferEnded')];
  expect(sentence('deletions.since', { changes }).english).toMatch(/another owner, and a transfer ended\.$/);
});

test('what looks like a slot in a value stays as it is', () => {
  expect(sentence('calls.unknown', { name: '{{name}} $& $1' }).english).toContain('"{{name}} $& $1"');
});

test('sentences follow each other', () => {
  const both = together(sentence('notices.ledgerMissing'), sentence('notices.ledgerRestored'));
  expect(both.english).toMatch(/^The ledger of deletions was missing\. It was restored/);
});

test('an error says its sentence in English', () => expect(new ToldError(REFUSED).message).toBe(REFUSED.english));

describe('a database gives back', () => {
  test('the sentence that it was given', () => expect(storedSentence(storedText(REFUSED))).toEqual(REFUSED));

  test.each([['TIXNGO accepted it.'], ['{ not JSON'], ['{"key":7}']])(
    'the plain words of an earlier Usher: %s',
    (text) => expect(storedSentence(text)).toEqual(asTold(text)),
  );
});

test('a file gives sentences or plain words, and nothing else', () => {
  expect(sentenceSchema.parse(JSON.parse(storedText(REFUSED)))).toEqual(REFUSED);
  expect(sentenceSchema.parse('as told')).toEqual(asTold('as told'));
  expect(sentenceSchema.safeParse({ english: 'x', key: null, values: { a: { b: 1 } } }).success).toBe(false);
});

describe('what does not fit a schema', () => {
  const schema = z.strictObject({
    name: z.string().min(1).max(3),
    count: z.int().min(2),
    kind: z.enum(['a', 'b']),
    path: z.string().refine((text) => text.startsWith('/'), saying(sentence('input.deletionPath'))),
  });
  const problemsOf = (value: unknown): string[] => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [] : inputProblems(parsed.error).map(({ english }) => english);
  };
  const good = { name: 'abc', count: 2, kind: 'a', path: '/' };

  test.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ name: 7 }, ['name: Invalid input: expected string, received number']],
    [{ name: '' }, ['name: must not be empty']],
    [{ name: 'abcd' }, ['name: Too big: expected at most 3']],
    [{ count: 1 }, ['count: Too small: expected at least 2']],
    [{ kind: 'c' }, ['kind: Invalid option: expected one of a, b']],
    [{ path: 'x' }, ['path: must begin with / and contain {ticketId}']],
    [{ more: 1 }, ['Unrecognized: more']],
  ])('%j is said so', (change, said) => expect(problemsOf({ ...good, ...change })).toEqual(said));
});
