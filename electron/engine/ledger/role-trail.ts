/** Who changed the role at this machine, and when: it decides who may delete (domain.md 2.10). */
import type Database from 'better-sqlite3';
import { type AppRole, DEFAULT_ROLE } from '../../../shared/domain/roles.ts';
import type { AuditTrail } from './audit-trail.ts';

const ROLE_CHANGED = 'ROLE_CHANGED';

export class RoleTrail {
  readonly #database: Database.Database;
  readonly #audit: AuditTrail;

  constructor(database: Database.Database, audit: AuditTrail) {
    this.#database = database;
    this.#audit = audit;
  }

  /** Notes the role in force when it is not the one that was noted last: a change is told whenever it was made. */
  note(role: AppRole, who: string, at: number): void {
    this.#database
      .transaction(() => {
        const from = this.#audit.latestOf('', [ROLE_CHANGED])?.details.to ?? DEFAULT_ROLE;
        if (from !== role)
          this.#audit.append({ at, who, kind: ROLE_CHANGED, subject: '', details: { from, to: role } });
      })
      .immediate();
  }
}
