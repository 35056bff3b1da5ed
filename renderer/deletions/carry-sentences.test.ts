import '../languages/i18n.ts';
import { expect, test } from 'vitest';
import { carrySentences } from './carry-sentences.ts';

test('says of a queue what was taken over, what was not and why', () => {
  const refused = [{ ticketNumber: '1002', why: { kind: 'openHere' as const, decidedBy: 'office-1' } }];
  const sentences = carrySentences({
    ...{ kind: 'queue', exportedBy: 'desk-3', exportedAt: 0, taken: 2, decidedAgain: 0, known: 1, refused },
  });
  expect(sentences).toEqual([
    'A queue exported by desk-3.',
    '2 deletions taken over: sent as soon as TIXNGO can be reached.',
    '1 deletion known here already: nothing changed.',
    'Ticket 1002 was left out: office-1 has already decided about it on this machine.',
    'When TIXNGO has answered, give the receipt and carry it back.',
  ]);
});

test('says of a receipt what moved, and of all others why they did not', () => {
  const counts = { confirmed: 0, waiting: 1, unchanged: 0, sendingHere: 0, older: 2, unknown: 3 };
  const sentences = carrySentences({
    ...{ kind: 'receipt', issuedBy: 'office-1', issuedAt: 0, moved: { ACCEPTED: 2, NEEDS_DECISION: 1 }, ...counts },
  });
  expect(sentences).toEqual([
    'A receipt given by office-1.',
    '2 deletions accepted by TIXNGO.',
    '1 deletion waiting for a decision: see below.',
    '1 deletion not settled there yet: load a later receipt.',
    '2 deletions left as they are: a later receipt was loaded, or they were decided again here since.',
    '3 deletions not carried from this machine: left out.',
  ]);
});
