import type { assistant as english } from '../english/assistant.ts';
import type { Translated } from '../translated.ts';

export const assistant: Translated<typeof english> = {
  title: 'Erste Schritte',
  intro: 'Sie sehen erfundene Tickets des Demo-Backoffice. Wie möchten Sie weitermachen?',
  introServer: 'Wie möchten Sie weitermachen?',
  close: 'Erste Schritte schließen',
  later: 'Sie finden das wieder in den Einstellungen.',
  notStored: 'Das wurde nicht gespeichert',
  connect: {
    title: 'Mit TIXNGO verbinden',
    hint: 'Server, API-Schlüssel, ein Test, fertig. Sie brauchen, was Ihr SecuTix-Kontakt Ihnen gab.',
  },
  demo: {
    title: 'Die Demo benutzen',
    hint: 'Bei den erfundenen Tickets bleiben und alles ausprobieren. Nichts verlässt diesen Rechner.',
  },
  file: {
    title: 'Eine Datei laden',
    hint: 'Tickets aus Antworten von TIXNGO, die als Dateien gespeichert wurden. Für echte zuerst den Server eintragen, auch ohne Netz.',
  },
  steps: { server: 'Adresse', key: 'API-Schlüssel', test: 'Prüfen', save: 'Speichern' },
  back: 'Zurück',
  next: 'Weiter',
  ways: 'Zurück zur Auswahl',
  keyHint: 'Er gehört Ihrem Veranstalter; ein ADMIN findet ihn im TIXNGO-Backoffice. Er wird nie wieder gezeigt.',
  keyLater: 'Ohne Schlüssel wird nichts geladen; er kann später in den Einstellungen eingegeben werden.',
  summary: 'Das wird gespeichert, und Usher beginnt, die Tickets zu laden:',
  summaryKey: 'wie eingegeben, getrennt aufbewahrt',
  summaryNoKey: 'noch keiner',
  demoGoes:
    'Die Tickets der Demo machen Platz; sie kommen wieder, wenn die Serveradresse in den Einstellungen leer ist.',
  save: 'Speichern und verbinden',
  stored: 'Gespeichert. Usher liest jetzt von {{server}}.',
};
