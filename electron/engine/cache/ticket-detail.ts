/** One ticket with its log, its owners and what follows from them. */
import type Database from 'better-sqlite3';
import type { TicketReference } from '../../../shared/domain/diagnosis/finding.ts';
import { parseMoney } from '../../../shared/domain/money.ts';
import { storyOf } from '../../../shared/domain/replay.ts';
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { fullName, statusOf } from '../../../shared/domain/ticket.ts';
import type { Person, TicketDetail } from '../../../shared/ticket-views.ts';
import { readPullState } from './pull-state.ts';
import { ReplacementLookup } from './replacement-lookup.ts';
import { purgedSince } from './retention-state.ts';
import type { TicketLookup } from './ticket-lookup.ts';

/** A detail without the deletions, which are not in the cache, and without what rests on them. */
export type CachedTicketDetail = Omit<TicketDetail, 'deletions' | 'diagnosis'> & {
  /** Another ticket of the same event and seat that is not deleted. */
  replacement: TicketReference | null;
};

interface SpectatorRow {
  spectator_id: string;
  email: string | null;
  first_name: string | null;
  last_name: string | null;
}

export const SPECTATORS = `
  SELECT spectator_id, email, first_name, last_name
  FROM json_each(?) AS wanted CROSS JOIN spectator ON spectator_id = wanted.value`;

export class TicketDetails {
  readonly #database: Database.Database;
  readonly #lookup: TicketLookup;
  readonly #replacements: ReplacementLookup;
  readonly #spectators: Database.Statement<[string], SpectatorRow>;
  readonly #purgedSince: Database.Statement<[string], number>;

  constructor(database: Database.Database, lookup: TicketLookup) {
    this.#database = database;
    this.#lookup = lookup;
    this.#replacements = new ReplacementLookup(database);
    this.#spectators = database.prepare(SPECTATORS);
    this.#purgedSince = purgedSince(database);
  }

  /** Null when the cache does not know the ticket. */
  detail(ticketId: string): CachedTicketDetail | null {
    const known = this.#lookup.ticket(ticketId);
    if (!known) return null;
    const { ticket, raw, asOf, family } = known;
    const log = this.#lookup.log(ticketId);
    const { segments, ownership, ...replay } = storyOf(log);
    return {
      ticket,
      status: statusOf(ticket),
      family,
      log,
      segments,
      ownership,
      replay,
      replacement: this.#replacements.replacementOf(ticket),
      people: this.#people(ticket, log),
      price: priceOf(ticket),
      raw,
      asOf,
      logSince: readPullState(this.#database).logCoverage?.from ?? null,
      personalDataRemovedAt: this.#purgedSince.get(ticket.eventId) ?? null,
    };
  }

  #people(ticket: Ticket, log: readonly StatusLogEntry[]): Record<string, Person> {
    const owners = [ticket.currentOwner, ticket.initialOwner, ticket.previousOwner, ticket.pendingRecipient];
    const ids = [
      ...owners.map((owner) => owner?.id),
      ...log.flatMap(({ fromOwnerId, toOwnerId }) => [fromOwnerId, toOwnerId]),
    ];
    const wanted = [...new Set(ids.filter(Boolean))];
    return Object.fromEntries(
      this.#spectators.all(JSON.stringify(wanted)).map((row) => [row.spectator_id, personOf(row)]),
    );
  }
}

function personOf(row: SpectatorRow): Person {
  const name = fullName({ firstName: row.first_name, lastName: row.last_name });
  return { id: row.spectator_id, name, email: row.email ?? '' };
}

function priceOf({ purchasePrice, purchaseCurrency }: Ticket): CachedTicketDetail['price'] {
  return purchasePrice && purchaseCurrency ? parseMoney(purchasePrice, purchaseCurrency) : null;
}
