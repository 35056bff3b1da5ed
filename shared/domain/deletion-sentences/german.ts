import type { WalletScreen } from '../wallet-visibility.ts';
import { V3_VISIBILITY_FLAG, WALLET_SCREEN_RULES } from '../wallet-visibility.ts';
import type { PreviewFactOf, PreviewFormat, PreviewSentences } from './wording.ts';

/** A deletion preview in German. */
export const GERMAN: PreviewSentences = {
  alreadyControlled: (item, format) =>
    `Das Ticket wurde${at(item.at, format)} kontrolliert: Jemand ist damit eingetreten.`,
  alreadyDeleted: (item, format) =>
    `Das Ticket ist bereits gelöscht${at(item.at, format)}${because(item.reason)}. Es ist nichts mehr zu tun.`,
  deletionPending: ({ decidedHere, reason, since }, format) =>
    `${decidedHere ? 'Die hier entschiedene Löschung' : 'Die Löschung von jemand anderem'}${because(reason)} wartet${since === null ? '' : ` seit ${format.time(since)}`} auf die Bestätigung der Telefone.`,
  ownDeletion: ({ accepted, decidedAt, reason }, format) =>
    accepted
      ? `TIXNGO hat die hier${at(decidedAt, format)} entschiedene Löschung angenommen${because(reason)}.`
      : `Eine hier${at(decidedAt, format)} entschiedene Löschung${because(reason)} ist noch zu senden.`,
  notPredictable: ({ status }) =>
    `Der Status ${status || 'des Tickets'} sagt zu wenig, um die Wirkung einer Löschung vorherzusagen.`,
  dataTooOld: ({ age, limit }, format) =>
    `Diese Daten sind ${format.duration(age)} alt, die Grenze ist ${format.duration(limit)}: Das Ticket kann sich seither geändert haben. Gleichen Sie erst ab, wenn Sie können.`,
  transferCancelled: ({ to }, format) =>
    `Ein Transfer${to === null ? '' : ` an ${format.person(to)}`} steht aus: Er wird abgebrochen, und der Empfänger erhält das Ticket nicht.`,
  deactivated: ({ certain }) =>
    certain
      ? 'Das Ticket ist aktiviert: Sein QR wird verborgen.'
      : 'Ist das Ticket aktiviert, wird sein QR verborgen; sein Status sagt es nicht.',
  phonesMustConfirm: phonesSentence,
  phonesUnknown: () =>
    'Ob ein Telefon das Ticket hat, ist nicht bekannt; jedes, das es hat, muss die Löschung bestätigen.',
  deletedAtOnce: () => 'Kein Telefon hat das Ticket: Es wird sofort gelöscht.',
  spectatorTold: ({ pushKey }) => `Der Besucher erfährt es durch die Nachricht ${pushKey}.`,
  mayStayVisible: ({ screens }) =>
    `Das gelöschte Ticket kann in der Wallet sichtbar bleiben: ${screens.map(screenText).join(', ')}.`,
  visibilityByFlag: () =>
    `Das gelöschte Ticket kann in der Wallet sichtbar bleiben: Das entscheidet der Schalter ${V3_VISIBILITY_FLAG} der Löschung.`,
  offlinePhone: () =>
    'Ein Telefon ohne Netz kann das Ticket zeigen, bis es sich abgleicht: Verlassen Sie sich auf die Zutrittskontrolle, nicht auf das Telefon.',
  exportedPass: () => 'Ein Pass, der in Apple oder Google Wallet exportiert wurde, kann die Löschung überdauern.',
  s360Unchanged: () => 'S-360 ändert sich nicht von selbst: Es kann weiter Printed sagen.',
};

function at(utc: number | null, format: PreviewFormat): string {
  return utc === null ? '' : ` am ${format.time(utc)}`;
}

function because(reason: string | null): string {
  return reason ? ` (${reason})` : '';
}

function phonesSentence({ phones, complete }: PreviewFactOf<'phonesMustConfirm'>, format: PreviewFormat): string {
  if (phones.length === 0) {
    return 'Mindestens ein Telefon hat das Ticket und muss bestätigen; welches, ist nicht bekannt.';
  }
  const named = phones.map((id) => format.phone(id)).join(', ');
  const phrase =
    phones.length === 1
      ? `Ein Telefon muss bestätigen: ${named}`
      : `${phones.length} Telefone müssen bestätigen: ${named}`;
  return complete ? `${phrase}.` : `${phrase}; es kann weitere geben.`;
}

const SCREENS: Readonly<Record<WalletScreen, string>> = {
  deletedTickets: 'Gelöschte Tickets',
  resalePending: 'Wiederverkauf ausstehend',
  resale: 'Wiederverkaufs-Ansichten',
};

function screenText(screen: WalletScreen): string {
  return `${SCREENS[screen]} (wenn ${WALLET_SCREEN_RULES[screen].setting} an ist)`;
}
