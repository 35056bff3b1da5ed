/** The open problems of a ticket in one integer, as the column `ticket_story.problems` holds them. */
import type { OpenProblem } from '../../../shared/domain/diagnosis/open-problems.ts';
import { OPEN_PROBLEMS } from '../../../shared/domain/diagnosis/open-problems.ts';

/** Positions change with the list: then STORY_EDITION in ticket-stories.ts grows too. */
const POSITIONS: ReadonlyMap<OpenProblem, number> = new Map(OPEN_PROBLEMS.map((problem, bit) => [problem, bit]));

export function problemBits(problems: readonly OpenProblem[]): number {
  return problems.reduce((bits, problem) => bits | (1 << (POSITIONS.get(problem) ?? 0)), 0);
}

export function problemsIn(bits: number): OpenProblem[] {
  return bits === 0 ? [] : OPEN_PROBLEMS.filter((_, bit) => (bits & (1 << bit)) !== 0);
}
