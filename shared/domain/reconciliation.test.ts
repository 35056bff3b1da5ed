import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFigures, EVENT_FIGURES } from './event-figures.ts';
import { compareFigures, differingFigures, explains, figuresTouched, surplusOf } from './reconciliation.ts';
import type { Standing } from './standing.ts';
import { UNKNOWN_STANDING } from './standing.ts';

const downloaded: Standing = { statuses: ['DOWNLOADED'], delivered: true, controlled: false };
const deleted: Standing = { statuses: ['DELETED'], delivered: true, controlled: false };

const counted = (...standings: Standing[]) => countFigures(standings.map((standing) => ({ standing, count: 1 })));

test('the same tickets on both sides agree in every figure', () => {
  const ours = counted(downloaded, deleted);
  const theirs = Object.fromEntries(EVENT_FIGURES.map((figure) => [figure, ours[figure].atLeast]));
  expect(differingFigures(compareFigures(ours, theirs))).toEqual([]);
});

test('a figure that TIXNGO does not give is not compared', () => {
  const comparisons = compareFigures(counted(downloaded), { totalTickets: 1, neverDownloadedTickets: null });
  expect(comparisons.find(({ figure }) => figure === 'controlledTickets')?.theirs).toBeNull();
  expect(comparisons.find(({ figure }) => figure === 'neverDownloadedTickets')?.theirs).toBeNull();
  expect(differingFigures(comparisons)).toEqual([]);
});

test('a surplus is the way to the nearest number that the records allow', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.nat(120), (atLeast, open, theirs) => {
      const comparison = { figure: 'downloadedTickets', ours: { atLeast, atMost: atLeast + open }, theirs } as const;
      const surplus = surplusOf(comparison);
      const nearest = theirs + surplus;
      expect(nearest).toBeGreaterThanOrEqual(atLeast);
      expect(nearest).toBeLessThanOrEqual(atLeast + open);
      expect(surplus === 0).toBe(theirs >= atLeast && theirs <= atLeast + open);
    }),
  );
});

test('a ticket touches the figures in which it counts on one side only', () => {
  expect(figuresTouched(downloaded, downloaded)).toEqual([]);
  expect(figuresTouched(downloaded, deleted)).toEqual(['validTickets', 'deletedTickets', 'downloadedTickets']);
  expect(figuresTouched(null, downloaded)).toEqual(['totalTickets', 'validTickets', 'downloadedTickets']);
  expect(figuresTouched(downloaded, UNKNOWN_STANDING)).toEqual(EVENT_FIGURES.filter((name) => name !== 'totalTickets'));
});

test('a ticket explains a difference only if it makes it smaller', () => {
  const tooManyDeleted = compareFigures(counted(deleted), { deletedTickets: 0 });
  expect(explains(tooManyDeleted, deleted, downloaded)).toBe(true);
  expect(explains(tooManyDeleted, downloaded, deleted)).toBe(false);
  const tooFew = compareFigures(counted(), { totalTickets: 1 });
  expect(explains(tooFew, null, downloaded)).toBe(true);
  expect(explains(tooFew, null, null)).toBe(false);
});
