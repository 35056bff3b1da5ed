import type { connectionTest as english } from '../english/connection-test.ts';
import type { Translated } from '../translated.ts';

export const connectionTest: Translated<typeof english> = {
  title: 'Verbindungstest',
  start: 'Verbindung testen',
  again: 'Erneut testen',
  cancel: 'Abbrechen',
  hint: 'Prüft, was in den Feldern steht, gespeichert oder nicht, mit dem eingegebenen oder dem für diesen Server gespeicherten Schlüssel.',
  changed: 'Die Felder haben sich seit diesem Test geändert.',
  notTested: 'Die Verbindung konnte nicht getestet werden',
  summary: {
    running: 'Schritt {{number}} von {{total}} läuft: {{step}}',
    failed: 'Schritt {{number}} von {{total}} ist gescheitert: {{step}}',
    doubtful: 'Es geht, mit einer Anmerkung: {{step}}',
    passed: 'Die Verbindung funktioniert.',
    cancelled: 'Der Test wurde abgebrochen.',
    nothing: 'Es gibt nichts zu testen.',
  },
  steps: {
    address: 'Adresse',
    hostName: 'Rechnername',
    port: 'Anschluss (Port)',
    certificate: 'Zertifikat',
    answer: 'Antwort von TIXNGO',
    key: 'API-Schlüssel',
    mobileApp: 'Mobile App und Tickets',
    clock: 'Uhren',
  },
  outcomes: {
    notTried: 'Nicht versucht',
    running: 'Läuft',
    passed: 'Bestanden',
    doubtful: 'Bestanden, mit Anmerkung',
    failed: 'Gescheitert',
    notNeeded: 'Nicht nötig',
  },
  findings: {
    addressGood: 'Sie ist richtig gebildet.',
    addressDemo: 'Keine ist gesetzt, also wird die Demo benutzt.',
    addressNotHttp: 'Das ist keine Webadresse. Geben Sie eine ein, die mit https:// oder http:// beginnt.',
    addressExtras: 'Sie enthält Benutzername, Passwort, ? oder #. Geben Sie sie ohne diese ein.',
    hostFound: '{{host}} ist {{address}}.',
    hostIsAddress: '{{host}} ist eine Nummer, kein Name.',
    hostUnknown:
      'Niemand kennt einen Rechner namens {{host}}. Prüfen Sie die Schreibweise, und ob dieses Netz ihn erreichen darf.',
    nameServiceSilent: 'Der Namensdienst antwortet für {{host}} nicht. Prüfen Sie, ob dieser Rechner ein Netz hat.',
    hostTimedOut: 'Der Namensdienst hat für {{host}} nicht rechtzeitig geantwortet. Prüfen Sie das Netz.',
    portOpen: 'Auf Port {{port}} antwortet etwas.',
    portRefused: 'Auf Port {{port}} antwortet nichts. Prüfen Sie den Port in der Adresse, und ob der Server läuft.',
    portNoWay: 'Kein Weg führt zu Port {{port}} dieses Rechners. Prüfen Sie das Netz oder das nötige VPN.',
    portTimedOut:
      'Port {{port}} antwortet nicht. Vielleicht hält ihn eine Firewall auf: Fragen Sie, wer das Netz betreibt.',
    portCut: 'Die Verbindung zu Port {{port}} wurde getrennt. Prüfen Sie das Netz und testen Sie erneut.',
    plainHere: 'Keines mit http:// zu diesem Rechner.',
    plainHttp:
      'Keines mit http://: API-Schlüssel und alle persönlichen Daten gehen unverschlüsselt durch das Netz. Benutzen Sie https://.',
    certificateGood: 'Dieser Rechner vertraut ihm bis {{time}}.',
    certificateExpired:
      'Es ist am {{time}} abgelaufen. Prüfen Sie das Datum dieses Rechners; sonst braucht der Server ein neues.',
    certificateNotYet: 'Es gilt erst ab {{time}}. Prüfen Sie das Datum dieses Rechners.',
    certificateSelfSigned:
      'Der Server hat es selbst ausgestellt, niemand bürgt dafür. Prüfen Sie die Adresse; sonst muss dieser Rechner ihm erst vertrauen.',
    certificateUnknownIssuer:
      'Dieser Rechner kennt den Aussteller {{issuer}} nicht. Vielleicht steht ein Filter des Netzes dazwischen: Fragen Sie, wer es betreibt.',
    certificateOtherName: 'Es gilt für {{names}}, nicht für {{host}}. Prüfen Sie die Adresse.',
    certificateNoTls:
      'Was dort antwortet, spricht kein TLS. Prüfen Sie den Port, oder benutzen Sie auf diesem Rechner http://.',
    certificateTimedOut: 'Es wurde nicht rechtzeitig gezeigt. Prüfen Sie den Port in der Adresse.',
    certificateOther: 'Es ist nicht brauchbar ({{reason}}). Zeigen Sie das dem, der den Server betreibt.',
    answerGood: 'Er antwortet, wie TIXNGO es tut.',
    answerNotTixngo:
      'Etwas antwortet, aber nicht mit dem JSON der Ticketliste von TIXNGO: die Anmeldeseite eines Netzes oder ein anderes Programm. Prüfen Sie die Adresse.',
    answerCut: 'Die Antwort war abgeschnitten oder verstümmelt. Prüfen Sie das Netz und testen Sie erneut.',
    answerTimedOut: 'Es kam nicht rechtzeitig eine Antwort. Testen Sie erneut; vielleicht ist der Server beschäftigt.',
    answerNotNow: 'Er kann gerade nicht antworten ({{said}}). Testen Sie in einer Weile erneut.',
    answerRefused: 'Er kennt den Pfad der Ticketliste nicht ({{said}}). Prüfen Sie den Pfad in der Adresse.',
    keyAccepted: 'Er wird angenommen.',
    keyMissing:
      'Der Server will einen, und für ihn ist keiner gespeichert oder eingegeben. Geben Sie den API-Schlüssel ein.',
    keyUnsendable: 'Er enthält Zeichen, die keine Anfrage tragen kann. Kopieren Sie ihn erneut, ohne Leerzeichen.',
    keyRefused: 'Er wird abgelehnt ({{said}}). Prüfen Sie den Schlüssel und den Namen seiner Kopfzeile.',
    appRefused: 'Die Anfrage wird abgelehnt ({{said}}). Prüfen Sie die Kennung der mobilen App.',
    noTickets:
      'Sie gibt kein Ticket. Prüfen Sie die Kennung der mobilen App, es sei denn, noch wurde nichts injiziert.',
    ticketsUnreadable: 'Sie gibt Tickets in einer Form, die Usher nicht lesen kann. Sie würden beiseitegelegt.',
    ticketsFound_one: 'Sie gibt {{count, number}} Ticket.',
    ticketsFound_other: 'Sie gibt {{count, number}} Tickets.',
    clocksAgree: 'Die Uhr dieses Rechners und die des Servers stimmen überein.',
    clockAhead:
      'Die Uhr dieses Rechners geht der des Servers um {{by}} vor. Stellen Sie Datum und Zeit dieses Rechners.',
    clockBehind:
      'Die Uhr dieses Rechners geht der des Servers um {{by}} nach. Stellen Sie Datum und Zeit dieses Rechners.',
  },
};
