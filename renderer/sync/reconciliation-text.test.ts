import '../languages/i18n.ts';
import { describe, expect, test } from 'vitest';
import type { FigureComparison } from '../../shared/domain/reconciliation.ts';
import type { EventReconciliation, ExplainingTicket, Recheck, Reconciliation } from '../../shared/reconciliation.ts';
import { asTold } from '../../shared/sentences/sentence.ts';
import { explanationText, ourText, recheckText, surplusText, theirText, verdictOf } from './reconciliation-text.ts';

const figure = (atLeast: number, atMost: number, theirs: number | null): FigureComparison => ({
  figure: 'downloadedTickets',
  ours: { atLeast, atMost },
  theirs,
});

const event = (reconciliation: Partial<Reconciliation> | null): EventReconciliation => ({
  eventId: 'E-1',
  eventName: 'Gala',
  reconciliation: reconciliation && {
    outcome: 'compared',
    triedAt: 0,
    message: null,
    instant: 0,
    figures: [],
    ...reconciliation,
  },
  recheck: null,
});

test.each([
  ['an event that was never compared', event(null), 'notCompared'],
  ['equal numbers', event({ figures: [figure(3, 3, 3)] }), 'agrees'],
  ['a number among those possible', event({ figures: [figure(3, 3, 3), figure(0, 9, 4)] }), 'mayAgree'],
  ['an open figure that TIXNGO does not give', event({ figures: [figure(3, 3, 3), figure(0, 9, null)] }), 'agrees'],
  ['a number that is not possible', event({ figures: [figure(0, 9, 10)] }), 'differs'],
  ['no endpoint', event({ outcome: 'notOffered', figures: [figure(3, 3, 3)] }), 'notOffered'],
])('%s are told apart', (_, given, verdict) => expect(verdictOf(given)).toBe(verdict));

test('both sides and how far they are apart can be read', () => {
  expect(ourText(figure(1200, 1200, 0))).toBe('1,200');
  expect(ourText(figure(3, 12, 0))).toBe('3–12');
  expect(theirText(figure(3, 3, null))).toBe('not given');
  expect(surplusText(figure(3, 4, 1))).toBe('Usher counts 2 more');
  expect(surplusText(figure(3, 4, 9))).toBe('Usher counts 5 fewer');
});

describe('a re-check says', () => {
  const recheck: Recheck = {
    state: 'complete',
    askedAt: 0,
    endedAt: 1,
    message: null,
    read: 120,
    added: 0,
    corrected: 0,
    notListed: 0,
  };
  test.each<[Partial<Recheck>, string]>([
    [{}, 'The re-check is complete: 120 tickets read; the cache was as TIXNGO gives it.'],
    [
      { added: 1, notListed: 2 },
      'The re-check is complete: 120 tickets read; 1 had been missing and is stored now; 2 are no longer listed by TIXNGO and kept.',
    ],
    [
      { state: 'interrupted', read: 1, message: asTold('Start it again.') },
      'The re-check was interrupted: 1 ticket read. Start it again.',
    ],
    [{ state: 'waiting' }, 'The re-check begins with the next sync.'],
  ])('%o', (change, text) => expect(recheckText({ ...recheck, ...change })).toBe(text));
});

describe('a ticket is explained by', () => {
  const ticket: ExplainingTicket = {
    ticketId: 'A-1',
    ticketNumber: '1',
    explanation: 'corrected',
    cached: { vocabulary: 'V4', value: 'DELETED' },
    told: { vocabulary: 'V4', value: 'DOWNLOADED' },
    fields: ['status'],
    figures: [],
  };
  test.each<[Partial<ExplainingTicket>, string]>([
    [{}, 'Was DELETED in the cache (status); DOWNLOADED at TIXNGO.'],
    [{ cached: ticket.told, fields: ['holder'] }, 'Was different in the cache (holder); DOWNLOADED on both sides.'],
    [{ explanation: 'added', cached: null }, 'Was missing in the cache; DOWNLOADED at TIXNGO.'],
    [{ explanation: 'notListed', told: null }, 'DELETED in the cache; TIXNGO no longer lists it. It is kept.'],
    [{ explanation: 'logDisagrees' }, 'DELETED in the cache, DOWNLOADED by its status log.'],
    [
      { explanation: 'setAside', cached: null },
      'Set aside, because its record could not be read: DOWNLOADED at TIXNGO, not in the cache.',
    ],
  ])('%o', (change, text) => expect(explanationText({ ...ticket, ...change })).toBe(text));
});
