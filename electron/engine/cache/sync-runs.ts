/** The list of syncs, as the Sync screen shows it. */
import type Database from 'better-sqlite3';
import { type Sentence, sentence, storedSentence, storedText } from '../../../shared/sentences/sentence.ts';
import type { SyncRun } from '../../../shared/sync-status.ts';

/** What a run has counted so far. */
export type RunCounts = Pick<SyncRun, 'tickets' | 'logEntries' | 'setAside' | 'deletionsSent'>;

/** How a run ended; `at` in UTC milliseconds, the message for a person to read. */
export interface RunEnd {
  at: number;
  outcome: Exclude<SyncRun['outcome'], 'running'>;
  message: Sentence | null;
}

const COUNT_COLUMNS: Readonly<Record<keyof RunCounts, string>> = {
  tickets: 'tickets',
  logEntries: 'log_entries',
  setAside: 'set_aside',
  deletionsSent: 'deletions_sent',
};

export class SyncRuns {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** A run that a crash left running ended some time before `at`. */
  interruptRunning(at: number): void {
    this.#database
      .prepare(`UPDATE sync_run SET outcome = 'interrupted', ended_at = ?, message = ? WHERE outcome = 'running'`)
      .run(at, storedText(sentence('sync.stopped')));
  }

  start(at: number): number {
    const { lastInsertRowid } = this.#database
      .prepare(`INSERT INTO sync_run (started_at, outcome) VALUES (?, 'running')`)
      .run(at);
    return Number(lastInsertRowid);
  }

  /** Sets the counts that are given; the others stay. */
  update(runId: number, counts: Partial<RunCounts>): void {
    for (const [name, column] of Object.entries(COUNT_COLUMNS)) {
      const count = counts[name as keyof RunCounts];
      if (count === undefined) continue;
      this.#database.prepare(`UPDATE sync_run SET ${column} = ? WHERE run_id = ?`).run(count, runId);
    }
  }

  end(runId: number, end: RunEnd): void {
    this.#database
      .prepare('UPDATE sync_run SET ended_at = @at, outcome = @outcome, message = @message WHERE run_id = @runId')
      .run({ ...end, message: end.message && storedText(end.message), runId });
  }
}

/** Newest first. */
export function readRuns(database: Database.Database, limit: number): SyncRun[] {
  return database
    .prepare<[number], Omit<SyncRun, 'message'> & { message: string | null }>(
      `SELECT run_id AS runId, started_at AS startedAt, ended_at AS endedAt, outcome, message, tickets,
              log_entries AS logEntries, set_aside AS setAside, deletions_sent AS deletionsSent
       FROM sync_run ORDER BY run_id DESC LIMIT ?`,
    )
    .all(limit)
    .map((run) => ({ ...run, message: run.message === null ? null : storedSentence(run.message) }));
}
