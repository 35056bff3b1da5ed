/** Replay and diagnosis of logs of 30 entries: the aim is 50 000 tickets a second on one core, 20 µs a ticket. */
import { diagnose } from '../../shared/domain/diagnosis/diagnose.ts';
import type { DiagnosisCase } from '../../shared/domain/diagnosis/diagnosis-case.ts';
import { storyOf } from '../../shared/domain/replay.ts';
import type { StatusLogEntry } from '../../shared/domain/status-log.ts';
import { statusOf, ticketSchema } from '../../shared/domain/ticket.ts';
import { longLogs } from './long-logs.ts';
import type { Benchmark } from './measure.ts';
import { microsecondsEach } from './measure.ts';

const LOGS = 5_000;
const HOUR = 3_600_000;

/** The ticket that a log leads to, as a snapshot that agrees with it. */
function caseFor(log: StatusLogEntry[]): Omit<DiagnosisCase, 'replay'> {
  const { state } = storyOf(log);
  const last = log.at(-1);
  if (!state || !last) throw new Error('A log tells of no ticket.');
  const at = (utc: number) => new Date(utc).toISOString();
  const ticket = ticketSchema.parse({
    ticketId: last.ticketId,
    eventId: 'EV-1',
    lastUpdated: at(last.serverTimestamp.utc),
    status: state.status,
    attributes: Object.fromEntries(
      Object.entries(state.attributes).map(([name, since]) => [
        name,
        { value: since !== null, at: since === null ? null : at(since) },
      ]),
    ),
    currentOwner: { id: state.currentOwner },
    initialOwner: { id: state.initialOwner },
  });
  const now = last.serverTimestamp.utc + HOUR;
  return {
    ticket,
    status: statusOf(ticket),
    log,
    now,
    asOf: now,
    logSince: 0,
    staleAfter: HOUR,
    s360Status: null,
    replacement: null,
    deletion: null,
  };
}

const benchmark: Benchmark = () => {
  const cases = longLogs(LOGS).map(caseFor);
  const texts = cases.map(({ log }) => JSON.stringify(log));
  const parsing = microsecondsEach(LOGS, () => {
    for (const text of texts) JSON.parse(text);
  });
  const value = microsecondsEach(LOGS, () => {
    for (const given of cases) diagnose({ ...given, replay: storyOf(given.log) });
  });
  const ratio = { times: value / parsing, reference: 'JSON.parse of the log' };
  const aim = { text: 'at most 20 µs', met: value <= 20 };
  return [{ name: 'replay and diagnose 30 entries', value, unit: 'µs/ticket', ratio, aim }];
};

export default benchmark;
