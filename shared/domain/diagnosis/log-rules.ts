/** Rules about the log itself: where it begins, what is missing in it, and what cannot be. */
import type { ReplayProblem } from '../replay.ts';
import { finding } from './finding.ts';
import { timeOf } from './latest-entries.ts';
import type { Rule, Situation } from './situation.ts';

type Kind = ReplayProblem['kind'];
type ProblemOf<K extends Kind> = Extract<ReplayProblem, { kind: K }>;

function problemsOf<K extends Kind>({ replay }: Situation, ...kinds: readonly K[]): ProblemOf<K>[] {
  return replay.problems.filter((problem): problem is ProblemOf<K> => kinds.some((kind) => kind === problem.kind));
}

function positionsOf(problems: readonly ReplayProblem[]): number[] {
  return [...new Set(problems.map(({ entry }) => entry))];
}

export const logMissing: Rule = ({ log, logSince }) => (log.length === 0 ? finding('logMissing', { logSince }) : null);

export const logBeginsLate: Rule = (situation) => {
  const [late] = problemsOf(situation, 'logBeginsLate');
  const since = late && timeOf(situation.log, late.entry);
  if (!late || since === null || since === undefined) return null;
  return finding('logBeginsLate', { since, logSince: situation.logSince }, late.entry);
};

export const logGap: Rule = (situation) => {
  const gaps = problemsOf(situation, 'gap');
  const latest = gaps.at(-1);
  const at = latest && timeOf(situation.log, latest.entry);
  if (!latest || at === null || at === undefined) return null;
  const { field, expected, found } = latest;
  const positions = positionsOf(gaps);
  return finding('logGap', { gaps: positions.length, at, field, expected, found }, ...positions);
};

export const logImpossibleStep: Rule = (situation) => {
  const problems = problemsOf(situation, 'impossible', 'otherStatus');
  const latest = problems.at(-1);
  const entry = latest && situation.log[latest.entry];
  if (!latest || !entry) return null;
  const positions = positionsOf(problems);
  const refusal = latest.kind === 'impossible' ? latest.refusal : null;
  const facts = { steps: positions.length, at: entry.serverTimestamp.utc, action: entry.actionName, refusal };
  return finding('logImpossibleStep', facts, ...positions);
};

export const logUnknownAction: Rule = (situation) => {
  const problems = problemsOf(situation, 'unknownAction');
  const latest = problems.at(-1);
  const at = latest && timeOf(situation.log, latest.entry);
  if (at === null || at === undefined) return null;
  const actions = [...new Set(problems.map(({ action }) => action))];
  return finding('logUnknownAction', { actions, at }, ...positionsOf(problems));
};
