/** The keys of this installation: made once, kept in the ledger, never shown. */
import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type Database from 'better-sqlite3';
import { type AuditTrail, USHER } from './audit-trail.ts';

type SecretName = 'signingKey' | 'pseudonymKey';

const MAKE: Readonly<Record<SecretName, () => string>> = {
  signingKey: () =>
    generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  pseudonymKey: () => randomBytes(32).toString('base64'),
};

export class InstallationSecrets {
  readonly #database: Database.Database;
  readonly #audit: AuditTrail;
  readonly #secret: Database.Statement<[SecretName], string>;

  constructor(database: Database.Database, audit: AuditTrail) {
    this.#database = database;
    this.#audit = audit;
    this.#secret = database
      .prepare<[SecretName], string>('SELECT value FROM installation_secret WHERE name = ?')
      .pluck();
  }

  /** Makes what is missing, before anyone needs it: `at` in UTC milliseconds. */
  prepare(at: number): void {
    this.#existing('signingKey', at);
    this.#existing('pseudonymKey', at);
  }

  /** Whose signature Ed25519 checks, DER in base64; null before the first key was made. */
  publicKey(): string | null {
    const privateKey = this.#secret.get('signingKey');
    return privateKey === undefined ? null : publicKeyOf(privateKey);
  }

  /** Ed25519, in base64. */
  sign(text: string, at: number): string {
    const key = Buffer.from(this.#existing('signingKey', at), 'base64');
    return sign(null, Buffer.from(text), createPrivateKey({ key, format: 'der', type: 'pkcs8' })).toString('base64');
  }

  /** The same text gives the same digest at this installation, which says nothing without its key. In bytes. */
  digest(text: string, at: number): Buffer {
    return createHmac('sha256', Buffer.from(this.#existing('pseudonymKey', at), 'base64'))
      .update(text)
      .digest();
  }

  #existing(name: SecretName, at: number): string {
    return this.#secret.get(name) ?? this.#database.transaction(() => this.#made(name, at)).immediate();
  }

  /** Another connection may have been first. */
  #made(name: SecretName, at: number): string {
    const known = this.#secret.get(name);
    if (known !== undefined) return known;
    const value = MAKE[name]();
    this.#database
      .prepare('INSERT INTO installation_secret (name, value, made_at) VALUES (?, ?, ?)')
      .run(name, value, at);
    const details = name === 'signingKey' ? { name, publicKey: publicKeyOf(value) } : { name };
    this.#audit.append({ at, who: USHER, kind: 'INSTALLATION_KEY_MADE', subject: '', details });
    return value;
  }
}

function publicKeyOf(privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
}
