import type { SENTENCES as english } from '../../../shared/sentences/english.ts';
import type { Translated } from '../translated.ts';

export const sentences: Translated<typeof english> = {
  words: { both: '{{one}} {{other}}' },
  calls: {
    unknown: 'Einen Aufruf namens „{{name}}“ gibt es nicht.',
    notOfEngine: 'Der Motor beantwortet „{{name}}“ nicht.',
    unnamed: 'Ein Aufruf braucht einen Namen.',
    noCall: 'Ein Aufruf ist ein Objekt mit Name und Eingabe.',
    notAnswered: 'Usher konnte das nicht beantworten. Versuchen Sie es noch einmal; Näheres steht im Protokoll.',
    ownError: 'Usher konnte das wegen eines eigenen Fehlers nicht tun.',
    badInput: '{{name}}: {{problems, clauses}}.',
    readsOnly:
      'Die Rolle {{role}} liest nur. Es braucht die Rolle Troubleshooter, die in den Einstellungen gewählt wird.',
    makesNoReports:
      'Die Rolle {{role}} erstellt keine Berichte. Es braucht die Rolle Auditor oder Troubleshooter, die in den Einstellungen gewählt wird.',
  },
  input: {
    at: '{{path}}: {{problem}}',
    several: '{{problems, clauses}}',
    type: 'Falsche Eingabe: erwartet wird {{expected}}, da steht {{received}}',
    values: 'Falsche Auswahl: erwartet wird eines von {{values}}',
    tooBig: 'Zu groß: erwartet wird höchstens {{most, number}}',
    tooSmall: 'Zu klein: erwartet wird mindestens {{least, number}}',
    format: 'Falsche Form: {{form}}',
    keys: 'Nicht bekannt: {{keys}}',
    none: 'Falsche Eingabe',
    dateTime: 'kein Zeitpunkt nach RFC 3339',
    dateTimeExample: 'ist kein Zeitpunkt nach RFC 3339 wie 2026-06-14T18:00:00Z',
    oneStatus: 'entweder status allein oder lifecycleStatus, legacyStatus oder beide müssen angegeben sein',
    empty: 'darf nicht leer sein',
    headerName: 'muss ein Header-Name sein: Buchstaben, Ziffern und Bindestriche',
    address: 'muss eine Adresse sein, die mit https:// oder http:// beginnt',
    addressExtras: 'darf weder Benutzername noch Passwort, ? oder # enthalten',
    deletionPath: 'muss mit / beginnen und {ticketId} enthalten',
    onlyEvents: 'hier können nur Veranstaltungen gewählt werden',
    notForKind: 'gilt nicht für {{kind}}',
    onlyFiguresAt: 'ein Zeitpunkt kann nur für Zahlen gewählt werden',
    onlyFiguresBy: 'nur Zahlen werden gruppiert',
    onlyTicketFields: 'weitere Personendaten gibt es nur für Tickets und eine Ticketakte',
    noS360: 'nennt keine Datei von S-360',
    noTicket: 'nennt kein Ticket',
  },
  tickets: {
    notCached: 'Dieses Ticket ist nicht im Cache. Gleichen Sie ab, oder suchen Sie es noch einmal.',
    changed: 'Das Ticket hat sich geändert, während Sie es ansahen. Sehen Sie noch einmal hin, dann entscheiden Sie.',
    alreadyDeleted: 'Dieses Ticket ist schon {{status}}: Es ist nichts zu löschen.',
    resultExpired: 'Dieses Suchergebnis wird nicht mehr aufbewahrt; suchen Sie noch einmal.',
    figuresExpired: 'Nach diesen Zahlen wird nicht mehr gefragt.',
    eventNotCached: 'Diese Veranstaltung ist nicht im Cache. Gleichen Sie ab, dann versuchen Sie es noch einmal.',
  },
  deletions: {
    unknown: 'Diese Löschung gibt es nicht.',
    unknownId: 'Die Löschung {{deletionId}} gibt es nicht.',
    ticketNotCached:
      'Das Ticket dieser Löschung ist nicht im Cache. Gleichen Sie ab, dann versuchen Sie es noch einmal.',
    alreadyDecided: '{{by}} hat schon entschieden, Ticket {{ticket}} zu löschen; siehe Löschungen.',
    notSendable: 'Nur eine abgelehnte Löschung oder eine, die eine Entscheidung braucht, kann wieder gesendet werden.',
    noneQueued: 'Keine Löschung ist vorgemerkt, also ist keine mitzunehmen.',
    noneCarried: 'Von jenem Rechner wurde keine Löschung hierher gebracht.',
    carriedOut:
      'Diese Löschung wurde in {{file}} zu einem anderen Rechner gebracht, der sie vielleicht gesendet hat. Sie kann erst zurückgenommen werden, wenn dessen Quittung hier geladen ist.',
    carriedIn:
      'Diese Löschung wurde auf einem anderen Rechner entschieden, der sie vielleicht gesendet hat. Sie kann dort zurückgenommen werden, oder hier, wenn sie wegen TIXNGO oder dem Ticket eine Entscheidung braucht.',
    answerMissing:
      'Diese Löschung wurde gesendet, und die Antwort von TIXNGO fehlt; sie ist also vielleicht ausgeführt. Usher fragt wieder, sobald es verbunden ist.',
    beingSent: 'Diese Löschung wird gerade gesendet und kann nicht mehr zurückgenommen werden.',
    acceptedBefore: 'TIXNGO hat diese Löschung angenommen; sie kann nicht mehr zurückgenommen werden.',
    withdrawnBefore: 'Diese Löschung wurde schon zurückgenommen.',
    accepted: 'TIXNGO hat die Löschung angenommen.',
    byOthers: 'Jemand anders hatte dieses Ticket schon gelöscht.',
    nothingSent: 'Jemand anders hatte dieses Ticket schon gelöscht; es wurde nichts gesendet.',
    since: 'Seit der Entscheidung: {{changes, list}}.',
    otherOwner: 'das Ticket bekam einen anderen Eigentümer',
    controlled: 'das Ticket wurde kontrolliert: jemand ging damit hinein',
    transferEnded: 'eine Übertragung endete',
    transferStarted: 'eine Übertragung begann',
    clock:
      'Die Uhr dieses Rechners wurde vor der Entscheidung zurückgestellt: Wie alt die Daten waren, lässt sich nicht sagen.',
    oldData: 'Entschieden wurde auf Daten, die {{age, minutes}} alt waren.',
  },
  files: {
    notLoaded: '{{name}} wurde nicht geladen: {{why}}',
    notHeld: 'Diese Datei wird nicht mehr aufbewahrt. Wählen Sie sie noch einmal.',
    namedNotHeld: '{{name}} wird nicht mehr aufbewahrt. Wählen Sie die Datei noch einmal.',
    tooLarge:
      '{{name}} ist zu groß: Usher nimmt {{most, megabytes}} auf einmal. Laden Sie weniger Dateien auf einmal, oder speichern Sie die Antworten in kleineren Seiten.',
    tooMany: 'Usher nimmt {{most, number}} Dateien auf einmal. Laden Sie die anderen danach.',
    pieceMissing: 'Ein Stück von {{name}} fehlt oder ist zu lang. Wählen Sie die Datei noch einmal.',
    notWhole:
      'Nur {{received, number}} von {{size, number}} Bytes von {{name}} kamen an. Wählen Sie die Datei noch einmal.',
    notReadable:
      '{{name}} konnte nicht gelesen werden. Prüfen Sie, ob die Datei noch da ist, und wählen Sie sie noch einmal.',
    empty: 'sie ist leer. Speichern oder kopieren Sie sie noch einmal.',
    unpacksTooLarge: 'entpackt hat sie mehr als {{most, megabytes}}. Speichern Sie die Antworten in kleineren Seiten.',
    gzipCut:
      'ihre gzip-Daten enden zu früh, nach Byte {{at, number}}: Sie wurde abgeschnitten. Kopieren Sie sie noch einmal.',
    gzipDamaged: 'ihre gzip-Daten sind beschädigt. Kopieren Sie sie noch einmal.',
    notUtf8: 'sie ist ab Byte {{at, number}} kein UTF-8-Text.',
    jsonCut:
      'ihr JSON endet zu früh, nach Zeichen {{at, number}}: Sie wurde abgeschnitten. Speichern oder kopieren Sie sie noch einmal.',
    notJson:
      'in Zeile {{line, number}}, Zeichen {{column, number}} ist sie kein JSON. Speichern Sie sie noch einmal so, wie der Server sie gab.',
    noResults: 'ihre Liste der Ergebnisse ist leer.',
    noneIsTicket: 'keiner ihrer {{records, number}} Datensätze ist als Ticket lesbar; der erste: {{reason}}.',
    noneIsEntry:
      'keiner ihrer {{records, number}} Datensätze ist als Eintrag des Statusprotokolls lesbar; der erste: {{reason}}.',
    futureTicket: 'ein Ticket darin ist vom {{at, instant}}, also aus der Zukunft. Prüfen Sie die Uhr dieses Rechners.',
    futureEntry:
      'ein Eintrag des Statusprotokolls darin ist vom {{at, instant}}, also aus der Zukunft. Prüfen Sie die Uhr dieses Rechners.',
    ofUsher: 'sie stammt von Usher selbst. Warteschlangen und Quittungen werden unter Löschungen geladen.',
    neither:
      'sie ist weder eine Ticketliste (ein Objekt mit total und result) noch ein Statusprotokoll (ein Objekt mit pagination und result) von TIXNGO.',
    otherOrganizer:
      'Ticket {{number, number}} darin gehört zum Veranstalter {{organizer}}, alle anderen zu {{known}}. Stellen Sie zuerst in den Einstellungen den Server jenes Veranstalters ein.',
    notOfUsher:
      'sie ist weder eine Warteschlange noch eine Quittung von Usher. Gespeicherte Antworten von TIXNGO werden unter Abgleich geladen.',
    newer: 'sie wurde von einem neueren Usher geschrieben. Aktualisieren Sie dieses, dann laden Sie sie noch einmal.',
    changed:
      'sie wurde nach dem Schreiben geändert oder beschädigt. Kopieren Sie sie noch einmal, oder lassen Sie sie neu schreiben.',
    ownQueue: 'sie wurde auf diesem Rechner ausgegeben. Laden Sie sie auf einem, der TIXNGO erreicht.',
    othersReceipt:
      'sie ist eine Quittung für einen anderen Rechner. Laden Sie sie dort, wo ihre Löschungen entschieden wurden.',
    unreadableAt: 'was sie sagt, ist bei {{path}} nicht lesbar: {{problem}}.',
    otherSource:
      'ihre Tickets kommen von „{{theirs}}“, die dieses Rechners von „{{ours}}“. Prüfen Sie den Server in den Einstellungen.',
    tidying: 'Usher räumt seine Dateien auf. Laden Sie die Dateien gleich noch einmal.',
  },
  connection: {
    workOffline: 'Sie arbeiten auf Wunsch offline. Löschungen warten in der Warteschlange.',
    notConfigured: 'Für diesen Server ist kein API-Schlüssel gespeichert. Geben Sie ihn in den Einstellungen ein.',
    unreachable:
      'TIXNGO antwortet unter {{address}} nicht ({{why}}). Prüfen Sie das Netz und in den Einstellungen die Adresse des Servers; Usher versucht es von selbst wieder.',
    cutOff: 'Die Antwort von {{address}} war abgeschnitten oder verstümmelt. Usher versucht es von selbst wieder.',
    keyRefused:
      'TIXNGO hat den API-Schlüssel abgelehnt ({{answer}}). Geben Sie in den Einstellungen einen gültigen ein; bis dahin wird nichts gesendet.',
    answerNotNow: 'TIXNGO kann jetzt nicht antworten ({{answer}}). Usher versucht es von selbst wieder.',
    requestRefused: 'TIXNGO hat die Anfrage abgelehnt ({{answer}}).',
    notTixngo:
      'Unter {{address}} antwortet etwas, aber nicht wie TIXNGO: {{what}}. Prüfen Sie in den Einstellungen die Adresse des Servers.',
    redirects: 'es leitet anderswohin um, wie die Anmeldeseite eines Netzes',
    answersWith: 'es antwortet mit {{type}}',
    noType: 'es antwortet ohne Angabe des Inhaltstyps',
    lacksField: 'der Antwort von {{path}} fehlt {{field}}',
    lacksAll: 'der Antwort von {{path}} fehlt, wonach gefragt wurde',
    givesNone: 'TIXNGO zählt {{total, number}} Tickets, gibt aber ab {{start, number}} keine.',
    givenUp: 'Die Anfrage wurde aufgegeben.',
    noAnswerWithin: 'keine Antwort innert {{seconds, number}} s',
    noAnswerInTime: 'keine rechtzeitige Antwort',
    connectionRefused: 'Verbindung abgelehnt',
    connectionCut: 'die Verbindung riss ab',
    hostUnknown: 'der Name des Servers ist unbekannt',
    noLookUp: 'der Name des Servers lässt sich nicht nachschlagen',
    noNetwork: 'kein Netz',
    noWay: 'kein Weg zum Server',
    certificateExpired: 'sein Zertifikat ist abgelaufen',
    certificateSelfSigned: 'sein Zertifikat ist selbst signiert',
  },
  sync: {
    stopped: 'Usher wurde während dieses Abgleichs beendet.',
    givenUp: 'Der Abgleich wurde aufgegeben, während die Suche aufgebaut wurde.',
    recheckStopped: 'Usher wurde während dieser Nachprüfung beendet. Starten Sie sie noch einmal.',
    recheckGivenUp: 'Diese Nachprüfung wurde vor ihrem Ende aufgegeben. Starten Sie sie noch einmal.',
    recheckOffline:
      'Sie arbeiten offline. Schalten Sie „Offline arbeiten“ aus, dann prüfen Sie die Veranstaltung nach.',
    noStatistics: 'TIXNGO gab keine Statistik dieser Veranstaltung.',
    statisticsNotOffered: 'TIXNGO bietet keine Statistik an. {{problem}}',
    clockSetBack:
      'Die Uhr dieses Rechners wurde zurückgestellt: Die Daten sind von später, als sie sagt. Bis zum nächsten Abgleich weiß niemand, wie alt die Daten sind. Prüfen Sie Datum und Uhrzeit dieses Rechners.',
    clockAhead:
      'Die Uhr dieses Rechners geht gegenüber der von TIXNGO {{by, length}} vor; Zeiten und das Alter der Daten sehen daher falsch aus. Nichts ist verloren. Prüfen Sie Datum und Uhrzeit dieses Rechners.',
    clockBehind:
      'Die Uhr dieses Rechners geht gegenüber der von TIXNGO {{by, length}} nach; Zeiten und das Alter der Daten sehen daher falsch aus. Nichts ist verloren. Prüfen Sie Datum und Uhrzeit dieses Rechners.',
  },
  disk: {
    full: 'Die Festplatte ist voll: Nichts ging verloren, aber nichts mehr kann gespeichert werden. Schaffen Sie Platz; Usher versucht es von selbst wieder.',
    notWritable:
      'Der Datenordner lässt sich nicht beschreiben. Machen Sie ihn beschreibbar; Usher versucht es von selbst wieder.',
    bad: 'Die Festplatte speichert nicht, was sie bekommt. Prüfen Sie sie; Usher versucht es von selbst wieder.',
    busy: 'Ein anderes Programm hält die Datendateien. Schließen Sie es; Usher versucht es von selbst wieder.',
    damagedFile: 'Eine Datendatei ist beschädigt. Usher legt sie beiseite und macht von selbst weiter.',
    newer:
      '{{file}} wurde von einem neueren Usher geschrieben (Version {{version, number}} der Datei; dieses kennt {{known, number}}). Die Datei wurde nicht angerührt. Aktualisieren Sie Usher, oder starten Sie es mit einem anderen --data-dir.',
    older:
      '{{file}} wurde von einem älteren Usher geschrieben. Starten Sie Usher einmal: Es bringt seine Dateien auf den neuen Stand.',
    damaged: '{{file}} ist beschädigt oder wurde mit einem anderen Schlüssel verschlüsselt.',
    inaccessible:
      '{{file}} lässt sich nicht öffnen ({{reason}}). Prüfen Sie, ob es den Datenordner gibt und ob dieses Konto darin schreiben darf.',
    notStored: 'Das konnte nicht gespeichert werden: {{reason}}. Nichts wurde geändert.',
    permissionDenied: 'keine Berechtigung',
    readOnly: 'das Dateisystem ist schreibgeschützt',
    pathHasFile: 'ein Teil des Pfads ist eine Datei',
    isFile: 'es ist eine Datei',
    isFull: 'die Festplatte ist voll',
    doesNotStore: 'die Festplatte speichert nicht, was sie bekommt',
  },
  notices: {
    cacheDamaged: 'Die lokale Kopie der Tickets war beschädigt, oder ihr Schlüssel hat sich geändert.',
    cacheOfOthers: 'Die lokale Kopie enthielt die Tickets eines anderen Servers.',
    keptAs: 'Sie wurde als {{file}} behalten.',
    loadedAgain: 'Alle Tickets werden neu geladen.',
    ledgerLacks:
      'Dem Verzeichnis der Löschungen fehlte, was seine Sicherung weiß: Es ist beschädigt, oder sein Schlüssel hat sich geändert. Es wurde als {{file}} behalten.',
    ledgerUnreadable:
      'Das Verzeichnis der Löschungen war nicht lesbar: Es ist beschädigt, oder sein Schlüssel hat sich geändert. Es wurde als {{file}} behalten.',
    ledgerMissing: 'Das Verzeichnis der Löschungen fehlte.',
    ledgerRestored:
      'Es wurde aus seiner Sicherung wiederhergestellt. Sehen Sie die Löschungen durch: Was nach der letzten Sicherung entschieden wurde, steht nicht darin.',
    backupUnreadable: 'Auch seine Sicherung war nicht lesbar; sie wurde als {{file}} behalten.',
    ledgerBegun:
      'Ein neues, leeres Verzeichnis wurde begonnen. Frühere Löschungen stehen nicht darin, und vorgemerkte werden nicht gesendet: Bewahren Sie diese Dateien in {{directory}} auf; mit dem Schlüssel, mit dem sie geschrieben wurden, sind sie wieder lesbar.',
    notBackedUp: 'Das Verzeichnis der Löschungen konnte nicht gesichert werden; seine letzte Sicherung bleibt.',
  },
  reports: {
    gone: 'Dieser Bericht ist nicht mehr hier, oder sein Manifest ist nicht lesbar.',
    strangerFile: '{{file}} ist keine Datei dieses Berichts.',
    tooMany: '{{most, number}} Berichte sind in Arbeit. Warten Sie auf einen, oder brechen Sie ihn ab.',
    otherPreview: 'Nach einer anderen Vorschau wurde gefragt.',
    ownError: 'Usher konnte diesen Bericht nicht erstellen. Versuchen Sie es noch einmal; Näheres steht im Protokoll.',
    fileExists: '{{file}} gibt es schon. Wählen Sie einen anderen Namen, oder verschieben Sie die Datei.',
    nothingKept: 'Der Bericht wurde nicht erstellt, und nichts davon wurde behalten.',
    diskFull:
      'Die Festplatte ist voll. Der Bericht wurde nicht erstellt, und nichts davon wurde behalten. Schaffen Sie Platz, dann erstellen Sie ihn noch einmal.',
    notWritable:
      'Der Ordner des Berichts lässt sich nicht beschreiben. Der Bericht wurde nicht erstellt, und nichts davon wurde behalten. Wählen Sie einen anderen, oder machen Sie ihn beschreibbar.',
    noSuchTicket:
      'Im Cache ist kein Ticket mit dieser Kennung oder Nummer. Gleichen Sie ab, oder suchen Sie es noch einmal.',
    severalTickets: '{{count, number}} Tickets haben diese Nummer. Nennen Sie eines mit seiner Kennung: {{ids}}.',
    s360TooLarge: '{{name}} ist größer als {{most, megabytes}}. Exportieren Sie weniger Tickets.',
    s360NoHeadings:
      '{{name}} hat keine Kopfzeile mit mindestens zwei Spalten: Usher liest CSV mit Komma, Semikolon oder Tabulator.',
    notShown: 'Kein Programm konnte {{file}} zeigen: {{problem}}. Speichern Sie die Datei stattdessen.',
    inFolder: '{{file}} ist schon in {{folder}}. Wählen Sie einen anderen Ordner, oder verschieben Sie die Datei.',
    notSaved:
      'In {{folder}} wurde nichts gespeichert: {{reason}}. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.',
  },
  verdicts: {
    manifestUnusable: 'Das Manifest ist unbrauchbar: {{why}}.',
    manifestNotJson: 'es ist kein JSON: es wurde beschädigt oder geändert',
    manifestOfOthers: 'es ist kein Manifest von Usher: {{problems, clauses}}',
    manifestComplete: 'Das Manifest ist vollständig.',
    notListed: '{{file}} steht nicht im Manifest.',
    missing: '{{file}} fehlt.',
    contentChanged: '{{file}} ist nicht, was geschrieben wurde: Der Inhalt wurde geändert.',
    contentHolds: '{{file}} ist Byte für Byte, was geschrieben wurde.',
    signatureHolds: 'Die Signatur passt zum Manifest (Schlüssel {{key}}).',
    signatureFails: 'Die Signatur passt nicht zum Manifest: Es wurde geändert oder von niemandem signiert.',
    questionHolds: 'Die Frage ist die, die gestellt wurde.',
    questionChanged: 'Die Frage ist nicht die, die gestellt wurde: Sie wurde geändert.',
    trailNotChecked: 'Die Stelle im Prüfpfad wurde nicht geprüft: Es gibt keinen Datenordner von Usher zum Vergleich.',
    keyNotChecked:
      'Wessen Schlüssel signiert hat, wurde nicht geprüft: Es gibt keinen Datenordner von Usher zum Vergleich.',
    trailCut: 'Der Prüfpfad hat keinen Eintrag {{sequence, number}}: Er wurde abgeschnitten oder ist ein anderer.',
    trailIsOther: 'Eintrag {{sequence, number}} des Prüfpfads ist ein anderer.',
    trailUnaware: 'Der Prüfpfad kennt dieses Manifest nicht: Es wurde geändert oder anderswo erstellt.',
    trailBroken: 'Der Prüfpfad ist gebrochen. {{why}}',
    trailHolds: 'Eintrag {{sequence, number}} des Prüfpfads nennt dieses Manifest, und die Kette hält bis dahin.',
    keyHolds: 'Es wurde mit dem Schlüssel dieser Installation signiert.',
    keyIsOther: 'Es wurde mit einem anderen Schlüssel ({{key}}) signiert als dem dieser Installation.',
    entryMissing: 'Vor Eintrag {{sequence, number}} fehlt Eintrag {{missing, number}}.',
    entriesMissing: 'Vor Eintrag {{sequence, number}} fehlen die Einträge {{first, number}} bis {{last, number}}.',
    endMissing:
      'Am Ende fehlt Eintrag {{missing, number}}: {{written, number}} wurden geschrieben, der letzte hier ist {{last, number}}.',
    entryStray:
      'Eintrag {{sequence, number}} setzt den vorigen nicht fort: Einer der beiden wurde ersetzt oder verschoben.',
    entryChanged: 'Eintrag {{sequence, number}} wurde geändert: Sein Inhalt ergibt seinen Hash nicht.',
    notThere: 'Sie ist nicht da.',
    noManifest: 'Kein Manifest (…{{suffix}}) daneben nennt sie.',
  },
  shell: {
    engineStopping: 'Der Motor wird angehalten.',
    engineGivenUp:
      'Der Motor blieb immer wieder stehen. Schließen Sie Usher und starten Sie es neu; Näheres steht in usher.log.',
    engineDied:
      'Der Motor blieb stehen, bevor er antwortete, und wird neu gestartet. Sehen Sie nach, bevor Sie wiederholen, was Sie taten.',
    engineNotRunning: 'Der Motor läuft nicht.',
    engineNotReady: 'Der Motor ist noch nicht bereit. Versuchen Sie es gleich noch einmal.',
    serverByFlag:
      'Usher wurde mit {{flag}} gestartet, was bestimmt, woher die Tickets kommen. Starten Sie es ohne {{flag}}, um den Server zu ändern.',
    demoKey: 'Das Demo-Backoffice hat seinen eigenen Schlüssel. Stellen Sie zuerst die Adresse von TIXNGO ein.',
    keysUnsealed:
      'Der Datenbankschlüssel und der API-Schlüssel liegen unverschlüsselt in keys.json im Datenordner, in einer Datei, die nur Ihr Konto lesen kann (Modus 0600).',
    keysInKeychain:
      'Der Datenbankschlüssel und der API-Schlüssel liegen in keys.json im Datenordner, verschlüsselt mit einem Schlüssel im Schlüsselbund Ihres Kontos.',
    keysByWindows:
      'Der Datenbankschlüssel und der API-Schlüssel liegen in keys.json im Datenordner, von Windows für Ihr Konto verschlüsselt.',
    keysInKeyring:
      'Der Datenbankschlüssel und der API-Schlüssel liegen in keys.json im Datenordner, verschlüsselt mit einem Schlüssel im Schlüsselbund Ihres Kontos ({{keyring}}).',
    keysWithoutKeyring:
      'Der Datenbankschlüssel und der API-Schlüssel liegen in keys.json im Datenordner, nur mit einem Passwort verschlüsselt, das auf jedem Rechner gleich ist, weil kein Schlüsselbund gefunden wurde: Wer die Datei lesen kann, kann die Schlüssel lesen. Nur Ihr Konto kann sie lesen (Modus 0600).',
  },
};
