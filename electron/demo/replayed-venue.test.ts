import { beforeAll, describe, expect, test } from 'vitest';
import { DEMO_SEED, DEMO_TICKETS } from '../../shared/demo.ts';
import type { AttributeTimes, TicketState } from '../../shared/domain/lifecycle.ts';
import { actorFits } from '../../shared/domain/lifecycle-row.ts';
import { LIFECYCLE_ROWS } from '../../shared/domain/lifecycle-rows.ts';
import type { LogStory } from '../../shared/domain/replay.ts';
import { storyOf } from '../../shared/domain/replay.ts';
import type { StatusLogEntry } from '../../shared/domain/status-log.ts';
import { statusLogEntrySchema } from '../../shared/domain/status-log.ts';
import type { Vocabulary } from '../../shared/domain/statuses.ts';
import type { JournalLine } from './account.ts';
import { createVenue } from './venue/create-venue.ts';
import type { LogRecord } from './wire/records.ts';
import { logRecords } from './wire/records.ts';
import type { TicketFacts } from './wire/ticket-report.ts';

const DEFAULT_VENUE = { seed: DEMO_SEED, tickets: DEMO_TICKETS, anchor: Date.parse('2026-06-14T17:30:00Z') };

/** A ticket as the demo stores it beside what its log tells when it comes over the wire. */
interface Retold {
  facts: TicketFacts;
  common: string;
  stored: TicketState;
  lines: readonly JournalLine[];
  story: LogStory;
  /** The story as the log endpoint tells it. */
  reported: LogStory;
}

let retold: Retold[];

beforeAll(() => {
  retold = Array.from(createVenue(DEFAULT_VENUE).tickets(), ({ facts, account, lines, record, log }) => {
    const reported = storyOf(decoded(log));
    // A few showcases stand for logs of which a server lost or misspelled entries: those are told in full, too.
    const story = facts.misreported ? storyOf(decoded(logRecords(facts, lines, 1))) : reported;
    return { facts, common: record.common, stored: account.state, lines, story, reported };
  });
}, 30_000);

function decoded(log: readonly LogRecord[]): StatusLogEntry[] {
  return log.flatMap(({ wire }) => (wire ? [statusLogEntrySchema.parse(JSON.parse(wire))] : []));
}

function inVocabulary(...vocabularies: Vocabulary[]): Retold[] {
  return retold.filter(({ facts }) => vocabularies.includes(facts.vocabulary));
}

/** What is wrong with some tickets, the first few of them, so that a failure can be read. */
function failures(tickets: readonly Retold[], isRight: (ticket: Retold) => boolean): object[] {
  return tickets
    .filter((ticket) => !isRight(ticket))
    .slice(0, 3)
    .map(({ facts, stored, story }) => ({ ticketId: facts.ticketId, stored, story }));
}

const sameText = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

describe('the log of every ticket of the default venue', () => {
  test('follows from itself: no gap, no impossible step, no other status', () => {
    expect(retold).toHaveLength(DEFAULT_VENUE.tickets);
    expect(failures(retold, ({ story }) => story.problems.length === 0)).toEqual([]);
  });

  test('tells what the back office stores: status, attributes with their times, owners and phones', () => {
    const tickets = inVocabulary('V4', 'LIFECYCLE');
    expect(tickets.length).toBeGreaterThan(23_900);
    expect(failures(tickets, ({ stored, story }) => sameText(story.state, stored))).toEqual([]);
  });

  test('tells the owners in a chain from the first to the current one', () => {
    const isChain = ({ stored, story: { ownership } }: Retold): boolean =>
      ownership[0]?.ownerId === stored.initialOwner &&
      ownership.at(-1)?.ownerId === stored.currentOwner &&
      (ownership.at(-2)?.ownerId ?? null) === stored.previousOwner;
    expect(failures(retold, isChain)).toEqual([]);
  });

  test('of the old history mode tells owners, transfers, deletions, and when the ticket came and was downloaded', () => {
    const tickets = inVocabulary('LEGACY');
    expect(tickets).toHaveLength(40);
    expect(
      failures(tickets, ({ stored, story: { state } }) => sameText(asLegacyTells(state), asLegacyTells(stored))),
    ).toEqual([]);
  });

  test('was written by whom domain.md 3 names for the row', () => {
    const fits = ({ entry }: JournalLine): boolean =>
      LIFECYCLE_ROWS.some(
        (row) =>
          row.number === entry.row &&
          (row.logFirst?.action === entry.action ? entry.actor === 'System' : actorFits(row, entry.actor)),
      );
    expect(failures(retold, ({ lines }) => lines.every(fits))).toEqual([]);
  });
});

describe('on purpose, as a real server does, the back office', () => {
  test('shows a few tickets otherwise than their state', () => {
    const misspelled = retold.flatMap(({ facts, common }) => {
      const shown: Record<string, unknown> = JSON.parse(common);
      return Object.entries(facts.misspelled ?? {}).map(([field, value]) => {
        expect(shown[field]).toEqual(value);
        return `${field} ${value}`;
      });
    });
    expect(misspelled.length).toBeLessThan(20);
    expect([...new Set(misspelled)].sort()).toEqual([
      'attributes null',
      'deletionReason GOODWILL_SWAP',
      'lifecycleStatus DEFAULT',
      'lifecycleStatus INVALID',
      'lifecycleStatus PENDING',
      'lifecycleStatus PENDING_TRANFER',
      'status ON_HOLD',
      'status QUARANTINED',
    ]);
  });

  test('loses or misspells a few log entries, of which replay finds out what can be found out', () => {
    const misreported = retold.filter(({ facts }) => facts.misreported);
    expect(misreported.length).toBeLessThan(20);
    const found = misreported.map(({ stored, reported: { state, problems } }) => {
      const kinds = problems.map(({ kind }) => kind).join(' ') || 'no problem';
      return `${kinds}, ${sameText(state, stored) ? 'the same state' : state ? 'another state' : 'no state'}`;
    });
    expect([...new Set(found)].sort()).toEqual([
      'gap, the same state',
      'impossible, another state',
      'logBeginsLate, another state',
      'no problem, another state',
      'no problem, no state',
      'no problem, the same state',
      'unknownAction, another state',
    ]);
  });
});

/**
 * What transactions can tell of a state. They name neither phones nor activation, assignment, check and control; and
 * once a ticket was delivered they do not tell whether it is on a phone now.
 */
function asLegacyTells(state: TicketState | null): object | null {
  if (!state) return null;
  const { status, attributes, initialOwner, currentOwner, previousOwner, pendingRecipient } = state;
  const { Injected, Delivered, Deleted }: AttributeTimes = attributes;
  const onPhoneOrNot = status === 'DOWNLOADED' ? 'NOT_DOWNLOADED' : status;
  return {
    status: onPhoneOrNot,
    attributes: { Injected, Delivered, Deleted },
    initialOwner,
    currentOwner,
    previousOwner,
    pendingRecipient,
  };
}
