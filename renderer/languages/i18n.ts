/** The texts of the screens: i18next with four languages that ship with the page. */
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language } from '../../shared/languages.ts';
import type { Settings } from '../../shared/settings.ts';
import { english } from './english/english.ts';
import { type Messages, withMany } from './plural-forms.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', de: 'de-DE', es: 'es-ES' };
/** The settings come after the first picture; the page remembers the language of the last time until then. */
const REMEMBERED = 'usher.language';

/** The language to speak for a setting: `auto` takes the first of the browser's languages that there is, else English. */
export function languageFor(wanted: Settings['language'], preferred: readonly string[]): Language {
  if (wanted !== 'auto') return wanted;
  const codes = preferred.map((tag) => tag.split('-')[0]);
  return codes.flatMap((code) => LANGUAGES.find((language) => language === code) ?? [])[0] ?? 'en';
}

/** The language that is spoken now. */
export function currentLanguage(): Language {
  return LANGUAGES.find((language) => language === i18next.language) ?? 'en';
}

/** The locale in which dates and numbers are written now. */
export function currentLocale(): string {
  return LOCALES[currentLanguage()];
}

/** Speaks the language of a setting from now on. */
export async function speak(wanted: Settings['language']): Promise<void> {
  const language = languageFor(wanted, navigator.languages);
  localStorage.setItem(REMEMBERED, language);
  document.documentElement.lang = language;
  if (language !== i18next.language) await i18next.changeLanguage(language);
}

function firstLanguage(): Language {
  if (typeof document === 'undefined') return 'en';
  const remembered = LANGUAGES.find((language) => language === localStorage.getItem(REMEMBERED));
  const language = remembered ?? languageFor('auto', navigator.languages);
  document.documentElement.lang = language;
  return language;
}

/** English is there at once, for it stands in for every text; another language is loaded when it is spoken first. */
const LATER: Readonly<Partial<Record<string, () => Promise<Messages>>>> = {
  fr: async () => (await import('./french/french.ts')).french,
  de: async () => (await import('./german/german.ts')).german,
  es: async () => (await import('./spanish/spanish.ts')).spanish,
};

const laterLanguages: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, answer) {
    const messages: Promise<Messages> = LATER[language]?.() ?? Promise.resolve({});
    messages.then(
      ({ [namespace]: texts }) => answer(null, typeof texts === 'object' ? withMany(texts) : {}),
      (error: Error) => answer(error, null),
    );
  },
};

/** Resolves when the texts of the first language are there. */
export const textsReady = i18next
  .use(initReactI18next)
  .use(laterLanguages)
  .init({
    resources: { en: english },
    partialBundledLanguages: true,
    ns: Object.keys(english),
    lng: firstLanguage(),
    fallbackLng: 'en',
    defaultNS: 'common',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
