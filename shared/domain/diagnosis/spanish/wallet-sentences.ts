/** Spanish sentences about the wallet: on which phone the ticket is, whether its QR can be seen, who uses it. */
import type { SentencesFor } from '../wording.ts';
import { at, by, personOr } from './words.ts';

const ACTIVATE_AGAIN = 'Pida al espectador que la active de nuevo: con red, o con el código manual del evento.';
const READ_CODE = 'Lea el código de activación manual del evento en la lista de eventos.';

export const WALLET_SENTENCES: SentencesFor<
  | 'neverDownloaded'
  | 'onNoPhoneSinceLogoff'
  | 'onNoPhoneSinceTransfer'
  | 'onNoPhone'
  | 'deactivatedByTransfer'
  | 'deactivatedByHand'
  | 'deactivated'
  | 'notActivatedYet'
  | 'activationNotTold'
  | 'shouldOpen'
  | 'holderIsSomeoneElse'
  | 'noHolder'
> = {
  neverDownloaded: ({ injectedAt, owner }, format) => ({
    what: `Nunca descargada: la entrada se inyectó${at(injectedAt, format)} y no ha estado en ningún teléfono.`,
    here: `Pida a ${personOr(owner, 'su propietario', format)} que inicie sesión en la aplicación con el correo de la entrada, con red.`,
    backOffice: 'Compruebe que la cuenta del espectador tiene el correo de la entrada y envíe el correo de nuevo.',
  }),
  onNoPhoneSinceLogoff: ({ at: time, device, actor }, format) => ({
    what: `En ningún teléfono: se cerró la sesión ${device ? `del teléfono ${device}` : 'del último teléfono'}${by(actor)}${at(time, format)}.`,
    here: 'Pida al espectador que vuelva a iniciar sesión, con red, y abra Mis entradas.',
    backOffice:
      'Si el inicio de sesión se rechaza, busque una cuenta bloqueada o demasiados dispositivos, y cierre la sesión de los antiguos.',
  }),
  onNoPhoneSinceTransfer: ({ at: time, accepted, owner }, format) => ({
    what: accepted
      ? `En ningún teléfono: ${personOr(owner, 'el nuevo propietario', format)} aceptó la entrada${at(time, format)} y no la ha descargado.`
      : `En ningún teléfono: una transferencia terminó sin éxito${at(time, format)}, y ${personOr(owner, 'el propietario', format)} no ha vuelto a descargar la entrada.`,
    here: `Pida a ${personOr(owner, 'su propietario', format)} que abra Mis entradas en la aplicación, con red.`,
    backOffice: null,
  }),
  onNoPhone: ({ deliveredAt }, format) => ({
    what: `Ahora en ningún teléfono; se descargó${at(deliveredAt, format)}, y no consta por qué dejó el teléfono.`,
    here: 'Pida al espectador que inicie sesión en la aplicación, con red, y abra Mis entradas.',
    backOffice: 'Mire los dispositivos y los registros móviles del espectador.',
  }),
  deactivatedByTransfer: ({ at: time }, format) => ({
    what: `QR oculto: la entrada se desactivó${at(time, format)} porque empezó una transferencia.`,
    here: 'Su propietario debe tenerla en el teléfono y activarla de nuevo: con red, o con el código manual del evento.',
    backOffice: READ_CODE,
  }),
  deactivatedByHand: ({ at: time, actor }, format) => ({
    what: `QR oculto: la entrada se desactivó a mano${by(actor)}${at(time, format)}.`,
    here: ACTIVATE_AGAIN,
    backOffice: READ_CODE,
  }),
  deactivated: ({ at: time, actor }, format) => ({
    what: `QR oculto: la entrada se desactivó${by(actor)}${at(time, format)}; no consta por qué.`,
    here: ACTIVATE_AGAIN,
    backOffice: READ_CODE,
  }),
  notActivatedYet: ({ deliveredAt }, format) => ({
    what: `QR oculto: la entrada está en el teléfono (primera descarga${at(deliveredAt, format)}), pero aún no está activada.`,
    here: 'Las reglas de la entrada dicen cuándo se activa. Si ya es hora, ponga el teléfono en línea o use el código manual del evento.',
    backOffice: 'Compruebe la hora de activación del evento y lea su código manual en la lista de eventos.',
  }),
  activationNotTold: () => ({
    what: 'En un teléfono; no consta si el QR es visible.',
    here: 'Mire el teléfono: si el QR está oculto, active la entrada.',
    backOffice: 'Mire la activación de la entrada en la lista de entradas.',
  }),
  shouldOpen: ({ activatedAt }, format) => ({
    what: `Descargada, activada${at(activatedAt, format)}, aún no controlada: debería abrir.`,
    here: 'Pida el QR en la aplicación, con el brillo al máximo.',
    backOffice: 'Si la puerta la rechaza, pregunte al control de accesos si conoce la entrada.',
  }),
  holderIsSomeoneElse: ({ holder, owner }, format) => ({
    what: `Asignada a ${holder}, que no es el propietario ${format.person(owner)}.`,
    here: 'Quien entra debería ser el titular; el teléfono es del propietario.',
    backOffice: null,
  }),
  noHolder: () => ({
    what: 'Sin titular: la entrada no está asignada a nadie.',
    here: 'Si el evento pide nombres, el propietario asigna la entrada en la aplicación.',
    backOffice: null,
  }),
};
