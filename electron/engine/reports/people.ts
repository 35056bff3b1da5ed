/** The people of a report: by id, name and e-mail, or by a pseudonym of this installation. */
import type Database from 'better-sqlite3';
import type { Owner } from '../../../shared/domain/ticket.ts';
import { fullName } from '../../../shared/domain/ticket.ts';
import type { Cell } from '../../../shared/report-columns.ts';
import type { PersonalDataChoice } from '../../../shared/reports.ts';
import { type Digest, identityOfPerson, type Pseudonyms, pseudonymsBy } from '../ledger/pseudonym.ts';

/** Someone whom a ticket or its log names. */
export interface KnownPerson {
  id: string;
  name: string;
  email: string;
}

interface SpectatorRow {
  email: string | null;
  first_name: string | null;
  last_name: string | null;
}

export class People {
  readonly isPseudonymised: boolean;
  readonly #pseudonyms: Pseudonyms;
  readonly #spectator: Database.Statement<[string], SpectatorRow>;

  constructor(database: Database.Database, choice: PersonalDataChoice, digest: Digest) {
    this.isPseudonymised = choice.kind === 'pseudonymised';
    this.#pseudonyms = pseudonymsBy(digest);
    this.#spectator = database.prepare('SELECT email, first_name, last_name FROM spectator WHERE spectator_id = ?');
  }

  /** Who an id of the status log stands for. */
  byId(id: string | null | undefined): KnownPerson | null {
    if (!id) return null;
    const row = this.#spectator.get(id);
    const name = row ? fullName({ firstName: row.first_name, lastName: row.last_name }) : '';
    return { id, name, email: row?.email ?? '' };
  }

  /** The cells of a person under a key: one set of them has a column. */
  cells(key: string, person: KnownPerson | null): Record<string, Cell> {
    if (this.isPseudonymised) return { [`${key}Pseudonym`]: person && this.pseudonym(person) };
    return {
      [`${key}Id`]: person?.id ?? null,
      [`${key}Name`]: person?.name ?? null,
      [`${key}Email`]: person?.email ?? null,
    };
  }

  /** As a text within a sentence: name and id, or the pseudonym. */
  named(person: KnownPerson): string {
    if (this.isPseudonymised) return this.pseudonym(person);
    return person.name === '' ? person.id : `${person.name} (${person.id})`;
  }

  /** `P-7KQ2…`: by the id, or else by the e-mail address, or else by the name. */
  pseudonym(person: KnownPerson): string {
    return this.#pseudonyms('P', identityOfPerson(person));
  }

  phonePseudonym(deviceId: string): string {
    return this.#pseudonyms('D', deviceId);
  }
}

/** An owner as a ticket names them. */
export function personOf(owner: Owner): KnownPerson {
  return { id: owner.id, name: fullName(owner), email: owner.email ?? '' };
}
