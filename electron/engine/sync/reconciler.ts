/** What a sync does about reconciliation once its pull is complete: the re-checks asked for, then what is due. */

import { sentence } from '../../../shared/sentences/sentence.ts';
import type { CacheWriter } from '../cache/cache-writer.ts';
import { reconcile } from './reconcile.ts';
import type { RecheckContext } from './reconcile-recheck.ts';
import { recheckEvent } from './reconcile-recheck.ts';

export class Reconciler {
  readonly #cache: CacheWriter;
  readonly #asked = new Set<string>();

  constructor(cache: CacheWriter) {
    this.#cache = cache;
  }

  /** A person wants an event read again as a whole: the next sync does it. */
  askRecheck(eventId: string): void {
    if (this.#asked.has(eventId)) return;
    this.#asked.add(eventId);
    this.#cache.reconciliation.askRecheck(eventId);
  }

  /** Nothing that was asked for will be done. */
  giveUp(): void {
    if (this.#asked.size === 0) return;
    this.#asked.clear();
    this.#cache.reconciliation.interruptRechecks(sentence('sync.recheckGivenUp'));
  }

  /** After a complete pull. A re-check that is cut off begins again with the next sync. @throws GatewayError when it is given up */
  async afterPull(context: Omit<RecheckContext, 'cache'>): Promise<void> {
    const whole = { ...context, cache: this.#cache };
    const rechecked: string[] = [];
    for (const eventId of this.#asked) {
      await recheckEvent(whole, eventId);
      this.#asked.delete(eventId);
      rechecked.push(eventId);
    }
    await reconcile(whole, [...new Set([...rechecked, ...this.#cache.reconciliation.dueEvents()])]);
  }
}
