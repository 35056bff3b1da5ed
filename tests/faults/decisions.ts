/** What people decided through the contract and were told: the truth that the ledger is held against. */

export interface Decision {
  deletionId: string;
  ticketId: string;
  /** The app said that the decision is taken back. */
  withdrawn: boolean;
}

export class Decisions {
  readonly #byId = new Map<string, Decision>();
  /** Tickets whose deletion was asked for when the engine died before it answered. */
  readonly unanswered = new Set<string>();

  queued(deletionId: string, ticketId: string): void {
    this.#byId.set(deletionId, { deletionId, ticketId, withdrawn: false });
  }

  withdrawn(deletionId: string): void {
    const decision = this.#byId.get(deletionId);
    if (decision) decision.withdrawn = true;
  }

  get all(): readonly Decision[] {
    return [...this.#byId.values()];
  }

  /** Ids, each once. */
  get ticketIds(): string[] {
    return [...new Set(this.all.map(({ ticketId }) => ticketId))];
  }
}
