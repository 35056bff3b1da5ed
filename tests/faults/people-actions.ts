/** What people at the screen do: decide, take back, send again. What they were told is noted as the truth. */
import type { Random } from '../../electron/demo/venue/random.ts';
import type { Answer } from '../../shared/answer.ts';
import type { Deletion } from '../../shared/deletion.ts';
import type { Decisions } from './decisions.ts';
import type { RestartingEngine } from './restarting-engine.ts';

interface Desk {
  engine: RestartingEngine;
  decisions: Decisions;
  random: Random;
}

/** Decides to delete some ticket of the list as a screen shows it. Each function gives what came of it, in words. */
export async function decide({ engine, decisions, random }: Desk): Promise<string> {
  const place = random.next();
  const found = await engine.answer('tickets.find', {});
  if (!found?.ok || found.output.total === 0) return 'decide: no ticket to see yet';
  const { resultId, total } = found.output;
  const rows = await engine.answer('tickets.rows', { resultId, from: Math.floor(place * total), count: 1 });
  const row = rows?.ok ? rows.output[0] : undefined;
  if (!row) return 'decide: the list was gone';
  const { ticketId, lastUpdated: seenLastUpdated } = row;
  const note = `Fault round, ticket ${ticketId}`;
  const answer = await engine.answer('deletions.queue', {
    ticketId,
    reason: 'ONSITE_TROUBLESHOOTING',
    note,
    seenLastUpdated,
  });
  if (answer?.ok) decisions.queued(answer.output.deletionId, ticketId);
  else if (!answer) decisions.unanswered.add(ticketId);
  return `decide on ${ticketId}: ${outcome(answer)}`;
}

/** Takes back what the screen says may be taken back: if it can, what was sent before. */
export async function withdraw({ engine, decisions, random }: Desk): Promise<string> {
  const sent = await pickDeletion(engine, random, ({ mayWithdraw, attempts }) => mayWithdraw && attempts > 0);
  const deletionId = sent ?? (await pickDeletion(engine, random, ({ mayWithdraw }) => mayWithdraw));
  if (!deletionId) return 'withdraw: nothing to take back';
  const answer = await engine.answer('deletions.withdraw', { deletionId });
  if (answer?.ok) decisions.withdrawn(deletionId);
  return `withdraw ${deletionId}: ${outcome(answer)}`;
}

/** Sends again what was rejected or needs a decision. */
export async function sendAgain({ engine, random }: Desk): Promise<string> {
  const lies = ({ state }: Deletion): boolean => state === 'REJECTED' || state === 'NEEDS_DECISION';
  const deletionId = await pickDeletion(engine, random, lies);
  if (!deletionId) return 'send again: nothing lies in front of a person';
  return `send ${deletionId} again: ${outcome(await engine.answer('deletions.sendAgain', { deletionId }))}`;
}

async function pickDeletion(
  engine: RestartingEngine,
  random: Random,
  fits: (deletion: Deletion) => boolean,
): Promise<string | null> {
  const place = random.next();
  const list = await engine.answer('deletions.list');
  const fitting = list?.ok ? list.output.filter(fits) : [];
  return fitting[Math.floor(place * fitting.length)]?.deletionId ?? null;
}

function outcome(answer: Answer<Deletion> | null): string {
  if (!answer) return 'the engine died before it answered';
  return answer.ok ? `${answer.output.state} (${answer.output.deletionId})` : answer.code;
}
