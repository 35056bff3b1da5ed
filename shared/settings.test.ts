import { describe, expect, it, test } from 'vitest';
import { settingsChangeSchema, settingsSchema } from './settings.ts';

/** The messages that a set of settings gets, by the name of the setting. */
function complaints(settings: Record<string, unknown>): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { path, message } of settingsSchema.safeParse(settings).error?.issues ?? []) {
    found[path.join('.')] = [...(found[path.join('.')] ?? []), message];
  }
  return found;
}

describe('settings', () => {
  it('keep a saved report whose question another version wrote', () => {
    const savedReports = [{ name: 'Later', question: { kind: 'not known yet', more: [1] }, formats: ['new'] }];
    expect(settingsSchema.parse({ savedReports }).savedReports).toEqual(savedReports);
  });

  it('have a default each', () => {
    expect(settingsSchema.parse({})).toEqual({
      serverUrl: '',
      keyHeader: 'X-API-Key',
      mobileAppId: 'usher',
      deletionPath: '/organizer/tickets/{ticketId}/deletion',
      workOffline: false,
      syncIntervalSeconds: 30,
      staleAfterMinutes: 60,
      retentionDays: 365,
      operator: '',
      lifecycleMode: 'lifecycle',
      offerS360Reasons: false,
      role: 'Troubleshooter',
      savedViews: [],
      savedReports: [],
      language: 'auto',
      contrast: 'auto',
      colorScheme: 'auto',
      assistant: 'auto',
    });
  });

  test.each([
    ['', ''],
    ['https://tixngo.example', 'https://tixngo.example'],
    ['https://tixngo.example/', 'https://tixngo.example'],
    ['  https://tixngo.example:8443// ', 'https://tixngo.example:8443'],
    ['http://127.0.0.1:4801', 'http://127.0.0.1:4801'],
    ['https://tixngo.example/v4/', 'https://tixngo.example/v4'],
  ])('take %j as a server', (given, kept) => {
    expect(settingsSchema.parse({ serverUrl: given }).serverUrl).toBe(kept);
  });

  test.each([
    'tixngo.example',
    'ftp://tixngo.example',
    'https://',
    'http:tixngo.example',
    'javascript:alert(1)',
    'a b',
  ])('refuse %j as a server', (serverUrl) => {
    expect(complaints({ serverUrl })).toEqual({
      serverUrl: ['must be an address that begins with https:// or http://'],
    });
  });

  test.each(['https://user:secret@tixngo.example', 'https://tixngo.example/?key=1', 'https://tixngo.example/#a'])(
    'refuse %j as a server, since requests add their own path',
    (serverUrl) => {
      expect(complaints({ serverUrl })).toEqual({ serverUrl: ['must hold no user name, password, ? or #'] });
    },
  );

  test.each(['', 'X API Key', 'X-API-Key:', 'Schlüssel', 'a\r\nb'])('refuse %j as a header', (keyHeader) => {
    expect(complaints({ keyHeader })).toEqual({ keyHeader: ['must be a header name: letters, digits and hyphens'] });
  });

  test.each(['', 'tickets/{ticketId}', '/tickets', '/tickets/{id}', 'https://other.example/{ticketId}'])(
    'refuse %j as the path of a deletion',
    (deletionPath) => {
      expect(complaints({ deletionPath })).toEqual({ deletionPath: ['must begin with / and contain {ticketId}'] });
    },
  );

  it('refuse an empty mobile app, a sync that is too frequent or too rare, and an unknown colour scheme', () => {
    expect(Object.keys(complaints({ mobileAppId: ' ', syncIntervalSeconds: 4, staleAfterMinutes: 1441 }))).toEqual([
      'mobileAppId',
      'syncIntervalSeconds',
      'staleAfterMinutes',
    ]);
    expect(Object.keys(complaints({ syncIntervalSeconds: 3601, staleAfterMinutes: 0, colorScheme: 'pink' }))).toEqual([
      'syncIntervalSeconds',
      'staleAfterMinutes',
      'colorScheme',
    ]);
  });
});

describe('a change of settings', () => {
  it('names some of them and leaves the others alone', () => {
    expect(settingsChangeSchema.parse({ workOffline: true })).toEqual({ workOffline: true });
    expect(Object.keys(settingsChangeSchema.parse({ operator: 'Ana' }))).toEqual(['operator']);
    expect(settingsChangeSchema.parse({})).toEqual({});
  });

  it('may name any of them', () => {
    const all = settingsSchema.parse({});
    expect(settingsChangeSchema.parse(all)).toEqual(all);
  });

  it('is put in order and checked as the settings are', () => {
    expect(settingsChangeSchema.parse({ serverUrl: ' https://tixngo.example/ ' })).toEqual({
      serverUrl: 'https://tixngo.example',
    });
    for (const [name, value] of Object.entries({
      serverUrl: 'tixngo.example',
      keyHeader: 'a b',
      deletionPath: '/x',
      syncIntervalSeconds: 0,
      workOffline: 'yes',
    })) {
      const parsed = settingsChangeSchema.safeParse({ [name]: value });
      expect(parsed.error?.issues.map(({ path }) => path)).toEqual([[name]]);
    }
  });

  test.each(['apiKey', 'Operator', 'constructor'])('refuses the unknown setting %s', (name) => {
    expect(settingsChangeSchema.safeParse({ [name]: 'x' }).error?.issues).toMatchObject([
      { code: 'unrecognized_keys', keys: [name] },
    ]);
  });
});
