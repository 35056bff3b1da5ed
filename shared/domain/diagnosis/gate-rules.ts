/** Rules about the outer perimeter and the gate. */
import { finding } from './finding.ts';
import type { Rule } from './situation.ts';
import { attributeTime } from './situation.ts';

export const controlledAlready: Rule = (situation) => {
  if (situation.controlled !== true) return null;
  return finding('controlledAlready', { at: attributeTime(situation, 'Controlled') }, situation.latest.Control);
};

export const checkedNotControlled: Rule = (situation) => {
  const { checked, controlled, isBeingDeleted, latest } = situation;
  if (checked !== true || controlled === true || isBeingDeleted) return null;
  return finding('checkedNotControlled', { at: attributeTime(situation, 'Checked') }, latest.Check);
};
