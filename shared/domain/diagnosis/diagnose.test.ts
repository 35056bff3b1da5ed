import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTIONS, ACTORS, TRANSFER_OUTCOMES } from '../actions.ts';
import { ATTRIBUTES } from '../attributes.ts';
import { DELETION_REASONS } from '../deletion-reasons.ts';
import { assignToGuest, download, endTransfer, inject, keep, logOff, startTransfer } from '../lifecycle-moves.ts';
import { storyOf } from '../replay.ts';
import type { StatusLogEntry } from '../status-log.ts';
import {
  LEGACY_ACTIONS,
  LEGACY_STATES,
  LEGACY_STATUSES,
  LIFECYCLE_STATUSES,
  S360_STATUSES,
  V4_STATUSES,
} from '../statuses.ts';
import type { Ticket } from '../ticket.ts';
import { statusOf } from '../ticket.ts';
import { diagnose } from './diagnose.ts';
import type { DiagnosisCase } from './diagnosis-case.ts';
import type { DiagnosisRule } from './finding.ts';
import { DIAGNOSIS_RULES, SEVERITIES, SEVERITY_OF } from './finding.ts';
import type { RuleExample } from './rule-examples.ts';
import { RULE_EXAMPLES } from './rule-examples.ts';
import type { Changes } from './sample-cases.ts';
import { caseOf } from './sample-cases.ts';
import { sentencesOf } from './sentences.ts';

const oneOf = (...values: readonly string[]) => fc.constantFrom(...values, '', '?', 'ON_HOLD', '__proto__');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const time = fc.integer({ min: -5, max: 40 });
const instant = fc.record({ utc: time, offset: fc.constant(0) });
const person = fc.constantFrom('anna', 'bea', 'carlo', '');
const name = maybe(fc.constantFrom('', ' ', 'Zoé', 'zoe\u0301'));
const owner = fc.record({ id: person, firstName: name, lastName: name });
const v4Status = oneOf(...V4_STATUSES);

const entry: fc.Arbitrary<StatusLogEntry> = fc.record({
  ticketId: fc.constant('A-1'),
  actionName: oneOf(...ACTIONS, ...LEGACY_ACTIONS, 'Log off', 'constructor'),
  fromStatus: maybe(v4Status),
  toStatus: maybe(v4Status),
  fromLifecycleStatus: maybe(oneOf(...LIFECYCLE_STATUSES)),
  toLifecycleStatus: maybe(oneOf(...LIFECYCLE_STATUSES)),
  legacyState: maybe(oneOf(...LEGACY_STATES)),
  fromOwnerId: maybe(person),
  toOwnerId: maybe(person),
  actor: maybe(oneOf(...ACTORS)),
  serverTimestamp: instant,
  deviceId: maybe(fc.constantFrom('phone', 'tablet', '')),
  transferOutcome: maybe(oneOf(...TRANSFER_OUTCOMES)),
  deletionReason: maybe(oneOf(...DELETION_REASONS)),
  keptByOwner: maybe(fc.boolean()),
});

const ticket: fc.Arbitrary<Ticket> = fc.record({
  ticketId: fc.constant('A-1'),
  eventId: fc.constant('E-1'),
  lastUpdated: instant,
  status: maybe(v4Status),
  lifecycleStatus: maybe(oneOf(...LIFECYCLE_STATUSES, 'PENDING_TRANFER')),
  legacyStatus: maybe(oneOf(...LEGACY_STATUSES)),
  attributes: maybe(
    fc.record(
      Object.fromEntries(ATTRIBUTES.map((name) => [name, fc.record({ value: fc.boolean(), at: maybe(instant) })])),
      { requiredKeys: [] },
    ),
  ),
  deletionReason: maybe(oneOf(...DELETION_REASONS)),
  currentOwner: maybe(owner),
  initialOwner: maybe(owner),
  previousOwner: maybe(owner),
  pendingRecipient: maybe(owner),
  ownerEmail: name,
  ownerLastName: name,
  holder: maybe(fc.record({ firstName: name, lastName: name })),
});

/** Whatever a server could send, true or not. */
const junk: fc.Arbitrary<DiagnosisCase> = fc
  .record({
    ticket,
    log: fc.array(entry, { maxLength: 12 }),
    now: time,
    asOf: time,
    logSince: maybe(time),
    staleAfter: fc.nat(20),
    s360Status: maybe(fc.constantFrom(...S360_STATUSES)),
    replacement: maybe(fc.constant({ ticketId: 'A-2', ticketNumber: '2' })),
    deletion: maybe(
      fc.record({
        state: fc.constantFrom('QUEUED', 'SENDING', 'ACCEPTED', 'NEEDS_DECISION', 'REJECTED', 'CANCELLED'),
        reason: fc.constant('OTHER'),
        decidedBy: fc.constant('Desk 2'),
        decidedAt: time,
      }),
    ),
  })
  .map((given) => ({ ...given, status: statusOf(given.ticket), replay: storyOf(given.log) }));

const FORMAT = {
  time: (utc: number) => `T${utc}`,
  duration: (milliseconds: number) => `${milliseconds} ms`,
  person: (ownerId: string) => `<${ownerId}>`,
};

describe('a diagnosis of whatever the server sends', () => {
  test('comes in the order of severity, each rule at most once, and rests on entries of the log', () => {
    fc.assert(
      fc.property(junk, (given) => {
        const findings = diagnose(given);
        const severities = findings.map(({ severity }) => SEVERITIES.indexOf(severity));
        expect(severities).toEqual(severities.toSorted((one, other) => one - other));
        expect(new Set(findings.map(({ rule }) => rule)).size).toBe(findings.length);
        for (const { entries } of findings) {
          for (const position of entries) expect(given.log[position]).toBeDefined();
          expect(new Set(entries).size).toBe(entries.length);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('is the same each time, and changes nothing that it is given', () => {
    fc.assert(
      fc.property(junk, (given) => {
        const before = JSON.stringify(given);
        expect(diagnose(given)).toEqual(diagnose(given));
        expect(JSON.stringify(given)).toBe(before);
      }),
    );
  });

  test('survives the way to the screen unchanged', () => {
    fc.assert(
      fc.property(junk, (given) => {
        const findings = diagnose(given);
        expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
      }),
    );
  });

  test('has something to say for every finding', () => {
    fc.assert(
      fc.property(junk, (given) => {
        for (const found of diagnose(given)) {
          const { what, here, backOffice } = sentencesOf(found, FORMAT, 'en');
          for (const text of [what, here, backOffice].filter((said) => said !== null)) {
            expect(text.length).toBeGreaterThanOrEqual('Deleted.'.length);
            expect(text).not.toMatch(/undefined|null|NaN|\[object/);
          }
        }
      }),
    );
  });
});

describe('a diagnosis', () => {
  test('of a ticket with a known status is never empty', () => {
    for (const rule of DIAGNOSIS_RULES) {
      const { shown, notShown }: RuleExample<DiagnosisRule> = RULE_EXAMPLES[rule];
      expect(diagnose(caseOf(...shown))).not.toEqual([]);
      expect(diagnose(caseOf(...notShown))).not.toEqual([]);
    }
  });

  test('does not say that a ticket should open when the data is too old', () => {
    const { shown } = RULE_EXAMPLES.shouldOpen;
    const old = caseOf(shown[0], { case: { asOf: 0 } });
    expect(diagnose(old).map(({ rule }) => rule)).not.toContain('shouldOpen');
    expect(diagnose(old)[0]?.rule).toBe('dataTooOld');
  });

  test('puts the rules in the order of their severity', () => {
    const severities = DIAGNOSIS_RULES.map((rule) => SEVERITIES.indexOf(SEVERITY_OF[rule]));
    expect(severities).toEqual(severities.toSorted((one, other) => one - other));
  });

  test('names a holder who is not the owner, also where KeptByOwner outlived an earlier assignment', () => {
    const guest = caseOf([inject, download(), keep, assignToGuest]);
    expect(guest.ticket.attributes?.KeptByOwner?.value).toBe(true);
    expect(diagnose(guest).map(({ rule }) => rule)).toContain('holderIsSomeoneElse');
  });

  test('gives the interfaces to S-360 their time before it speaks of a difference', () => {
    const life = [inject];
    const { status } = caseOf(life);
    expect(status.value).toBe('NOT_DOWNLOADED');
    const soon = caseOf(life, { case: { s360Status: 'Cancelled' } });
    const late = { ...soon, now: soon.now + 60 * 60_000 };
    expect(diagnose(soon).map(({ rule }) => rule)).not.toContain('s360Disagrees');
    expect(diagnose(late).map(({ rule }) => rule)).toContain('s360Disagrees');
  });
});

describe('a diagnosis of an older vocabulary', () => {
  const rulesOf = (...given: Parameters<typeof caseOf>): DiagnosisRule[] =>
    diagnose(caseOf(...given)).map(({ rule }) => rule);
  const legacy = (legacyStatus: string) => ({ status: null, attributes: null, legacyStatus });
  /** The transactions that the old history mode wrote for a life; null: none. */
  const transactions =
    (...written: ([string, string] | null)[]): NonNullable<Changes['log']> =>
    (log) =>
      log.flatMap((entry, position) => {
        const [actionName, legacyState] = written[position] ?? [];
        if (!actionName || !legacyState) return [];
        return [{ ...entry, actionName, legacyState, fromStatus: null, toStatus: null, transferOutcome: null }];
      });

  test('lets the log say what lifecycle mode has no word for: on no phone any more', () => {
    const ticket = { status: null, attributes: null, lifecycleStatus: 'DOWNLOADED' };
    expect(rulesOf([inject, download(), logOff()], { ticket })).toContain('onNoPhoneSinceLogoff');
    expect(rulesOf([inject, download()], { ticket })).toContain('notActivatedYet');
  });

  test('takes an injection of the old history mode for a ticket that was never on a phone', () => {
    const log = transactions(['INJECT', 'PENDING']);
    expect(rulesOf([inject], { ticket: legacy('INJECTED'), log })).toEqual(['neverDownloaded']);
  });

  test('claims nothing of phones after a transfer of the old history mode', () => {
    const begin: [string, string][] = [
      ['INJECT', 'PENDING'],
      ['INJECT', 'CONFIRMED'],
      ['TRANSFER', 'PENDING'],
    ];
    const cancelled = transactions(...begin, ['TRANSFER', 'CANCELLED']);
    const life = [inject, download(), startTransfer()];
    expect(rulesOf([...life, endTransfer('CANCELLED')], { ticket: legacy('RECEIVED'), log: cancelled })).toEqual([
      'transferCancelled',
    ]);
    const confirmed = transactions(...begin, ['TRANSFER', 'CONFIRMED']);
    expect(rulesOf([...life, endTransfer('ACCEPTED')], { ticket: legacy('TRANSFERRED'), log: confirmed })).toEqual([
      'transferredAway',
    ]);
  });
});

test('a holder typed with other capitals or without accents is the owner', () => {
  const life = [inject, download(), assignToGuest];
  const currentOwner = { id: 'anna', firstName: 'Zoé', lastName: 'Żółty' };
  const rulesFor = (firstName: string, lastName: string) =>
    diagnose(caseOf(life, { ticket: { currentOwner, holder: { firstName, lastName } } })).map(({ rule }) => rule);
  expect(rulesFor('ZOE', 'żółty')).not.toContain('holderIsSomeoneElse');
  expect(rulesFor('Zoé', 'Lavigne')).toContain('holderIsSomeoneElse');
});
