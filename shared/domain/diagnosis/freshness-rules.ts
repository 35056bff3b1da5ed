/** Rules about the age of what is known. */
import { finding } from './finding.ts';
import type { Rule } from './situation.ts';

export const dataTooOld: Rule = ({ now, asOf, isTooOld }) =>
  isTooOld ? finding('dataTooOld', { asOf, lasting: now - asOf }) : null;
