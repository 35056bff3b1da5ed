/** Who sat down at this machine, and how it reaches TIXNGO: noted whenever it is not what was noted last. */
import { isDeepStrictEqual } from 'node:util';
import type Database from 'better-sqlite3';
import type { ConnectionConfig, EngineConfig } from '../../../shared/engine-protocol.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { InstallationSecrets } from './installation-secrets.ts';

const SIGNED_IN = 'SIGNED_IN';
const CONNECTION_CHANGED = 'CONNECTION_CHANGED';
const API_KEY_CHANGED = 'API_KEY_CHANGED';

type Session = Pick<EngineConfig, 'sessionId' | 'operator' | 'role' | 'connection' | 'demo'>;

export class SessionTrail {
  readonly #database: Database.Database;
  readonly #audit: AuditTrail;
  readonly #secrets: InstallationSecrets;

  constructor(database: Database.Database, audit: AuditTrail, secrets: InstallationSecrets) {
    this.#database = database;
    this.#audit = audit;
    this.#secrets = secrets;
  }

  /**
   * An operator works here. Noted when Usher was started or another name was set: an engine that is started again within
   * a session notes nothing. `at` in UTC milliseconds.
   */
  noteOperator({ sessionId, operator, role }: Omit<Session, 'connection' | 'demo'>, at: number): void {
    this.#write(() => {
      const last = this.#audit.latestOf('', [SIGNED_IN]);
      if (last?.who === operator && last.details.session === sessionId) return;
      const details = { role, session: sessionId };
      this.#audit.append({ at, who: operator, kind: SIGNED_IN, subject: '', details });
    });
  }

  /** Notes a server, header, app, deletion path or API key that is another one; of a key no more than that it is. */
  noteConnection({ operator, connection, demo }: Omit<Session, 'sessionId' | 'role'>, at: number): void {
    // The demo back office has another port at every start and a key of its own.
    if (!connection || demo) return;
    const { apiKey, ...place } = connection;
    this.#write(() => {
      this.#noteChange(CONNECTION_CHANGED, placeOf(place), operator, at);
      const fingerprint = this.#secrets.digest(`API key\n${apiKey}`, at).toString('hex').slice(0, 16);
      this.#noteChange(API_KEY_CHANGED, { server: place.baseUrl, fingerprint }, operator, at);
    });
  }

  #noteChange(kind: string, to: Record<string, string>, who: string, at: number): void {
    const from = this.#audit.latestOf('', [kind])?.details.to ?? null;
    if (isDeepStrictEqual(from, to)) return;
    this.#audit.append({ at, who, kind, subject: '', details: { from, to } });
  }

  #write(work: () => void): void {
    this.#database.transaction(work).immediate();
  }
}

function placeOf({ baseUrl, keyHeader, mobileAppId, deletionPath }: Omit<ConnectionConfig, 'apiKey'>) {
  return { server: baseUrl, keyHeader, mobileAppId, deletionPath };
}
