import type { problems as english } from '../english/problems.ts';
import type { Translated } from '../translated.ts';

export const problems: Translated<typeof english> = {
  calls: {
    UNKNOWN_CALL: 'Diese Seite und Usher passen nicht zusammen. Laden Sie die Seite neu.',
    BAD_INPUT: 'Das wurde nicht angenommen.',
    NOT_FOUND: 'Es ist nicht oder nicht mehr hier. Gleichen Sie ab, oder suchen Sie noch einmal.',
    RESULT_EXPIRED: 'Dieses Suchergebnis wird nicht mehr aufbewahrt; suchen Sie noch einmal.',
    TICKET_CHANGED:
      'Das Ticket hat sich geändert, während Sie es ansahen. Sehen Sie noch einmal hin, dann entscheiden Sie.',
    ALREADY_QUEUED: 'Eine Löschung dieses Tickets wurde schon entschieden; siehe Löschungen.',
    ALREADY_DELETED: 'Dieses Ticket ist schon gelöscht: Es ist nichts zu löschen.',
    NOT_POSSIBLE_NOW: 'Das ist jetzt nicht möglich.',
    NOT_PERMITTED: 'Ihre Rolle erlaubt das nicht. Eine andere Rolle wird in den Einstellungen gewählt.',
    ENGINE_UNAVAILABLE:
      'Der Motor von Usher antwortet jetzt nicht. Er startet von selbst neu; versuchen Sie es gleich noch einmal.',
    STORAGE: 'Die Festplatte oder eine Datendatei steht im Weg.',
    INTERNAL: 'In Usher ging etwas schief. Versuchen Sie es noch einmal; bleibt es so, starten Sie Usher neu.',
  },
  connection: {
    workOffline: 'Sie arbeiten auf Wunsch offline. Löschungen warten in der Warteschlange.',
    notConfigured: 'Für diesen Server ist kein API-Schlüssel gespeichert. Geben Sie ihn in den Einstellungen ein.',
    unreachable: 'TIXNGO antwortet nicht. Prüfen Sie das Netz; Usher versucht es von selbst wieder.',
    keyRefused:
      'TIXNGO hat den API-Schlüssel abgelehnt. Geben Sie in den Einstellungen einen gültigen ein; bis dahin wird nichts gesendet.',
    notTixngo:
      'Unter der Adresse des Servers antwortet etwas, aber nicht wie TIXNGO. Prüfen Sie die Adresse in den Einstellungen.',
    serverError: 'TIXNGO kann jetzt nicht antworten. Usher versucht es von selbst wieder.',
    local: 'Die Festplatte oder eine Datendatei dieses Rechners steht im Weg.',
  },
  banner: {
    engineFailed: 'Der Motor konnte nicht gestartet werden. Starten Sie Usher neu.',
    engineRestarting: 'Der Motor blieb stehen und wird neu gestartet.',
    engineTrouble: 'Der Motor musste neu gestartet werden.',
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
