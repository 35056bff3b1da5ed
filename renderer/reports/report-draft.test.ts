import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIGURE_GROUPINGS, PERSONAL_FIELDS, REPORT_FORMATS, REPORT_KINDS } from '../../shared/reports.ts';
import { NO_FILTER } from '../../shared/ticket-views.ts';
import { draftIn, draftOf, paramsOfDraft, questionOf, type ReportDraft } from './report-draft.ts';

const S360 = {
  name: 's360.csv',
  sha256: 'a'.repeat(64),
  delimiter: ',' as const,
  ticketNumberColumn: 0,
  statusColumn: 1,
};

const FIRST = draftIn(new URLSearchParams());

const drafts: fc.Arbitrary<ReportDraft> = fc.record({
  kind: fc.constantFrom(...REPORT_KINDS),
  filter: fc
    .record({
      text: fc.string(),
      eventIds: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 3 }),
      gates: fc.uniqueArray(fc.string({ maxLength: 20 }), { maxLength: 3 }),
      ownerChanged: fc.constantFrom(true, false, null),
    })
    .map((filter) => ({ ...NO_FILTER, ...filter })),
  at: fc.constantFrom(null, '2026-06-14T18:00:00.000Z'),
  by: fc.subarray([...FIGURE_GROUPINGS]),
  ticket: fc.string({ maxLength: 20 }),
  personal: fc.constantFrom('namesAndEmails', 'pseudonymised', 'withFields'),
  fields: fc.subarray([...PERSONAL_FIELDS]),
  formats: fc.subarray([...REPORT_FORMATS]),
});

test('a draft is the same after a way through the address', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const text = paramsOfDraft(draft).toString();
      expect(draftIn(new URLSearchParams(text))).toEqual(draft);
    }),
  );
});

test('whatever was chosen for another kind, a question that is asked is one that the engine takes', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const question = questionOf(draft, S360);
      const missing =
        (draft.personal === 'withFields' && draft.fields.length === 0) ||
        (draft.kind === 'ticket-file' && draft.ticket.trim() === '');
      if (!missing) expect(question).toMatchObject({ kind: draft.kind });
      if (question) expect(questionOf(draftOf(question, draft.formats), S360)).toEqual(question);
    }),
  );
});

describe('a question', () => {
  test('is the report on all tickets at first', () => {
    expect(questionOf(FIRST, null)).toMatchObject({ kind: 'tickets', filter: NO_FILTER, at: null });
    expect(FIRST.formats).toEqual(['csv']);
  });

  test('is none while its file, its ticket or its fields are missing', () => {
    expect(questionOf({ ...FIRST, kind: 's360' }, null)).toBeNull();
    expect(questionOf({ ...FIRST, kind: 'ticket-file', ticket: ' ' }, null)).toBeNull();
    expect(questionOf({ ...FIRST, personal: 'withFields' }, null)).toBeNull();
  });

  test('takes of the filter what its kind takes', () => {
    const filter = { ...NO_FILTER, text: 'Ana', eventIds: ['EV-1'] };
    expect(questionOf({ ...FIRST, kind: 'reconciliation', filter }, null)?.filter).toEqual({
      ...NO_FILTER,
      eventIds: ['EV-1'],
    });
    expect(questionOf({ ...FIRST, kind: 'audit-trail', filter }, null)?.filter).toEqual(NO_FILTER);
  });
});

test('what an address names and nobody knows is left out', () => {
  const params = new URLSearchParams('kind=secrets&field=dna&field=phone&format=doc&by=moon&personal=all');
  expect(draftIn(params)).toEqual({ ...FIRST, fields: ['phone'], formats: [], by: [] });
});
