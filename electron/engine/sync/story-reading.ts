/** Reads the stories of tickets that changed while nothing is synced, a few at a time: a sync never waits long for it. */
import type { CacheWriter } from '../cache/cache-writer.ts';
import { fileProblem } from '../database/file-problem.ts';
import type { MessageFromSync } from './sync-messages.ts';

export interface StoryReadingParts {
  cache: Pick<CacheWriter, 'readStories' | 'checkpoint'>;
  tell: (message: MessageFromSync) => void;
  /** Whether the error means that a file is damaged; the next start then sets it aside. */
  noteDamage: (error: unknown) => boolean;
  /** UTC milliseconds. */
  now: () => number;
}

/** About a tenth of a second's work: so long may a person who asks for a sync wait. */
const AT_ONCE = 400;
/** Screens ask again each time that they are told. */
const TELL_EVERY = 3_000;

export class StoryReading {
  readonly #parts: StoryReadingParts;
  #resting = false;
  #next: NodeJS.Immediate | null = null;
  #toldAt = 0;
  #isUntold = false;

  constructor(parts: StoryReadingParts) {
    this.#parts = parts;
  }

  /** Hears all that the sync tells: when it begins and ends, and that the cache changed. */
  hear(message: MessageFromSync): void {
    if (message.kind === 'report') this.#resting = message.report.state !== 'syncing';
    if (this.#resting) this.#goOn();
    else this.stop();
  }

  /** Reads no more until it hears something. */
  stop(): void {
    if (this.#next) clearImmediate(this.#next);
    this.#next = null;
  }

  #goOn(): void {
    this.#next ??= setImmediate(() => {
      this.#next = null;
      this.#readSome();
    });
  }

  #readSome(): void {
    const { cache, tell, noteDamage, now } = this.#parts;
    try {
      const read = cache.readStories(AT_ONCE);
      const done = read < AT_ONCE;
      this.#isUntold ||= read > 0;
      if (this.#isUntold && (done || now() - this.#toldAt > TELL_EVERY)) {
        this.#isUntold = false;
        this.#toldAt = now();
        tell({ kind: 'cacheChanged' });
      }
      if (done) cache.checkpoint();
      else this.#goOn();
    } catch (error) {
      // A disk that takes nothing is told by the sync; the next thing heard tries again.
      if (noteDamage(error) || !fileProblem(error)) throw error;
    }
  }
}
