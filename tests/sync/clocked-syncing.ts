/** What tests of clocks that somebody sets start from: a server, the engine's parts, and a clock for each of them. */
import { compareClocks } from '../../electron/engine/sync/clocks.ts';
import { push } from '../../electron/engine/sync/push.ts';
import type { Deletion } from '../../shared/deletion.ts';
import type { Syncing } from './syncing.ts';
import { SOURCE, startSyncing, ticketIds } from './syncing.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const TICKETS = 60;

/** True time passes when a test says so; each clock shows it with an error of its own. */
class Times {
  #true = Date.now();
  /** Milliseconds by which this machine's clock is ahead. */
  machine = 0;
  /** The same of the server's. */
  server = 0;

  pass(duration: number): void {
    this.#true += duration;
  }

  readonly now = (): number => this.#true + this.machine;
  readonly serverClock = (): number => this.#true + this.server;
}

/** The engine's parts on a machine with one clock, a server with another. */
export class ClockedSyncing {
  readonly times: Times;
  readonly syncing: Syncing;
  /** All tickets, once they were pulled. */
  ids: string[] = [];

  private constructor(times: Times, syncing: Syncing) {
    this.times = times;
    this.syncing = syncing;
  }

  /** `serverError`: milliseconds by which the server's clock is ahead from the start. Nothing is pulled yet. */
  static async start(serverError = 0): Promise<ClockedSyncing> {
    const times = new Times();
    times.server = serverError;
    const syncing = await startSyncing({ tickets: TICKETS, now: times.now, serverClock: times.serverClock });
    return new ClockedSyncing(times, syncing);
  }

  async pull(): Promise<void> {
    await this.syncing.pull();
    this.ids = ticketIds(this.syncing);
  }

  /** Changes a ticket at the server: each time in a way that is new to it. */
  change(index: number, turn = 0): string {
    const ticketId = this.ids[index % this.ids.length] ?? '';
    this.syncing.office.act(ticketId, { name: 'Download', device: `phone-${index}-${turn}`, actor: 'Mobile' });
    return ticketId;
  }

  /** Every ticket, and the entries of its log: their order is by the server's clock, which was wrong. */
  differences(): string[] {
    return this.ids.flatMap((ticketId) => {
      const book = this.syncing.office.ticket(ticketId);
      const detail = this.syncing.reader.detail(ticketId);
      const same =
        detail?.raw !== undefined &&
        JSON.stringify(sorted(JSON.parse(detail.raw))) === JSON.stringify(sorted(book?.ticket));
      const known = detail?.log.map(({ id }) => id).sort();
      const written = book?.log.map(({ id }) => id).sort();
      return [
        ...(same ? [] : [`${ticketId} is not what the server says`]),
        ...(JSON.stringify(known) === JSON.stringify(written)
          ? []
          : [`log of ${ticketId}: ${known} instead of ${written}`]),
      ];
    });
  }

  /** Tickets on some phone, not used to enter. */
  deletable(count: number): string[] {
    return this.ids
      .filter((ticketId) => {
        const book = this.syncing.office.ticket(ticketId);
        return book?.ticket.status === 'DOWNLOADED' && book.state.attributes.Controlled === null;
      })
      .slice(0, count);
  }

  /** Null where a deletion of the ticket is there already. */
  decide(ticketId: string): Deletion | null {
    const basis = this.syncing.reader.basisOf(ticketId);
    const open = this.syncing.ledger.ofTicket(SOURCE, ticketId).length > 0;
    if (!basis || open) return null;
    return this.syncing.ledger.queue({
      source: SOURCE,
      ticketId,
      ticketNumber: ticketId,
      eventId: 'E',
      eventName: 'Event',
      seat: 'A / 1',
      reason: 'ONSITE_TROUBLESHOOTING',
      note: '',
      decidedBy: 'helpdesk',
      decidedAt: this.times.now(),
      basis,
    });
  }

  /** As a sync begins. A refusal of the server is not what these tests are about. */
  async compareAndPush(): Promise<void> {
    const { gateway, cache } = this.syncing;
    const { signal } = new AbortController();
    await compareClocks({ gateway, cache, signal, now: this.times.now });
    await push(this.syncing.pushContext()).catch(() => undefined);
  }

  stateOf(deletion: Deletion | null) {
    return deletion && this.syncing.ledger.get(deletion.deletionId)?.state;
  }

  /** The server's own book. */
  requestsFor(ticketId: string) {
    return this.syncing.office.ticket(ticketId)?.deletionRequests ?? [];
  }

  close(): Promise<void> {
    return this.syncing.close();
  }
}

function sorted(record: unknown): unknown {
  return Object.entries(record as object).sort(([a], [b]) => a.localeCompare(b));
}
