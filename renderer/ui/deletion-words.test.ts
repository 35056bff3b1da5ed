import '../languages/i18n.ts';
import { expect, test } from 'vitest';
import type { Deletion, DeletionBasis } from '../../shared/deletion.ts';
import { deletionWords } from './deletion-words.ts';

const BASIS: DeletionBasis = {
  status: { vocabulary: 'V4', value: 'DOWNLOADED' },
  ownerId: 'SP-1',
  ownerName: 'Zoé Lavigne',
  controlled: false,
  activated: true,
  pendingRecipientId: null,
  lastUpdated: 1_000,
  asOf: 2_000,
};

function told(changes: Partial<Deletion>): string | null {
  const decided = { decidedAt: 3_000, decidedAgain: null, alreadyDeleted: false, attempts: 1, message: 'As told.' };
  return deletionWords({ ...decided, basis: BASIS, found: null, state: 'QUEUED', ...changes });
}

const found = (changes: Partial<DeletionBasis>): Partial<Deletion> => ({
  state: 'NEEDS_DECISION',
  found: { ...BASIS, ...changes },
});

test.each<[string, Partial<Deletion>, string | null]>([
  ['nothing was said', { message: null }, null],
  ['it was put off', {}, 'As told.'],
  ['TIXNGO refused', { state: 'REJECTED' }, 'As told.'],
  ['TIXNGO accepted', { state: 'ACCEPTED' }, 'TIXNGO accepted the deletion.'],
  [
    'somebody else was first, and nothing was sent',
    { state: 'ACCEPTED', alreadyDeleted: true, attempts: 0 },
    'Somebody else had already deleted this ticket; nothing was sent.',
  ],
  [
    'somebody else was first',
    { state: 'ACCEPTED', alreadyDeleted: true },
    'Somebody else had already deleted this ticket.',
  ],
  [
    'two things changed',
    found({ ownerId: 'SP-2', controlled: true }),
    'Since this was decided the ticket got another owner and the ticket was controlled: somebody entered with it.',
  ],
  ['the data was old', { ...found({}), decidedAt: 7_202_000 }, 'This was decided on data that was 2 h old.'],
  ['the clock was set back', { ...found({}), decidedAt: 0 }, expect.stringContaining('clock of this machine')],
  ['what was found is not known', { state: 'NEEDS_DECISION' }, 'As told.'],
])('when %s', (_, deletion, words) => expect(told(deletion)).toEqual(words));
