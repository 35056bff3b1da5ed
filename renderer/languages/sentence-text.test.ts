import i18next from 'i18next';
import './i18n.ts';
import { afterEach, expect, test } from 'vitest';
import { asTold, type SentenceKey, sentence, together } from '../../shared/sentences/sentence.ts';
import { sentenceText } from './sentence-text.ts';

afterEach(async () => {
  await i18next.changeLanguage('en');
});

const plain = (text: string): string => text.replace(/\s/g, ' ');

test('in English the words are those of the engine', () => {
  const told = sentence('connection.unreachable', { address: 'http://a.invalid', why: asTold('EPROTO') });
  expect(sentenceText(told)).toBe(told.english);
});

test.each([
  ['de', 'page.json wurde nicht geladen: ihr JSON endet zu früh, nach Zeichen 5.000: Sie wurde abgeschnitten.'],
  ['fr', 'page.json n’a pas été chargé : son JSON s’arrête trop tôt, après le caractère 5 000 : il a été coupé.'],
  ['es', 'page.json no se cargó: su JSON acaba demasiado pronto, tras el carácter 5000: se cortó.'],
])('in %s a sentence, the one inside it and its numbers are translated', async (language, text) => {
  await i18next.changeLanguage(language);
  const why = sentence('files.jsonCut', { at: 5000 });
  expect(plain(sentenceText(sentence('files.notLoaded', { name: 'page.json', why })))).toContain(text);
});

test.each([
  ['de', '2 Stunden vor', '100 MB', 'das Ticket bekam einen anderen Eigentümer und eine Übertragung endete'],
  ['fr', 'avance de 2 heures', '100 Mo', 'le billet a changé de propriétaire et un transfert s’est terminé'],
  ['es', '2 horas adelantado', '100 MB', 'la entrada tiene otro propietario y terminó una transferencia'],
])('in %s lengths of time, sizes and lists have their form', async (language, length, size, list) => {
  await i18next.changeLanguage(language);
  const changes = [sentence('deletions.otherOwner'), sentence('deletions.transferEnded')];
  expect(plain(sentenceText(sentence('sync.clockAhead', { by: 7_200_000 })))).toContain(length);
  expect(plain(sentenceText(sentence('files.unpacksTooLarge', { most: 100 * 1024 * 1024 })))).toContain(size);
  expect(plain(sentenceText(sentence('deletions.since', { changes })))).toContain(list);
});

test('a server’s own words stay as they are, inside a translation too', async () => {
  await i18next.changeLanguage('de');
  expect(sentenceText(asTold('out of order'))).toBe('out of order');
  expect(sentenceText(sentence('connection.requestRefused', { answer: '409: out of order' }))).toBe(
    'TIXNGO hat die Anfrage abgelehnt (409: out of order).',
  );
});

test('sentences that follow each other are both translated', async () => {
  await i18next.changeLanguage('de');
  const both = together(sentence('notices.cacheDamaged'), sentence('notices.loadedAgain'));
  expect(sentenceText(both)).toMatch(/^Die lokale Kopie .* Alle Tickets werden neu geladen\.$/);
});

test('a sentence of a key that this page does not know is said in English', async () => {
  await i18next.changeLanguage('de');
  const told = { english: 'Something new.', key: 'files.ofTomorrow' as SentenceKey, values: {} };
  expect(sentenceText(told)).toBe('Something new.');
});
