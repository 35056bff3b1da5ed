/** What does not fit a schema, in sentences: zod words its own in English only. */
import { z } from 'zod';
import { asTold, type Sentence, sentence } from './sentence.ts';

/** For a check of a schema's own: what {@link inputProblems} then says of it. */
export function saying(told: Sentence): { error: string; params: { told: Sentence } } {
  return { error: told.english, params: { told } };
}

/** Each with where it is. Nothing of the values is repeated. */
export function inputProblems({ issues }: z.ZodError): Sentence[] {
  return issues.map((issue) => {
    const path = z.core.toDotPath(issue.path);
    const problem = issueProblem(issue);
    return path ? sentence('input.at', { path, problem }) : problem;
  });
}

/** What is wrong, without where. */
export function issueProblem(issue: z.core.$ZodIssue): Sentence {
  switch (issue.code) {
    case 'custom':
      return (issue.params?.told as Sentence | undefined) ?? asTold(issue.message);
    case 'invalid_type':
      return sentence('input.type', { expected: issue.expected, received: receivedIn(issue.message) });
    case 'invalid_value':
      return sentence('input.values', { values: issue.values.map(String) });
    case 'too_big':
      return sentence('input.tooBig', { most: Number(issue.maximum) });
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return sentence('input.empty');
      return sentence('input.tooSmall', { least: Number(issue.minimum) });
    case 'invalid_format':
      return issue.format === 'datetime'
        ? sentence('input.dateTime')
        : sentence('input.format', { form: issue.format });
    case 'unrecognized_keys':
      return sentence('input.keys', { keys: issue.keys });
    default:
      return sentence('input.none');
  }
}

/** zod tells the type that it met in its own words only. */
function receivedIn(message: string): string {
  return /received (.+)$/.exec(message)?.[1] ?? '?';
}
