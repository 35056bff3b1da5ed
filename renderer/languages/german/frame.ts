import type { frame as english } from '../english/frame.ts';
import type { Translated } from '../translated.ts';

export const frame: Translated<typeof english> = {
  screens: 'Ansichten',
  overview: 'Übersicht',
  tickets: 'Tickets',
  deletions: 'Löschungen',
  sync: 'Abgleich',
  settings: 'Einstellungen',
  skip: 'Zum Inhalt springen',
  waiting: '{{count, number}} noch zu senden',
  undecided_one: '{{count, number}} braucht eine Entscheidung',
  undecided_other: '{{count, number}} brauchen eine Entscheidung',
  demo: 'Demo: erfundene Tickets',
  connection: 'Verbindung',
  connecting: 'Verbindung zur Engine wird hergestellt',
  workOffline: 'Offline arbeiten',
  state: { online: 'Online', offline: 'Offline', syncing: 'Abgleich läuft' },
  connectionAsOf: '{{state}} · Daten von {{time}}, {{age}}',
  connectionWithoutData: '{{state}} · noch keine vollständigen Daten',
};
