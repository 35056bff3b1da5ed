/** The spectators' phones: which are offline, and which have yet to confirm a deletion. */
import type Database from 'better-sqlite3';
import type { TicketAction, TicketState } from '../../../shared/domain/lifecycle.ts';
import type { Random } from '../venue/random.ts';

export interface AwaitedUnlink {
  ticketId: string;
  device: string;
}

/** A phone with a network drops a deleted ticket after this long, in milliseconds; the next tick of life sees it. */
const FASTEST = 1_800;
const SLOWEST = 3_500;

export class Phones {
  readonly #db: Database.Database;
  readonly #random: Random;
  readonly #clock: () => number;
  readonly #await;
  readonly #forget;
  readonly #due;
  readonly #comeOnline;

  constructor(db: Database.Database, random: Random, clock: () => number) {
    this.#db = db;
    this.#random = random;
    this.#clock = clock;
    this.#await = db.prepare<[string, string, number]>(
      'INSERT OR IGNORE INTO awaited_unlink (ticket_id, device_id, earliest_at) VALUES (?, ?, ?)',
    );
    this.#forget = db.prepare<[string, string]>('DELETE FROM awaited_unlink WHERE ticket_id = ? AND device_id = ?');
    this.#due = db.prepare<[number], AwaitedUnlink>(`
      SELECT ticket_id AS ticketId, device_id AS device
      FROM awaited_unlink
      WHERE earliest_at <= ? AND device_id NOT IN (SELECT device_id FROM offline_phone)
      ORDER BY earliest_at, ticket_id, device_id
    `);
    this.#comeOnline = db.prepare<[string]>('DELETE FROM offline_phone WHERE device_id = ?');
  }

  /** What an action on a ticket means for the phones. Runs in the action's own transaction. */
  follow(ticketId: string, action: TicketAction, state: TicketState): void {
    if (action.name === 'Download') this.#comeOnline.run(action.device);
    if (action.name === 'Unlink' || action.name === 'UserLogoff') this.#forget.run(ticketId, action.device);
    if (action.name === 'Delete') {
      for (const device of state.devices) this.#await.run(ticketId, device, action.at + this.#delay());
    }
  }

  /** Confirmations that phones with a network send by `now`, UTC milliseconds. */
  due(now: number): AwaitedUnlink[] {
    return this.#due.all(now);
  }

  /** Brings the phones of a ticket, or all that hold any ticket, on or off line. Returns how many. */
  setOnline(online: boolean, ticketId?: string): number {
    return this.#db
      .transaction(() => {
        const devices = this.#devicesOf(ticketId);
        const statement = online
          ? this.#comeOnline
          : this.#db.prepare<[string]>('INSERT OR IGNORE INTO offline_phone (device_id) VALUES (?)');
        for (const device of devices) statement.run(device);
        if (online) this.#delayConfirmations(devices);
        return devices.length;
      })
      .immediate();
  }

  #devicesOf(ticketId?: string): string[] {
    const holding = "FROM ticket, json_each(ticket.account, '$.state.devices') AS device";
    return ticketId === undefined
      ? this.#db.prepare<[], string>(`SELECT DISTINCT device.value ${holding}`).pluck().all()
      : this.#db.prepare<[string], string>(`SELECT device.value ${holding} WHERE ticket_id = ?`).pluck().all(ticketId);
  }

  /** A phone needs a moment after it comes back before it confirms. */
  #delayConfirmations(devices: readonly string[]): void {
    const statement = this.#db.prepare<[{ device: string; at: number }]>(
      'UPDATE awaited_unlink SET earliest_at = @at WHERE device_id = @device AND earliest_at < @at',
    );
    for (const device of devices) statement.run({ device, at: this.#clock() + this.#delay() });
  }

  #delay(): number {
    return this.#random.int(FASTEST, SLOWEST);
  }
}
