import { expect, test } from 'vitest';
import { DIAGNOSIS_RULES, SEVERITY_OF } from './finding.ts';
import { OPEN_PROBLEMS } from './open-problems.ts';

test('open problems are the problems and warnings about tickets that are still in use, most severe first', () => {
  const elsewhere = ['dataTooOld', 'deleted', 'controlledAlready', 'ownDeletionWaiting'];
  const counted = DIAGNOSIS_RULES.filter((rule) => SEVERITY_OF[rule] !== 'info' && !elsewhere.includes(rule));
  expect(OPEN_PROBLEMS).toEqual(counted);
});
