/**
 * Removes personal data whose time is over while nothing is synced, a slice at a time: when the engine has started, and
 * once a day. The file is then written anew, which takes all its connections to be closed for a moment.
 */
import type { CacheWriter } from '../cache/cache-writer.ts';
import { removeSetAsideCaches } from '../cache/retention-rewrite.ts';
import { fileProblem } from '../database/file-problem.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { MessageFromSync } from './sync-messages.ts';

export interface RemovalParts {
  dataDir: string;
  /** Names the source of the tickets in the audit trail. */
  source: string;
  cache: Pick<
    CacheWriter,
    'removePersonalData' | 'mayWriteAnew' | 'eventsToNote' | 'markNoted' | 'retention' | 'isLoading' | 'pullState'
  >;
  ledger: Pick<Ledger, 'retention'>;
  /** Has the file written anew by who can close it. */
  writeAnew: () => void;
  tell: (message: MessageFromSync) => void;
  /** Whether the error means that a file is damaged; the next start then sets it aside. */
  noteDamage: (error: unknown) => boolean;
  /** UTC milliseconds. */
  now: () => number;
}

const DAY = 24 * 60 * 60_000;
/** After which it is tried again, milliseconds: somebody reads, or the disk takes nothing. */
const TRY_AGAIN = 10_000;

export class PersonalDataRemoval {
  readonly #parts: RemovalParts;
  #resting = false;
  #due = true;
  #steps: Generator<void, boolean> | null = null;
  #next: NodeJS.Immediate | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: RemovalParts) {
    this.#parts = parts;
  }

  /** Hears all that the sync tells: it goes on while the sync rests. */
  hear(message: MessageFromSync): void {
    if (message.kind === 'report') this.#resting = message.report.state !== 'syncing';
    if (this.#resting) this.#goOn();
    else this.#pause();
  }

  /** Another time may be set: what is over by it goes at the next rest. `days` as in {@link Retention}. */
  configure(days: number | null): void {
    const { retention } = this.#parts.cache;
    if (days === retention.days) return;
    retention.days = days;
    this.#due = true;
  }

  stop(): void {
    this.#pause();
    if (this.#timer) clearTimeout(this.#timer);
    this.#steps?.return(false);
    this.#steps = null;
    this.#due = false;
  }

  #pause(): void {
    if (this.#next) clearImmediate(this.#next);
    this.#next = null;
  }

  #goOn(): void {
    if (!this.#due || this.#parts.cache.isLoading()) return;
    this.#next ??= setImmediate(() => {
      this.#next = null;
      this.#step();
    });
  }

  #step(): void {
    const { cache, noteDamage } = this.#parts;
    try {
      this.#steps ??= this.#begin();
      const { done, value: mustWriteAnew } = this.#steps.next();
      if (!done) {
        this.#goOn();
        return;
      }
      this.#steps = null;
      this.#due = false;
      this.#planIn(mustWriteAnew ? TRY_AGAIN : DAY);
      if (mustWriteAnew && cache.mayWriteAnew()) this.#parts.writeAnew();
    } catch (error) {
      this.#steps = null;
      this.#due = false;
      // A disk that takes nothing is told by the sync.
      if (noteDamage(error) || !fileProblem(error)) throw error;
      this.#planIn(TRY_AGAIN);
    }
  }

  #begin(): Generator<void, boolean> {
    const { cache, dataDir } = this.#parts;
    this.#noteRemoved();
    const over = cache.retention.overBefore();
    if (over !== null) removeSetAsideCaches(dataDir, over);
    return cache.removePersonalData();
  }

  /** Nothing counts as removed that the trail does not have. */
  #noteRemoved(): void {
    const { cache, ledger, source, now, tell } = this.#parts;
    const events = cache.eventsToNote();
    for (const event of events) {
      const { dataAsOf } = cache.pullState();
      ledger.retention.note({ ...event, source, retentionDays: cache.retention.days, dataAsOf }, now());
      cache.markNoted(event.eventId);
    }
    if (events.length > 0) tell({ kind: 'cacheChanged' });
  }

  #planIn(milliseconds: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#due = true;
      if (this.#resting) this.#goOn();
    }, milliseconds);
    this.#timer.unref();
  }
}
