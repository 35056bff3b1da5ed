import { expect, test } from 'vitest';
import type { ConnectionConfig } from '../../../shared/engine-protocol.ts';
import { MINUTE, NOON, temporaryLedger } from './sample-decisions.ts';

const CONNECTION: ConnectionConfig = {
  baseUrl: 'https://tixngo.example.org',
  keyHeader: 'X-API-Key',
  apiKey: 'the-secret-key',
  mobileAppId: 'app',
  deletionPath: '/{ticketId}',
};
const SESSION = { sessionId: 'S-1', operator: 'desk-3', role: 'Auditor', connection: CONNECTION, demo: false } as const;

test('who signs in is on record once a session, with the role', () => {
  const { ledger } = temporaryLedger();
  const note = (changed: Partial<typeof SESSION | { operator: string; sessionId: string }> = {}) =>
    ledger.session.noteOperator({ ...SESSION, ...changed }, NOON);
  note();
  // The engine was started again.
  note();
  note({ operator: 'desk-4' });
  note();
  note({ sessionId: 'S-2' });
  const signedIn = ledger.auditTrail().map(({ kind, who, details }) => [kind, who, details.role, details.session]);
  expect(signedIn).toEqual([
    ['SIGNED_IN', 'desk-3', 'Auditor', 'S-1'],
    ['SIGNED_IN', 'desk-4', 'Auditor', 'S-1'],
    ['SIGNED_IN', 'desk-3', 'Auditor', 'S-1'],
    ['SIGNED_IN', 'desk-3', 'Auditor', 'S-2'],
  ]);
});

test('a connection is noted when it is another one, and of a key no more than that it is', () => {
  const { ledger } = temporaryLedger();
  const note = (connection: ConnectionConfig | null, demo = false) =>
    ledger.session.noteConnection({ ...SESSION, connection, demo }, NOON + MINUTE);
  note(CONNECTION);
  note(CONNECTION);
  note(null);
  note({ ...CONNECTION, baseUrl: 'http://127.0.0.1:4711' }, true);
  note({ ...CONNECTION, apiKey: 'another-secret-key' });
  note({ ...CONNECTION, apiKey: 'another-secret-key', keyHeader: 'Authorization' });
  const entries = ledger.auditTrail().filter(({ kind }) => kind !== 'INSTALLATION_KEY_MADE');
  expect(entries.map(({ kind }) => kind)).toEqual([
    'CONNECTION_CHANGED',
    'API_KEY_CHANGED',
    'API_KEY_CHANGED',
    'CONNECTION_CHANGED',
  ]);
  expect(entries[3]?.details).toMatchObject({ from: { keyHeader: 'X-API-Key' }, to: { keyHeader: 'Authorization' } });
  expect(JSON.stringify(ledger.auditTrail())).not.toContain('secret');
  expect(ledger.firstBrokenAuditEntry()).toBeNull();
});
