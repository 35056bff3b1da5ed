import { expect, test } from 'vitest';
import { runRound } from './round.ts';

test.each([3, 4, 6])(
  'whatever fails on the way, both sides agree once all is calm (seed %i)',
  async (seed) => {
    const { differences, actions, tally } = await runRound(seed);
    expect(differences, `${actions.join('\n')}\n`).toEqual([]);
    expect(tally.requests).toBeGreaterThan(0);
  },
  120_000,
);
