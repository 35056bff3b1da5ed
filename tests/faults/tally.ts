/** What happened in one round or many, counted, for the line at the end. */
import type { DeletionState } from '../../shared/deletion.ts';
import type { Fault } from './wire-faults.ts';

export class Tally {
  readonly #faults = new Map<Fault, number>();
  readonly #deletions = new Map<DeletionState, number>();
  requests = 0;
  serverActions = 0;
  kills = 0;
  /** Deletions that a late request carried out though a person had taken them back or was asked once more. */
  overtaken = 0;

  countFault(fault: Fault): void {
    this.#faults.set(fault, (this.#faults.get(fault) ?? 0) + 1);
  }

  countDeletion(state: DeletionState): void {
    this.#deletions.set(state, (this.#deletions.get(state) ?? 0) + 1);
  }

  faultsOf(fault: Fault): number {
    return this.#faults.get(fault) ?? 0;
  }

  deletionsIn(state: DeletionState): number {
    return this.#deletions.get(state) ?? 0;
  }

  add(other: Tally): void {
    for (const [fault, count] of other.#faults) this.#faults.set(fault, this.faultsOf(fault) + count);
    for (const [state, count] of other.#deletions) this.#deletions.set(state, this.deletionsIn(state) + count);
    this.requests += other.requests;
    this.serverActions += other.serverActions;
    this.kills += other.kills;
    this.overtaken += other.overtaken;
  }

  /** One line. */
  toString(): string {
    return [
      `${this.requests} requests`,
      `faults: ${listed(this.#faults)}`,
      `${this.serverActions} changes at the server`,
      `${this.kills} kills`,
      `deletions: ${listed(this.#deletions)}, of these overtaken by a late request ${this.overtaken}`,
    ].join('; ');
  }
}

function listed(counts: ReadonlyMap<string, number>): string {
  const parts = [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([name, count]) => `${name} ${count}`);
  return parts.join(', ') || 'none';
}
