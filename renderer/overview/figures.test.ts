import '../languages/i18n.ts';
import { expect, test } from 'vitest';
import type { OverviewFigures } from '../../shared/ticket-views.ts';
import { familyLines, milestoneLines, problemLines, statusLines, stepShares } from './figures.ts';

const figures: OverviewFigures = {
  tickets: 10,
  families: [
    { key: 'CONTROL', count: 4 },
    { key: 'INITIAL_DELIVERY', count: 6 },
  ],
  statuses: [
    { vocabulary: 'V4', key: 'DOWNLOADED', count: 7 },
    { vocabulary: 'V4', key: 'EVAPORATED', count: 1 },
    { vocabulary: 'LIFECYCLE', key: 'DOWNLOADED', count: 2 },
  ],
  milestones: [{ key: 'Injected', count: 10 }],
  events: [],
};
const everywhere = { eventIds: [] };

test('families keep their published order, and Unclassified is left out while it counts nothing', () => {
  expect(familyLines(figures, everywhere).map(({ key, count }) => [key, count])).toEqual([
    ['INITIAL_DELIVERY', 6],
    ['TRANSFER', 0],
    ['ACTIVATION', 0],
    ['CONTROL', 4],
    ['DELETION', 0],
  ]);
});

test('Unclassified is shown as soon as it counts something', () => {
  const withUnclassified = { ...figures, families: [{ key: 'UNCLASSIFIED' as const, count: 1 }] };
  expect(familyLines(withUnclassified, everywhere).at(-1)).toMatchObject({ label: 'Unclassified', count: 1 });
});

test('a status that nobody knows is shown with its own text, after the known ones', () => {
  expect(statusLines(figures, 'V4', everywhere).at(-1)).toMatchObject({ label: 'EVAPORATED', count: 1 });
});

test('the same word in two vocabularies is counted apart', () => {
  expect(statusLines(figures, 'LIFECYCLE', everywhere)).toMatchObject([{ label: 'DOWNLOADED', count: 2 }]);
  expect(statusLines(figures, 'V4', everywhere)[1]).toMatchObject({ label: 'DOWNLOADED', count: 7 });
});

test('each line leads to the tickets that it counts', () => {
  const [injected] = milestoneLines(figures, { eventIds: ['E 1'] });
  expect(injected?.path).toBe('/tickets?event=E+1&attribute=Injected');
});

test('a milestone tells its share of the one before, which may be more than all', () => {
  const milestones = [
    { key: 'Injected' as const, count: 10 },
    { key: 'Delivered' as const, count: 4 },
    { key: 'Assigned' as const, count: 5 },
  ];
  expect(stepShares(milestoneLines({ ...figures, milestones }, everywhere)).slice(0, 4)).toEqual([
    '',
    '40% of Injected',
    '125% of Delivered',
    '0% of Assigned',
  ]);
});

test('problems come before warnings, the most frequent first, and lead to their tickets', () => {
  const problems = [
    { key: 'neverDownloaded' as const, count: 2 },
    { key: 'transferPending' as const, count: 3 },
    { key: 'notActivatedYet' as const, count: 9 },
    { key: 'logGap' as const, count: 0 },
  ];
  const lines = problemLines({ tickets: 12, waiting: 0, logSince: null, problems }, everywhere);
  expect(lines.map(({ key, severity }) => [key, severity])).toEqual([
    ['transferPending', 'problem'],
    ['neverDownloaded', 'problem'],
    ['notActivatedYet', 'warning'],
  ]);
  expect(lines[0]?.path).toBe('/tickets?problem=transferPending');
});
