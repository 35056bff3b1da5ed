/** Runs rounds of the fault suite: `npm run faults -- --seed N --rounds N`. Round n has the seed N + n - 1. */
import { parseArgs } from 'node:util';
import type { RoundReport } from '../tests/faults/round.ts';
import { runRound } from '../tests/faults/round.ts';
import { Tally } from '../tests/faults/tally.ts';

/** One cause often shows in hundreds of tickets. */
const SHOWN = 20;

interface Order {
  seed: number;
  rounds: number;
}

/** Null when the command line is wrong; what is wrong is then written. */
function readOrder(): Order | null {
  try {
    const { values } = parseArgs({ options: { seed: { type: 'string' }, rounds: { type: 'string' } } });
    return { seed: wholeNumber('--seed', values.seed ?? '1'), rounds: wholeNumber('--rounds', values.rounds ?? '10') };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 2;
    return null;
  }
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) === 0) throw new RangeError(`${name} must be a whole number from 1.`);
  return Number(text);
}

function describeFailure({ seed, actions, differences }: RoundReport): string {
  return [
    `Round with seed ${seed} failed; --seed ${seed} --rounds 1 makes the same draws again.`,
    'What was done:',
    ...actions.map((action) => `  ${action}`),
    'What differs:',
    ...differences.slice(0, SHOWN).map((difference) => `  ${difference}`),
    ...(differences.length > SHOWN ? [`  and ${differences.length - SHOWN} more.`] : []),
    '',
  ].join('\n');
}

async function run({ seed: first, rounds }: Order): Promise<void> {
  const total = new Tally();
  const failed: number[] = [];
  for (let seed = first; seed < first + rounds; seed++) {
    const report = await runRound(seed);
    total.add(report.tally);
    if (report.differences.length === 0) continue;
    failed.push(seed);
    process.stdout.write(describeFailure(report));
  }
  const verdict = failed.length === 0 ? 'all held' : `failed: seeds ${failed.join(', ')}`;
  process.stdout.write(`${rounds} rounds, seeds ${first} to ${first + rounds - 1}, ${verdict}; ${total}\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

const order = readOrder();
if (order) await run(order);
