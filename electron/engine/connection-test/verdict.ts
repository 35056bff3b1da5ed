/** What a step of the connection test concludes. */
import type { StepFinding, StepOutcome } from '../../../shared/connection-test.ts';

export interface Verdict {
  outcome: Exclude<StepOutcome, 'notTried' | 'running'>;
  finding: StepFinding;
}

export function passed(finding: StepFinding): Verdict {
  return { outcome: 'passed', finding };
}

/** It works, and a person should know this. */
export function doubtful(finding: StepFinding): Verdict {
  return { outcome: 'doubtful', finding };
}

/** Nothing after it can be tried. */
export function failed(finding: StepFinding): Verdict {
  return { outcome: 'failed', finding };
}

export function notNeeded(finding: StepFinding): Verdict {
  return { outcome: 'notNeeded', finding };
}
