import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countFigures, countsIn, EVENT_FIGURE_DEFINITIONS, EVENT_FIGURES } from './event-figures.ts';
import type { Standing } from './standing.ts';
import { UNKNOWN_STANDING } from './standing.ts';
import { V4_STATUSES } from './statuses.ts';

const certain = fc.record({
  statuses: fc.constantFrom(...V4_STATUSES).map((status) => [status]),
  delivered: fc.boolean(),
  controlled: fc.boolean(),
});
const vague = fc.record({
  statuses: fc.uniqueArray(fc.constantFrom(...V4_STATUSES), { minLength: 1 }),
  delivered: fc.option(fc.boolean()),
  controlled: fc.option(fc.boolean()),
});

/** All that a vague standing may really be. */
function cases({ statuses, delivered, controlled }: Standing): Standing[] {
  const both = (value: boolean | null) => (value === null ? [true, false] : [value]);
  return statuses.flatMap((status) =>
    both(delivered).flatMap((d) => both(controlled).map((c) => ({ statuses: [status], delivered: d, controlled: c }))),
  );
}

const counted = (standings: readonly Standing[]) => countFigures(standings.map((standing) => ({ standing, count: 1 })));

describe('the figures', () => {
  test('each have a definition that is a sentence', () => {
    for (const figure of EVENT_FIGURES) expect(EVENT_FIGURE_DEFINITIONS[figure].definition).toMatch(/^[A-Z].*\.$/);
  });

  test('count a deletion that is pending as deleted', () => {
    const standing: Standing = { statuses: ['DELETION_PENDING'], delivered: true, controlled: true };
    const counts = EVENT_FIGURES.filter((figure) => countsIn(figure, standing));
    expect(counts).toEqual(['totalTickets', 'deletedTickets', 'controlledTickets']);
  });

  test('count a valid ticket that was never downloaded in two of them', () => {
    const standing: Standing = { statuses: ['NOT_DOWNLOADED'], delivered: false, controlled: false };
    const counts = EVENT_FIGURES.filter((figure) => countsIn(figure, standing));
    expect(counts).toEqual(['totalTickets', 'validTickets', 'notDownloadedTickets', 'neverDownloadedTickets']);
  });

  test('are one number each for tickets of which all is known, and add up', () => {
    fc.assert(
      fc.property(fc.array(certain), (standings) => {
        const figures = counted(standings);
        for (const figure of EVENT_FIGURES) expect(figures[figure].atLeast).toBe(figures[figure].atMost);
        expect(figures.totalTickets.atLeast).toBe(standings.length);
        expect(figures.validTickets.atLeast + figures.deletedTickets.atLeast).toBe(standings.length);
        expect(
          figures.downloadedTickets.atLeast +
            figures.pendingTransferTickets.atLeast +
            figures.notDownloadedTickets.atLeast,
        ).toBe(figures.validTickets.atLeast);
      }),
    );
  });

  test('leave open exactly what a vague record leaves open', () => {
    fc.assert(
      fc.property(vague, (standing) => {
        for (const figure of EVENT_FIGURES) {
          const answers = new Set(cases(standing).map((one) => countsIn(figure, one)));
          expect(countsIn(figure, standing)).toBe(answers.size === 1 ? [...answers][0] : null);
        }
      }),
    );
  });

  test('count an unknown ticket in the total alone for certain', () => {
    const figures = counted([UNKNOWN_STANDING]);
    expect(figures.totalTickets).toEqual({ atLeast: 1, atMost: 1 });
    for (const figure of EVENT_FIGURES.slice(1)) expect(figures[figure], figure).toEqual({ atLeast: 0, atMost: 1 });
  });
});
