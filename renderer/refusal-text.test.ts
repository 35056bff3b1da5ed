import i18next from 'i18next';
import './languages/i18n.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { CALL_ERRORS } from '../shared/answer.ts';
import { connectionProblemText, refusalText, toldBeside } from './refusal-text.ts';

afterEach(async () => {
  await i18next.changeLanguage('en');
});

test('in English the words of the engine stand as they are', () => {
  const message = 'page.json was not loaded: it is not JSON.';
  for (const code of CALL_ERRORS) expect(refusalText({ code, message })).toBe(message);
  expect(connectionProblemText({ kind: 'keyRefused', message })).toBe(message);
});

describe('in another language', () => {
  test('a translation stands alone where it says all', async () => {
    await i18next.changeLanguage('fr');
    const told = refusalText({ code: 'TICKET_CHANGED', message: 'The ticket changed while you looked at it.' });
    expect(told).toMatch(/^Le billet a changé pendant que vous le regardiez/);
    expect(told).not.toContain('The ticket');
  });

  test('the words that name what and where follow the translation', async () => {
    await i18next.changeLanguage('de');
    expect(refusalText({ code: 'BAD_INPUT', message: 'page.json is not JSON.' })).toBe(
      'Das wurde nicht angenommen. (page.json is not JSON.)',
    );
    const message = 'TIXNGO at http://venue.invalid does not answer (ECONNREFUSED).';
    expect(connectionProblemText({ kind: 'unreachable', message })).toMatch(/^TIXNGO antwortet nicht\..*ECONNREFUSED/);
  });

  test('a translation needs no words', () => expect(toldBeside('Nichts da.', null)).toBe('Nichts da.'));
});
