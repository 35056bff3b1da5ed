/** The storm of a round: people act, the server acts, the engine is killed and told to work offline, as drawn. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../electron/demo/venue/random.ts';
import { createRandom } from '../../electron/demo/venue/random.ts';
import type { Decisions } from './decisions.ts';
import { decide, sendAgain, withdraw } from './people-actions.ts';
import type { RestartingEngine } from './restarting-engine.ts';
import type { StormyWire } from './stormy-wire.ts';

interface StormParts {
  seed: number;
  engine: RestartingEngine;
  wire: StormyWire;
  decisions: Decisions;
  note: (what: string) => void;
}

type Step = 'decide' | 'withdraw' | 'sendAgain' | 'sync' | 'server' | 'kill' | 'offline';

const STEPS: readonly (readonly [Step, number])[] = [
  ['decide', 10],
  ['withdraw', 4],
  ['sendAgain', 3],
  ['sync', 20],
  ['server', 2],
  ['kill', 0.5],
  ['offline', 2],
];
/** Milliseconds. */
const LONGEST_PAUSE = 30;

export async function storm(parts: StormParts): Promise<void> {
  const { seed, engine, note } = parts;
  const steps = createRandom(seed, 'storm').int(40, 90);
  for (let step = 0; step < steps; step++) {
    // A step draws from a stream of its own: what it did before does not change what it does next.
    const random = createRandom(seed, `step ${step}`);
    note(await takeStep(random.weighted(STEPS), step, random, parts));
    await delay(random.int(0, LONGEST_PAUSE));
  }
  engine.configure({ workOffline: false });
  note('work online');
}

async function takeStep(step: Step, number: number, random: Random, parts: StormParts): Promise<string> {
  const { engine, wire } = parts;
  switch (step) {
    case 'decide':
      return decide({ ...parts, random });
    case 'withdraw':
      return withdraw({ ...parts, random });
    case 'sendAgain':
      return sendAgain({ ...parts, random });
    case 'sync':
      await engine.answer('sync.now');
      return 'sync now';
    case 'server':
      wire.changeTickets(`step ${number}, server`);
      return 'the server acted between requests';
    case 'kill':
      engine.kill();
      return 'the engine is killed';
    case 'offline': {
      const workOffline = random.chance(0.3);
      engine.configure({ workOffline });
      return `work ${workOffline ? 'offline' : 'online'}`;
    }
  }
}
