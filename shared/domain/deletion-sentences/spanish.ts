import type { WalletScreen } from '../wallet-visibility.ts';
import { V3_VISIBILITY_FLAG, WALLET_SCREEN_RULES } from '../wallet-visibility.ts';
import type { PreviewFactOf, PreviewFormat, PreviewSentences } from './wording.ts';

/** A deletion preview in Spanish. */
export const SPANISH: PreviewSentences = {
  alreadyControlled: (item, format) => `La entrada fue controlada${at(item.at, format)}: alguien entró con ella.`,
  alreadyDeleted: (item, format) =>
    `La entrada ya está eliminada${at(item.at, format)}${because(item.reason)}. No queda nada por hacer.`,
  deletionPending: ({ decidedHere, reason, since }, format) =>
    `${decidedHere ? 'La eliminación decidida aquí' : 'La eliminación de otra persona'}${because(reason)} espera la confirmación de los teléfonos${since === null ? '' : ` desde el ${format.time(since)}`}.`,
  ownDeletion: ({ accepted, decidedAt, reason }, format) =>
    accepted
      ? `TIXNGO aceptó la eliminación decidida aquí${at(decidedAt, format)}${because(reason)}.`
      : `Una eliminación decidida aquí${at(decidedAt, format)}${because(reason)} aún debe enviarse.`,
  notPredictable: ({ status }) =>
    `El estado ${status || 'de la entrada'} dice demasiado poco para prever el efecto de una eliminación.`,
  dataTooOld: ({ age, limit }, format) =>
    `Estos datos tienen ${format.duration(age)}, el límite es ${format.duration(limit)}: la entrada puede haber cambiado desde entonces. Sincronice antes si puede.`,
  transferCancelled: ({ to }, format) =>
    `Hay una transferencia${to === null ? '' : ` a ${format.person(to)}`} pendiente: se cancelará, y el destinatario no recibirá la entrada.`,
  deactivated: ({ certain }) =>
    certain
      ? 'La entrada está activada: su QR se ocultará.'
      : 'Si la entrada está activada, su QR se ocultará; su estado no lo dice.',
  phonesMustConfirm: phonesSentence,
  phonesUnknown: () =>
    'No se sabe si algún teléfono tiene la entrada; cada uno que la tenga debe confirmar la eliminación.',
  deletedAtOnce: () => 'Ningún teléfono tiene la entrada: se eliminará al instante.',
  spectatorTold: ({ pushKey }) => `El espectador recibe el mensaje ${pushKey}.`,
  mayStayVisible: ({ screens }) =>
    `La entrada eliminada puede seguir visible en la cartera: ${screens.map(screenText).join(', ')}.`,
  visibilityByFlag: () =>
    `La entrada eliminada puede seguir visible en la cartera: lo decide el indicador ${V3_VISIBILITY_FLAG} de la eliminación.`,
  offlinePhone: () =>
    'Un teléfono sin conexión puede mostrar la entrada hasta que se sincronice: confíe en el control de accesos, no en el teléfono.',
  exportedPass: () => 'Un pase exportado a Apple o Google Wallet puede sobrevivir a la eliminación.',
  s360Unchanged: () => 'S-360 no cambia por sí mismo: puede seguir diciendo Printed.',
};

function at(utc: number | null, format: PreviewFormat): string {
  return utc === null ? '' : ` el ${format.time(utc)}`;
}

function because(reason: string | null): string {
  return reason ? ` (${reason})` : '';
}

function phonesSentence({ phones, complete }: PreviewFactOf<'phonesMustConfirm'>, format: PreviewFormat): string {
  if (phones.length === 0) return 'Al menos un teléfono tiene la entrada y debe confirmar; no se sabe cuál.';
  const named = phones.map((id) => format.phone(id)).join(', ');
  const phrase =
    phones.length === 1
      ? `Un teléfono debe confirmar: ${named}`
      : `${phones.length} teléfonos deben confirmar: ${named}`;
  return complete ? `${phrase}.` : `${phrase}; puede haber otros.`;
}

const SCREENS: Readonly<Record<WalletScreen, string>> = {
  deletedTickets: 'Entradas eliminadas',
  resalePending: 'Reventa pendiente',
  resale: 'Pantallas de reventa',
};

function screenText(screen: WalletScreen): string {
  return `${SCREENS[screen]} (si ${WALLET_SCREEN_RULES[screen].setting} está activo)`;
}
