import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { DELETION_STATES } from '../deletion.ts';
import { LANGUAGES } from '../languages.ts';
import { ATTRIBUTES } from './attributes.ts';
import type { PreviewCircumstances, PreviewItem } from './deletion-preview.ts';
import { deletionPreview } from './deletion-preview.ts';
import type { PreviewedTicket } from './deletion-preview-ticket.ts';
import { previewedTicket } from './deletion-preview-ticket.ts';
import { DELETION_REASONS } from './deletion-reasons.ts';
import { previewSentence } from './deletion-sentences/preview-sentence.ts';
import type { TicketState } from './lifecycle.ts';
import { applyAction } from './lifecycle.ts';
import type { Move } from './lifecycle-moves.ts';
import {
  activate,
  control,
  deactivate,
  download,
  endTransfer,
  inject,
  logOff,
  play,
  remove,
  startTransfer,
  unlink,
} from './lifecycle-moves.ts';
import { LEGACY_STATUSES, LIFECYCLE_STATUSES, V4_STATUSES } from './statuses.ts';
import { ticketSchema } from './ticket.ts';

const FRESH: PreviewCircumstances = { now: 1_000_000, asOf: 1_000_000, staleAfter: 1, deletions: [] };
const FORMAT = { time: String, duration: String, person: String, phone: String };

/** A V4 ticket in a state, its phones known. */
function known(state: TicketState): PreviewedTicket {
  return {
    status: { vocabulary: 'V4', value: state.status },
    possible: [state],
    phonesKnown: true,
    controlledAt: state.attributes.Controlled,
    deletion: { reason: null, askedAt: null, completedAt: state.attributes.Deleted },
  };
}

function kinds(items: readonly PreviewItem[]): string[] {
  return items.map(({ kind }) => kind);
}

describe('the preview of any state', () => {
  const anyMove = fc.constantFrom<Move[]>(
    inject,
    activate,
    deactivate,
    control,
    remove,
    download(),
    download('tablet'),
    logOff(),
    unlink(),
    unlink('tablet'),
    startTransfer(),
    endTransfer('ACCEPTED'),
    endTransfer('REJECTED'),
  );
  const anyState = fc
    .array(anyMove, { maxLength: 20, size: 'max' })
    .map((moves) => play([inject, ...moves]).at(-1)?.after ?? null)
    .filter((state) => state !== null);
  const anyReason = fc.constantFrom(...DELETION_REASONS);

  it('agrees with what the state machine does', () => {
    fc.assert(
      fc.property(anyState, anyReason, (state, reason) => {
        const { possible, statusAfter, items } = deletionPreview(known(state), reason, FRESH);
        const step = applyAction(state, { name: 'Delete', reason, actor: 'Back-office', at: FRESH.now });
        const entries = step.kind === 'done' ? step.entries : [];
        const after = step.kind === 'done' ? step.state : state;
        expect(possible).toBe(entries.length > 0);
        expect(statusAfter).toBe(after.status);
        expect(kinds(items).includes('transferCancelled')).toBe(entries.some(({ action }) => action === 'EndTransfer'));
        expect(kinds(items).includes('deletedAtOnce')).toBe(possible && after.status === 'DELETED');
        expect(kinds(items).includes('deactivated')).toBe(
          state.attributes.Activated !== null && after.attributes.Activated === null,
        );
        expect(items.flatMap((item) => (item.kind === 'phonesMustConfirm' ? item.phones : []))).toEqual(
          possible ? after.devices : [],
        );
        expect(kinds(items).includes('alreadyControlled')).toBe(state.attributes.Controlled !== null);
      }),
      { numRuns: 2_000 },
    );
  });

  it('and of any set of states has a sentence for each item, the most severe first', () => {
    const circumstances = fc.record({
      now: fc.nat(),
      asOf: fc.nat(),
      staleAfter: fc.nat(),
      deletions: fc.array(
        fc.record({ state: fc.constantFrom(...DELETION_STATES), reason: anyReason, decidedAt: fc.nat() }),
        { maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(
        fc.array(anyState, { maxLength: 3 }),
        fc.constantFrom('V4' as const, 'LIFECYCLE' as const),
        anyReason,
        circumstances,
        (states, vocabulary, reason, given) => {
          const ticket: PreviewedTicket = {
            status: { vocabulary, value: 'X' },
            possible: states,
            phonesKnown: false,
            controlledAt: null,
            deletion: { reason: null, askedAt: null, completedAt: null },
          };
          const { items } = deletionPreview(ticket, reason, given);
          for (const item of items) {
            for (const language of LANGUAGES) expect(previewSentence(item, FORMAT, language)).toMatch(/^[A-Z0-9].+\.$/);
          }
          const ranks = items.map(({ severity }) => ['danger', 'warning', 'info'].indexOf(severity));
          expect(ranks).toEqual([...ranks].sort());
        },
      ),
    );
  });
});

describe('the preview of any ticket of the server', () => {
  const attributes = fc.dictionary(fc.constantFrom(...ATTRIBUTES), fc.record({ value: fc.boolean() }));
  const withV4 = fc.record({ status: fc.constantFrom(...V4_STATUSES, 'ON_THE_MOON'), attributes });
  const withOlder = fc.oneof(
    fc.record({ lifecycleStatus: fc.constantFrom(...LIFECYCLE_STATUSES, 'XXX_ACTIVATED') }),
    fc.record({ legacyStatus: fc.constantFrom(...LEGACY_STATUSES, 'LOST') }),
  );

  it('can be made, whatever its status and attributes', () => {
    fc.assert(
      fc.property(fc.oneof(withV4, withOlder), fc.constantFrom(...DELETION_REASONS), (fields, reason) => {
        const ticket = { ticketId: 'T-1', eventId: 'E-1', lastUpdated: '2026-06-14T18:00:00.000Z', ...fields };
        const { items } = deletionPreview(previewedTicket(z.decode(ticketSchema, ticket)), reason, FRESH);
        return items.length > 0 && items.every((item) => previewSentence(item, FORMAT, 'en').endsWith('.'));
      }),
    );
  });

  test.each([
    ['lifecycleStatus', 'INJECTED', 'DELETED', 'deletedAtOnce'],
    ['lifecycleStatus', 'PENDING', null, 'transferCancelled, phonesUnknown'],
    ['lifecycleStatus', 'TRANSFERRED', null, 'deactivated, phonesUnknown'],
    ['lifecycleStatus', 'BT_ACTIVATED', 'DELETION_PENDING', 'deactivated, phonesMustConfirm'],
    ['lifecycleStatus', 'DEACTIVATED', 'DELETION_PENDING', 'phonesMustConfirm'],
    ['lifecycleStatus', 'CONTROLLED', 'DELETION_PENDING', 'alreadyControlled, deactivated, phonesMustConfirm'],
    ['lifecycleStatus', 'DEFAULT', null, 'notPredictable'],
    ['legacyStatus', 'TRANSFER_PENDING', null, 'transferCancelled, phonesUnknown'],
    ['legacyStatus', 'DELETION_PENDING', 'DELETION_PENDING', 'deletionPending'],
    ['legacyStatus', 'DELETED', 'DELETED', 'alreadyDeleted'],
  ])('with the %s %s ends in %s: %s', (field, value, statusAfter, effects) => {
    const ticket = { ticketId: 'T-1', eventId: 'E-1', lastUpdated: '2026-06-14T18:00:00.000Z', [field]: value };
    const found = deletionPreview(previewedTicket(z.decode(ticketSchema, ticket)), 'OTHER', FRESH);
    const lasting = ['spectatorTold', 'visibilityByFlag', 'offlinePhone', 'exportedPass'];
    expect(found.statusAfter).toBe(statusAfter);
    expect(
      kinds(found.items)
        .filter((kind) => !lasting.includes(kind))
        .join(', '),
    ).toBe(effects);
  });
});
