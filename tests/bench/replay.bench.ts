/** Replaying logs of 30 entries: the aim is 50 000 tickets a second on one core, diagnosis included. */
import { replay, storyOf } from '../../shared/domain/replay.ts';
import { longLogs } from './long-logs.ts';
import type { Benchmark } from './measure.ts';
import { microsecondsEach } from './measure.ts';

const LOGS = 5_000;

const benchmark: Benchmark = () => {
  const logs = longLogs(LOGS);
  const texts = logs.map((log) => JSON.stringify(log));
  const parsing = microsecondsEach(LOGS, () => {
    for (const text of texts) JSON.parse(text);
  });
  const measured = (name: string, tell: (log: (typeof logs)[number]) => unknown) => {
    const value = microsecondsEach(LOGS, () => {
      for (const log of logs) tell(log);
    });
    return { name, value, unit: 'µs/ticket', ratio: { times: value / parsing, reference: 'JSON.parse of the log' } };
  };
  return [measured('replay 30 entries', replay), measured('story of 30 entries', storyOf)];
};

export default benchmark;
