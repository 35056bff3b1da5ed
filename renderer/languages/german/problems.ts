import type { problems as english } from '../english/problems.ts';
import type { Translated } from '../translated.ts';

export const problems: Translated<typeof english> = {
  ownError: 'In Usher ging etwas schief. Versuchen Sie es noch einmal; bleibt es so, starten Sie Usher neu.',
  banner: {
    engineFailed: 'Der Motor konnte nicht gestartet werden. Starten Sie Usher neu.',
    engineRestarting: 'Der Motor blieb stehen und wird neu gestartet.',
    checkConnection: 'Verbindung prüfen',
    newKey: 'Neuen Schlüssel eingeben',
    wipe: 'Lokale Kopie löschen…',
  },
  link: {
    silent:
      'Usher antwortet nicht. Prüfen Sie, ob es dort noch läuft, wo Sie es gestartet haben; die Seite geht von selbst weiter, wenn es zurück ist.',
    signedOut: 'Diese Seite ist nicht mehr angemeldet. Öffnen Sie die Adresse, die Usher beim Start ausgegeben hat.',
  },
  screen: {
    title: 'Dieser Bildschirm konnte nicht gezeichnet werden',
    rest: 'Die anderen gehen weiterhin, und nichts Entschiedenes ist verloren.',
    again: 'Neu zeichnen',
  },
  severity: { problem: 'Problem', danger: 'Gefahr', warning: 'Warnung', info: 'Hinweis' },
};
