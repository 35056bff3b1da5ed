import { expect, test } from 'vitest';
import { choiceGroups } from './facet-choices.ts';

test('statuses stand under their vocabulary, and what is chosen stays though no ticket has it', () => {
  const values = [
    { key: 'LIFECYCLE:INJECTED', count: 7 },
    { key: 'V4:DOWNLOADED', count: 3 },
  ];
  expect(choiceGroups('status', { values, total: 10 }, ['V4:DELETED', 'V4:DOWNLOADED'])).toEqual([
    {
      group: 'V4',
      choices: [
        { value: 'V4:DOWNLOADED', count: 3 },
        { value: 'V4:DELETED', count: 0 },
      ],
    },
    { group: 'LIFECYCLE', choices: [{ value: 'LIFECYCLE:INJECTED', count: 7 }] },
  ]);
});

test('an age is within a time or longer ago, the shortest first, and both are all tickets', () => {
  const values = [
    { key: '86400000', count: 9 },
    { key: '3600000', count: 4 },
  ];
  expect(choiceGroups('age', { values, total: 10 }, ['younger:3600000'])).toEqual([
    {
      group: 'within',
      choices: [
        { value: 'younger:3600000', count: 4 },
        { value: 'younger:86400000', count: 9 },
      ],
    },
    {
      group: 'before',
      choices: [
        { value: 'older:3600000', count: 6 },
        { value: 'older:86400000', count: 1 },
      ],
    },
  ]);
});
