import type { DiagnosisRule, Finding } from '../../shared/domain/diagnosis/finding.ts';

/** What one rule found, or null when it has nothing to say. */
export function findingOf<R extends DiagnosisRule>(
  diagnosis: readonly Finding[],
  rule: R,
): Extract<Finding, { rule: R }> | null {
  return diagnosis.find((finding): finding is Extract<Finding, { rule: R }> => finding.rule === rule) ?? null;
}
