import type { overview as english } from '../english/overview.ts';
import type { Translated } from '../translated.ts';

export const overview: Translated<typeof english> = {
  title: 'Übersicht',
  event: 'Veranstaltung',
  allEvents: 'Alle Veranstaltungen',
  tickets_one: '<1>{{count, number}}</1> Ticket im Cache',
  tickets_other: '<1>{{count, number}}</1> Tickets im Cache',
  unreadable: 'Die Zahlen konnten nicht gelesen werden',
  asTable: 'Als Tabelle zeigen',
  asChart: 'Als Diagramm zeigen',
  savePng: 'Als PNG speichern',
  saveCsv: 'Als CSV speichern',
  notSaved: 'Das Bild konnte nicht erstellt werden. Speichern Sie stattdessen die Tabelle als CSV.',
  name: 'Bezeichnung',
  counted: 'Was gezählt wird',
  count: 'Anzahl',
  share: 'Anteil',
  all: 'Gesamt',
  start: 'Beginn',
  time: 'Zeit ({{zone}})',
  until: 'Bis ({{zone}})',
  waiting_one: '{{count, number}} geändertes Ticket ist noch durchzugehen.',
  waiting_other: '{{count, number}} geänderte Tickets sind noch durchzugehen.',
  families: {
    name: 'Tickets nach Familie',
    definition: 'Jedes Ticket zählt einmal, in der Familie seines Status; die Familien ergeben zusammen alle Tickets.',
  },
  v4: {
    name: 'Tickets nach V4-Status',
    definition: 'Jedes V4-Ticket zählt einmal: wo es ist, laut TIXNGO.',
  },
  lifecycle: {
    name: 'Tickets nach Lifecycle-Status',
    definition: 'Jedes Ticket einer Veranstaltung im Lifecycle-Modus zählt einmal.',
  },
  legacy: {
    name: 'Tickets nach altem Status',
    definition: 'Jedes Ticket des eingestellten History-Modus zählt einmal.',
  },
  inFamily: 'Gezählt in der Familie {{family}}.',
  notPublished: 'Kein veröffentlichter Status; gezeigt, wie TIXNGO ihn gesendet hat.',
  milestones: {
    name: 'Meilensteine der Attribute',
    definition:
      'V4-Tickets, die das Attribut jetzt haben, gelöschte eingeschlossen. Ein Ticket kann einen Schritt überspringen; darum kann ein Schritt mehr zählen als der vorige.',
    ofV4_one: 'Von {{count, number}} Ticket in V4; die anderen haben keine Attribute.',
    ofV4_other: 'Von den {{count, number}} Tickets in V4; die anderen haben keine Attribute.',
    ofBefore: '{{share}} von {{step}}',
    before: 'Vom vorigen Schritt',
  },
  events: {
    name: 'Tickets pro Veranstaltung',
    definition: 'Tickets jeder Veranstaltung nach Familie.',
    most: 'Das Diagramm zeigt die {{count, number}} Veranstaltungen mit den meisten Tickets; die Tabelle hat alle.',
  },
  history: {
    name: 'Familien im Zeitverlauf',
    definition:
      'Wie viele Tickets zu einem Zeitpunkt in jeder Familie waren, aus ihren Logs nachgespielt; der letzte Eintrag eines Tickets führt zu seiner heutigen Familie.',
    since: 'Das Log ist vollständig seit {{time}}: Davor zählt ein Ticket ab seinem ersten bekannten Eintrag.',
    sinceNever: 'Das Log wurde noch nicht bis zum Ende gelesen: Ältere Änderungen können fehlen.',
    none: 'Noch wurde kein Log durchgegangen.',
  },
  arrivals: {
    name: 'Ankünfte pro Viertelstunde und Eingang',
    nameWider: 'Ankünfte pro {{width}} und Eingang',
    definition:
      'Von der Zutrittskontrolle gescannte Tickets, nach der Zeit der Kontrolle und dem Eingang des Tickets; in Abschnitten von {{width}}.',
    withoutTime_one: '{{count, number}} kontrolliertes Ticket ohne bekannte Zeit ist nicht dabei.',
    withoutTime_other: '{{count, number}} kontrollierte Tickets ohne bekannte Zeit sind nicht dabei.',
    none: 'Noch wurde kein Ticket kontrolliert.',
    otherGates: 'andere Eingänge',
    noGate: 'ohne Eingang',
    gate: 'Eingang {{gate}}',
    show: 'Kontrollierte Tickets zeigen',
  },
  problems: {
    name: 'Offene Probleme',
    definition:
      'Tickets, zu denen die Diagnose ein Problem oder eine Warnung hat; ein Ticket kann mehrere haben. Nicht gezählt: gelöschte und benutzte Tickets als solche, alte Daten und hier entschiedene Löschungen.',
    with_one: '{{count, number}} Ticket hat mindestens eines.',
    with_other: '{{count, number}} Tickets haben mindestens eines.',
    none: 'Die Diagnose findet kein offenes Problem.',
    severity: 'Schwere',
    severities: { problem: 'Fehler', warning: 'Warnung' },
  },
  ranges: { name: 'Zeitraum', all: 'Alles', month: '30 Tage', week: '7 Tage', day: '24 Stunden' },
  file: {
    figure: 'Diagramm',
    scope: 'Veranstaltungen',
    definition: 'Bedeutung',
    note: 'Hinweis',
    asOf: 'Daten von',
    savedAt: 'Gespeichert am',
  },
};
