import { describe, expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import type { DiagnosisRule } from './finding.ts';
import { DIAGNOSIS_RULES, SEVERITY_OF } from './finding.ts';
import type { RuleExample } from './rule-examples.ts';
import { RULE_EXAMPLES } from './rule-examples.ts';
import { caseOf } from './sample-cases.ts';

describe.each(DIAGNOSIS_RULES)('%s', (rule: DiagnosisRule) => {
  const { shown, facts, entries, notShown }: RuleExample<DiagnosisRule> = RULE_EXAMPLES[rule];

  test('is found, with its severity, its facts and the entries that it rests on', () => {
    const given = caseOf(...shown);
    const found = diagnose(given).find((finding) => finding.rule === rule);
    expect(found).toMatchObject({ severity: SEVERITY_OF[rule] });
    expect(found?.facts).toEqual(facts);
    expect(found?.entries.map((position) => given.log[position]?.actionName)).toEqual(entries);
  });

  test('is not found in the neighbouring case', () => {
    expect(diagnose(caseOf(...notShown)).map((finding) => finding.rule)).not.toContain(rule);
  });
});
