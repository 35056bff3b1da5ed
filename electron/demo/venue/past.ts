/** A ticket's past: deeds carried out one after the other until the anchor, the instant at which the venue is created. */
import type { TicketAction } from '../../../shared/domain/lifecycle.ts';
import type { Account, Deed, JournalLine } from '../account.ts';
import { carryOut } from '../account.ts';

export class Past {
  account: Account | null = null;
  readonly actions: TicketAction[] = [];
  readonly lines: JournalLine[] = [];
  /** Server time of the latest deed, UTC milliseconds. */
  now = 0;
  readonly #anchor: number;
  #over = false;

  constructor(anchor: number) {
    this.#anchor = anchor;
  }

  /**
   * Carries out a deed at its time, or a moment after the one before it. False when the lifecycle refuses it, or when
   * it lies beyond the anchor: then the past is over.
   */
  live(deed: Deed): boolean {
    const at = Math.max(Math.round(deed.action.at), this.now + 250);
    if (this.#over || at > this.#anchor) {
      this.#over = true;
      return false;
    }
    const action = { ...deed.action, at };
    if (action.mobileAt !== undefined) action.mobileAt = Math.min(Math.round(action.mobileAt), at);
    const outcome = carryOut(this.account, { ...deed, action });
    if (outcome.kind === 'refused') return false;
    this.account = outcome.account;
    this.actions.push(action);
    this.lines.push(...outcome.lines);
    this.now = at;
    return true;
  }

  get status() {
    return this.account?.state.status ?? null;
  }

  get owner(): string {
    return this.account?.state.currentOwner ?? '';
  }

  get devices(): readonly string[] {
    return this.account?.state.devices ?? [];
  }

  get isOver(): boolean {
    return this.#over;
  }
}
