import { expect, test } from 'vitest';
import { type BasisChange, changesSince, type DecisiveFacts } from './deletion-changes.ts';

const THEN: DecisiveFacts = {
  status: { vocabulary: 'V4', value: 'DOWNLOADED' },
  ownerId: 'SP-1',
  controlled: false,
  pendingRecipientId: null,
};
const PENDING: DecisiveFacts = {
  ...THEN,
  status: { vocabulary: 'V4', value: 'PENDING_TRANSFER' },
  pendingRecipientId: 'SP-2',
};

test.each<[string, DecisiveFacts, Partial<DecisiveFacts>, BasisChange[]]>([
  ['nothing', THEN, {}, []],
  ['a phone that lost it', THEN, { status: { vocabulary: 'V4', value: 'NOT_DOWNLOADED' } }, []],
  ['another owner', THEN, { ownerId: 'SP-2' }, ['otherOwner']],
  ['an entry', THEN, { controlled: true }, ['controlled']],
  ['an exit', { ...THEN, controlled: true }, { controlled: false }, []],
  ['a transfer that began', THEN, PENDING, ['transferStarted']],
  ['a transfer to somebody else', PENDING, { pendingRecipientId: 'SP-3' }, ['transferStarted']],
  ['a transfer that goes on', PENDING, {}, []],
  ['a transfer that was accepted', PENDING, { ...THEN, ownerId: 'SP-2' }, ['otherOwner', 'transferEnded']],
])('%s is told', (_, then, changes, told) => expect(changesSince(then, { ...then, ...changes })).toEqual(told));
