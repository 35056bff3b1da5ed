/** Why an entry of a log does not follow from those before it, for a person to read. */
import { refusedBecause } from '../../shared/domain/diagnosis/english/words.ts';
import type { ReplayProblem } from '../../shared/domain/replay.ts';

/** One sentence; `nameOf` turns an owner id into what the person is called on the screen. */
export function problemText(problem: ReplayProblem, nameOf: (ownerId: string) => string): string {
  switch (problem.kind) {
    case 'logBeginsLate':
      return 'The log begins here, not with the injection: what came before is not known.';
    case 'gap':
      return gapText(problem, nameOf);
    case 'impossible':
      return `Not possible here, because ${refusedBecause(problem.refusal)}.`;
    case 'otherStatus':
      return `${problem.expected} was to be expected after this; TIXNGO says ${problem.found}.`;
    case 'unknownAction':
      return `${problem.action} is no documented action: what it changes is not known.`;
  }
}

function gapText({ field, expected, found }: ReplayProblem & { kind: 'gap' }, nameOf: (ownerId: string) => string) {
  return field === 'status'
    ? `Something is missing before this: the ticket was ${expected}, and this begins from ${found}.`
    : `Something is missing before this: ${nameOf(expected)} owned the ticket, and this begins from ${nameOf(found)}.`;
}
