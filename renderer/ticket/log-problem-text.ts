/** Why an entry of a log does not follow from those before it, for a person to read. */
import i18next from 'i18next';
import type { ReplayProblem } from '../../shared/domain/replay.ts';
import { explanationOf } from './explanations.ts';

/** One sentence; `nameOf` turns an owner id into what the person is called on the screen. */
export function problemText(problem: ReplayProblem, nameOf: (ownerId: string) => string): string {
  switch (problem.kind) {
    case 'logBeginsLate':
      return i18next.t('ticket:problems.logBeginsLate');
    case 'gap': {
      const { field, expected, found } = problem;
      return field === 'status'
        ? i18next.t('ticket:problems.gapOfStatus', { expected, found })
        : i18next.t('ticket:problems.gapOfOwner', { expected: nameOf(expected), found: nameOf(found) });
    }
    case 'impossible':
      return i18next.t('ticket:problems.impossible', {
        reason: explanationOf('refusals', problem.refusal) ?? problem.refusal,
      });
    case 'otherStatus':
      return i18next.t('ticket:problems.otherStatus', { expected: problem.expected, found: problem.found });
    case 'unknownAction':
      return i18next.t('ticket:problems.unknownAction', { action: problem.action });
  }
}
