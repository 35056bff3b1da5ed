import fc from 'fast-check';
import { describe, expect, expectTypeOf, it, test } from 'vitest';
import { z } from 'zod';
import { asTold } from '../shared/sentences/sentence.ts';
import { CALL_ERRORS, CallError } from './answer.ts';
import type { CallName, EngineCallName, ShellCallName } from './inspector.ts';
import { inspector, parseCall } from './inspector.ts';

const DELETION_ID = '0197a000-0000-7000-8000-000000000001';

/** A good input for every call; a new call has to be added here. */
const GOOD_INPUTS: Record<CallName, unknown> = {
  'connection.get': undefined,
  'connection.test': { serverUrl: 'tixngo', keyHeader: 'X-API-Key', mobileAppId: 'usher', apiKey: null },
  'connection.cancelTest': undefined,
  'sync.get': undefined,
  'sync.now': undefined,
  'sync.networkMayBeBack': undefined,
  'sync.runs': { limit: 20 },
  'sync.setAside': { limit: 100 },
  'reconciliation.list': undefined,
  'reconciliation.tickets': { eventId: 'E-1' },
  'reconciliation.recheck': { eventId: 'E-1' },
  'events.list': undefined,
  'overview.get': { eventId: null },
  'overview.families': { eventId: 'E-1' },
  'overview.arrivals': { eventId: null, range: 'day' },
  'overview.problems': { eventId: null },
  'tickets.find': { text: '1002' },
  'tickets.named': { text: '1002' },
  'tickets.progress': { resultId: 1 },
  'tickets.position': { resultId: 1, ticketId: 'A' },
  'tickets.facets': { filter: { text: '1002' }, facet: 'gate' },
  'tickets.rows': { resultId: 1, from: 0, count: 50 },
  'ticket.get': { ticketId: 'A-000123' },
  'ticket.reveal': { ticketId: 'A-000123', secret: 'barcode' },
  'ticket.neighbours': { ticketId: 'A-000123' },
  'deletions.queue': { ticketId: 'A-000123', reason: 'OTHER', note: 'Lost phone', seenLastUpdated: 1_781_461_800_000 },
  'deletions.queueMany': { tickets: [{ ticketId: 'A-000123', seenLastUpdated: 1 }], reason: 'OTHER', note: 'Reprint' },
  'deletions.preview': { ticketIds: ['A-000123'], reason: 'OTHER', lifecycleMode: 'lifecycle' },
  'deletions.list': undefined,
  'deletions.open': undefined,
  'deletions.get': { deletionId: '01934f5e-7a00-7000-8000-000000000000' },
  'deletions.following': { deletionIds: [] },
  'deletions.withdraw': { deletionId: DELETION_ID },
  'deletions.sendAgain': { deletionId: DELETION_ID },
  'cache.wipe': undefined,
  'files.begin': { name: 'tickets.json.gz', size: 1000 },
  'files.append': { fileId: DELETION_ID, offset: 0, piece: 'e30=' },
  'files.cancel': { fileId: DELETION_ID },
  'files.loadAnswers': { fileIds: [DELETION_ID] },
  'files.loaded': { limit: 20 },
  'files.loadCarried': { fileId: DELETION_ID },
  'files.exportQueue': undefined,
  'files.giveReceipt': { machine: '0f' },
  'reports.preview': { question: { kind: 'tickets' } },
  'reports.make': { question: { kind: 'figures', by: ['event', 'gate'] }, formats: ['csv'] },
  'reports.cancel': { id: DELETION_ID },
  'reports.making': undefined,
  'reports.list': undefined,
  'reports.files': { reportId: DELETION_ID },
  'reports.verify': { reportId: DELETION_ID },
  'reports.holdS360': { fileId: DELETION_ID },
  'reports.trailHead': undefined,
  'reports.checkTrail': { noted: { sequence: 0, hash: '' } },
  'app.describe': undefined,
  'reports.save': { reportId: DELETION_ID, files: ['tickets.csv'], title: 'Save' },
  'reports.show': { reportId: DELETION_ID, file: 'tickets.pdf' },
  'settings.get': undefined,
  'settings.change': { workOffline: true },
  'settings.setApiKey': { apiKey: 'key' },
};

function refusalOf(name: string, input: unknown): { code: string; message: string } {
  const parsed = parseCall(name, input);
  if (parsed.ok) throw new Error(`${name} accepted what it should refuse`);
  return parsed;
}

describe('every call of the contract', () => {
  const calls = Object.entries(inspector);

  test.each(calls)('%s has an input schema and someone who answers it', (_name, call) => {
    expect(call.input).toBeInstanceOf(z.ZodType);
    expect(['engine', 'shell']).toContain(call.answeredBy);
  });

  test.each(Object.entries(GOOD_INPUTS))('%s accepts a good input', (name, input) => {
    expect(parseCall(name, input)).toMatchObject({ ok: true, name });
  });

  test.each(Object.keys(GOOD_INPUTS))('%s refuses a number', (name) => {
    expect(refusalOf(name, 7).code).toBe('BAD_INPUT');
  });

  it('is answered by the engine or the shell, as its type says', () => {
    const shellCalls = [
      'app.describe',
      'reports.save',
      'reports.show',
      'settings.get',
      'settings.change',
      'settings.setApiKey',
    ];
    expect(calls.filter(([, { answeredBy }]) => answeredBy === 'shell').map(([name]) => name)).toEqual(shellCalls);
    expectTypeOf<ShellCallName>().toEqualTypeOf<
      'app.describe' | 'reports.save' | 'reports.show' | 'settings.get' | 'settings.change' | 'settings.setApiKey'
    >();
    expectTypeOf<EngineCallName | ShellCallName>().toEqualTypeOf<CallName>();
  });
});

describe('a call that is not in the contract', () => {
  test.each(['', 'tickets', 'ticket.delete', 'Ticket.get', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'is refused: %j',
    (name) => {
      expect(refusalOf(name, undefined)).toMatchObject({
        ok: false,
        code: 'UNKNOWN_CALL',
        message: `There is no call named "${name}".`,
      });
    },
  );

  it('is named in at most 60 letters', () => {
    expect(refusalOf('x'.repeat(10_000), undefined).message).toBe(`There is no call named "${'x'.repeat(60)}".`);
  });
});

describe('a good input', () => {
  it('is filled with the defaults of a filter', () => {
    expect(parseCall('tickets.find', {})).toEqual({
      ok: true,
      name: 'tickets.find',
      input: {
        text: '',
        eventIds: [],
        statuses: [],
        families: [],
        attributes: [],
        problems: [],
        gates: [],
        blocks: [],
        categories: [],
        ownerChanged: null,
        deletions: [],
        age: null,
        sort: null,
        screen: null,
        growing: false,
      },
    });
  });

  it('loses the blanks around a note', () => {
    const input = { ticketId: 'A', reason: 'OTHER', note: '  lost phone\n', seenLastUpdated: 1 };
    expect(parseCall('deletions.queue', input)).toMatchObject({ input: { note: 'lost phone' } });
  });

  it('loses fields that the call does not know', () => {
    expect(parseCall('ticket.get', { ticketId: 'A', sql: 'DROP TABLE ticket' })).toEqual({
      ok: true,
      name: 'ticket.get',
      input: { ticketId: 'A' },
    });
  });

  it('names only the settings that change', () => {
    expect(parseCall('settings.change', { operator: ' Ana ' })).toEqual({
      ok: true,
      name: 'settings.change',
      input: { operator: 'Ana' },
    });
  });
});

describe('a bad input', () => {
  const queue = { ticketId: 'A', reason: 'OTHER', note: 'lost phone', seenLastUpdated: 1 };

  test.each<[CallName, string, unknown]>([
    ['sync.runs', 'limit', { limit: 0 }],
    ['sync.runs', 'limit', { limit: 201 }],
    ['sync.setAside', 'limit', { limit: 1.5 }],
    ['overview.get', 'eventId', {}],
    ['overview.get', 'eventId', { eventId: '' }],
    ['tickets.find', 'text', { text: 'x'.repeat(513) }],
    ['tickets.find', 'eventIds[0]', { eventIds: [''] }],
    ['tickets.find', 'statuses[0].vocabulary', { statuses: [{ vocabulary: 'V5', value: 'DOWNLOADED' }] }],
    ['tickets.find', 'families[1]', { families: ['CONTROL', 'Control'] }],
    ['tickets.find', 'attributes[0]', { attributes: ['deleted'] }],
    ['tickets.find', 'age.olderThan', { age: { olderThan: -1 } }],
    ['tickets.find', 'deletions[0]', { deletions: ['Queued'] }],
    ['tickets.find', 'sort.column', { sort: { column: 'barcode', direction: 'ascending' } }],
    ['tickets.facets', 'facet', { filter: {}, facet: 'barcode' }],
    ['tickets.rows', 'from', { resultId: 1, from: -1, count: 1 }],
    ['tickets.rows', 'count', { resultId: 1, from: 0, count: 501 }],
    ['ticket.get', 'ticketId', { ticketId: 'x'.repeat(257) }],
    ['deletions.queue', 'reason', { ...queue, reason: 'Other' }],
    ['deletions.queue', 'note', { ...queue, note: ' \n ' }],
    ['deletions.queue', 'note', { ...queue, note: 'x'.repeat(1001) }],
    ['deletions.queue', 'seenLastUpdated', { ...queue, seenLastUpdated: Number.NaN }],
    ['deletions.withdraw', 'deletionId', { deletionId: '1' }],
    ['deletions.sendAgain', 'deletionId', {}],
    ['settings.change', 'serverUrl', { serverUrl: 'example.org' }],
    ['settings.setApiKey', 'apiKey', { apiKey: '   ' }],
  ])('of %s is refused with a message that names %s', (name, field, input) => {
    const { code, message } = refusalOf(name, input);
    expect(code).toBe('BAD_INPUT');
    expect(message).toMatch(new RegExp(`^${name.replace('.', '\\.')}: `));
    expect(message).toContain(field);
  });

  it('says what a note must not be', () => {
    expect(refusalOf('deletions.queue', { ...queue, note: '' }).message).toBe(
      'deletions.queue: note: must not be empty.',
    );
  });

  it('is not repeated in the message', () => {
    const personal = 'anna.oneill@example.org';
    const inputs: [CallName, unknown][] = [
      ['ticket.get', { ticketId: personal.repeat(20) }],
      ['tickets.find', { text: personal.repeat(30), families: [personal], attributes: [personal], eventIds: personal }],
      ['tickets.find', { statuses: [{ vocabulary: personal, value: personal.repeat(9) }] }],
      [
        'deletions.queue',
        { ticketId: [personal], reason: personal, note: personal.repeat(99), seenLastUpdated: personal },
      ],
      ['deletions.withdraw', { deletionId: personal }],
      ['settings.setApiKey', { apiKey: personal.repeat(99) }],
      ['settings.change', { serverUrl: personal, keyHeader: personal, deletionPath: personal, colorScheme: personal }],
      ['settings.change', { operator: personal.repeat(9), workOffline: personal, syncIntervalSeconds: personal }],
    ];
    for (const [name, input] of inputs) expect(refusalOf(name, input).message).not.toContain(personal);
  });

  it('of any kind gets an answer, never an exception', () => {
    const name = fc.constantFrom(...Object.keys(GOOD_INPUTS));
    fc.assert(
      fc.property(name, fc.anything(), (call, input) => {
        const parsed = parseCall(call, input);
        expect(parsed.ok || parsed.code === 'BAD_INPUT').toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('CallError', () => {
  it('carries one of the codes of the contract and a message for a person', () => {
    const error = new CallError('NOT_FOUND', asTold('There is no such ticket.'));
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'CallError', code: 'NOT_FOUND', message: 'There is no such ticket.' });
    expect(CALL_ERRORS).toContain(error.code);
  });
});
