/** Writes how each event stands against TIXNGO: the latest comparison, the latest full re-check, and what they found. */
import { isDeepStrictEqual } from 'node:util';
import type Database from 'better-sqlite3';
import type { FigureComparison, StatedFigures } from '../../../shared/domain/reconciliation.ts';
import { compareFigures, differingFigures, surplusOf } from '../../../shared/domain/reconciliation.ts';
import type { ExplainingTicket, Recheck, Reconciliation } from '../../../shared/reconciliation.ts';
import { type Sentence, storedText } from '../../../shared/sentences/sentence.ts';
import type { EventCounter } from './reconciliation-count.ts';
import type { Suspects } from './reconciliation-suspects.ts';

/** A ticket that explains a difference, as it is kept. */
export type Finding = Omit<ExplainingTicket, 'ticketNumber'>;

/** Which of both found a ticket. */
export type FindingSource = 'comparison' | 'recheck';

/** Of each event and source no more than this are kept by name; they are all counted. */
export const KEPT_FINDINGS = 500;

const MINUTE = 60_000;
/** A busy event is not compared more often than this. */
const BETWEEN_COMPARISONS = MINUTE;
/** An event without a change is compared again after this: the cache may have been altered behind its back. */
const AGAIN_AFTER = 10 * MINUTE;
/** A server without statistics is asked again after this. */
const ASK_REFUSER_AFTER = 60 * MINUTE;
/** What a server shows late may carry a time of before the last comparison. */
const SHOWN_LATE = 2 * MINUTE;

export const DUE = `
  SELECT event_id FROM event LEFT JOIN reconciliation USING (event_id)
  WHERE CASE outcome
    WHEN 'compared' THEN
      tried_at NOT BETWEEN @now - ${AGAIN_AFTER} AND @now
      OR tried_at < @now - ${BETWEEN_COMPARISONS} AND EXISTS (
        SELECT 1 FROM ticket WHERE ticket.event_id = event.event_id AND last_updated > instant - ${SHOWN_LATE})
    WHEN 'notOffered' THEN tried_at NOT BETWEEN @now - ${ASK_REFUSER_AFTER} AND @now
    ELSE TRUE END
  ORDER BY event_id`;

export class ReconciliationStore {
  readonly #database: Database.Database;
  readonly #now: () => number;
  readonly #counter: EventCounter;
  readonly #suspects: Suspects;
  readonly #keep: Database.Statement;
  readonly #recheckState: Database.Statement;

  constructor(database: Database.Database, parts: { now: () => number; counter: EventCounter; suspects: Suspects }) {
    this.#database = database;
    this.#now = parts.now;
    this.#counter = parts.counter;
    this.#suspects = parts.suspects;
    this.#keep = database.prepare(`
      INSERT INTO reconciliation_ticket (event_id, source, ticket_id, finding)
      SELECT @eventId, @source, @ticketId, @finding
      WHERE (SELECT count(*) FROM reconciliation_ticket WHERE event_id = @eventId AND source = @source) < ${KEPT_FINDINGS}
      ON CONFLICT (event_id, source, ticket_id) DO UPDATE SET finding = excluded.finding`);
    this.#recheckState = database.prepare(
      'UPDATE recheck SET state = @state, ended_at = @at, message = @message WHERE event_id = @eventId',
    );
  }

  /** The events to be compared after a complete pull, by id. */
  dueEvents(): string[] {
    return this.#database.prepare<[{ now: number }], string>(DUE).pluck().all({ now: this.#now() });
  }

  /** Counts an event at an instant (UTC milliseconds), holds it against TIXNGO's figures and keeps what differs. */
  compare(eventId: string, instant: number, theirs: StatedFigures): void {
    this.#transaction(() => {
      const { figures, changedSince } = this.#counter.count(eventId, instant);
      const comparisons = compareFigures(figures, theirs);
      if (!this.#isExplained(eventId, comparisons)) this.#explain(eventId, instant, comparisons, changedSince);
      this.#note(eventId, 'compared', null);
      this.#database
        .prepare('UPDATE reconciliation SET instant = ?, figures = ? WHERE event_id = ?')
        .run(instant, JSON.stringify(comparisons), eventId);
    });
  }

  /** Whether the tickets behind these differences were looked for a short while ago: that reads the event's whole log. */
  #isExplained(eventId: string, comparisons: readonly FigureComparison[]): boolean {
    const last = this.#database
      .prepare<[string, number, number], string>(
        'SELECT figures FROM reconciliation WHERE event_id = ? AND searched_at BETWEEN ? AND ?',
      )
      .pluck()
      .get(eventId, this.#now() - AGAIN_AFTER, this.#now());
    if (last === undefined) return false;
    const before = (JSON.parse(last) as FigureComparison[]).map(surplusOf);
    return isDeepStrictEqual(before, comparisons.map(surplusOf));
  }

  #explain(
    eventId: string,
    instant: number,
    comparisons: readonly FigureComparison[],
    changedSince: readonly string[],
  ): void {
    const differs = differingFigures(comparisons).length > 0;
    const found = differs ? this.#suspects.of(eventId, instant, comparisons, changedSince) : [];
    this.#forget(eventId, 'comparison');
    for (const finding of found) this.keep(eventId, 'comparison', finding);
    this.#note(eventId, 'compared', null);
    this.#database
      .prepare('UPDATE reconciliation SET explaining = ?, searched_at = ? WHERE event_id = ?')
      .run(found.length, this.#now(), eventId);
  }

  /** TIXNGO gave no figures of an event; `message` says why. What was compared before stays. */
  noteNoFigures(eventId: string, outcome: Exclude<Reconciliation['outcome'], 'compared'>, message: Sentence): void {
    this.#note(eventId, outcome, message);
  }

  /** A person wants the event read again as a whole. */
  askRecheck(eventId: string): void {
    this.#transaction(() => {
      this.#database
        .prepare(`INSERT OR REPLACE INTO recheck (event_id, state, asked_at) VALUES (?, 'waiting', ?)`)
        .run(eventId, this.#now());
      this.#forget(eventId, 'recheck');
      this.#database.prepare('UPDATE reconciliation SET searched_at = NULL WHERE event_id = ?').run(eventId);
    });
  }

  /** Begins, or begins again after a network that was lost: what was found before stays found. */
  beginRecheck(eventId: string): void {
    this.#transaction(() => {
      this.#recheckState.run({ eventId, state: 'running', at: null, message: null });
      this.#database.prepare('UPDATE recheck SET read = 0 WHERE event_id = ?').run(eventId);
    });
  }

  endRecheck(eventId: string, state: Exclude<Recheck['state'], 'waiting' | 'running'>, message: Sentence | null): void {
    this.#recheckState.run({ eventId, state, at: this.#now(), message: message && storedText(message) });
  }

  /** Re-checks that wait or run end here: nothing goes on with them. */
  interruptRechecks(message: Sentence): void {
    this.#database
      .prepare(
        `UPDATE recheck SET state = 'interrupted', ended_at = ?, message = ? WHERE state IN ('waiting', 'running')`,
      )
      .run(this.#now(), storedText(message));
  }

  keep(eventId: string, source: FindingSource, finding: Finding): void {
    this.#keep.run({ eventId, source, ticketId: finding.ticketId, finding: JSON.stringify(finding) });
  }

  #forget(eventId: string, source: FindingSource): void {
    this.#database.prepare('DELETE FROM reconciliation_ticket WHERE event_id = ? AND source = ?').run(eventId, source);
  }

  #note(eventId: string, outcome: Reconciliation['outcome'], message: Sentence | null): void {
    this.#database
      .prepare(
        `INSERT INTO reconciliation (event_id, outcome, tried_at, message) VALUES (@eventId, @outcome, @at, @message)
         ON CONFLICT (event_id) DO UPDATE
           SET outcome = excluded.outcome, tried_at = excluded.tried_at, message = excluded.message`,
      )
      .run({ eventId, outcome, at: this.#now(), message: message && storedText(message) });
  }

  #transaction(work: () => void): void {
    this.#database.transaction(work).immediate();
  }
}
