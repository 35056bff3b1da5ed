import '../languages/i18n.ts';
import { expect, test } from 'vitest';
import { REFUSALS } from '../../shared/domain/lifecycle.ts';
import { problemText } from './log-problem-text.ts';

const nameOf = (ownerId: string) => ({ o1: 'Ana Costa', o2: 'Bo Li' })[ownerId] ?? ownerId;

test('a gap between statuses names both', () => {
  const text = problemText(
    { kind: 'gap', entry: 2, field: 'status', expected: 'DOWNLOADED', found: 'PENDING_TRANSFER' },
    nameOf,
  );
  expect(text).toContain('missing');
  expect(text).toContain('DOWNLOADED');
  expect(text).toContain('PENDING_TRANSFER');
});

test('a gap between owners names the people, not their ids', () => {
  const text = problemText({ kind: 'gap', entry: 2, field: 'owner', expected: 'o1', found: 'o2' }, nameOf);
  expect(text).toContain('Ana Costa');
  expect(text).toContain('Bo Li');
  expect(text).not.toContain('o1');
});

test('a status that was not to be expected stands beside the one that was', () => {
  const problem = { kind: 'otherStatus', entry: 1, expected: 'NOT_DOWNLOADED', found: 'DOWNLOADED' } as const;
  expect(problemText(problem, nameOf)).toBe('NOT_DOWNLOADED was to be expected after this; TIXNGO says DOWNLOADED.');
});

test.each(REFUSALS)('an impossible step says why: %s', (refusal) => {
  expect(problemText({ kind: 'impossible', entry: 0, refusal }, nameOf)).toMatch(/^Not possible here, because .+\.$/);
});
