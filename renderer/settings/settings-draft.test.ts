import { expect, test } from 'vitest';
import { settingsSchema } from '../../shared/settings.ts';
import { changesOnly, checkDraft } from './settings-draft.ts';

const settings = settingsSchema.parse({});

test('a change that the schema accepts is ready to be sent, tidied by it', () => {
  expect(checkDraft({ serverUrl: ' https://tickets.example/ ', syncIntervalSeconds: 30 })).toEqual({
    ok: true,
    change: { serverUrl: 'https://tickets.example', syncIntervalSeconds: 30 },
  });
});

test('each wrong field is named with what is wrong with it', () => {
  const checked = checkDraft({ serverUrl: 'tickets.example', deletionPath: '/delete', syncIntervalSeconds: '' });
  expect(checked).toEqual({
    ok: false,
    errors: { serverUrl: 'notHttp', deletionPath: 'deletionPath', syncIntervalSeconds: 'syncIntervalSeconds' },
  });
  expect(checkDraft({ serverUrl: ' https://me:secret@tickets.example ' })).toEqual({
    ok: false,
    errors: { serverUrl: 'extras' },
  });
});

test('what was typed back to its old value is no change', () => {
  expect(changesOnly({ operator: settings.operator, keyHeader: 'Authorization' }, settings)).toEqual({
    keyHeader: 'Authorization',
  });
});
