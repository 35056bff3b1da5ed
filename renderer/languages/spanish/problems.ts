import type { problems as english } from '../english/problems.ts';
import type { Translated } from '../translated.ts';

export const problems: Translated<typeof english> = {
  calls: {
    UNKNOWN_CALL: 'Esta página y Usher no encajan. Vuelva a cargar la página.',
    BAD_INPUT: 'Esto no se aceptó.',
    NOT_FOUND: 'No está aquí, o ya no. Sincronice o búsquelo de nuevo.',
    RESULT_EXPIRED: 'Este resultado de búsqueda ya no se guarda; busque de nuevo.',
    TICKET_CHANGED: 'La entrada cambió mientras la miraba. Mírela de nuevo y decida.',
    ALREADY_QUEUED: 'Ya se decidió una eliminación de esta entrada; vea Eliminaciones.',
    ALREADY_DELETED: 'Esta entrada ya está eliminada: no hay nada que eliminar.',
    NOT_POSSIBLE_NOW: 'Ahora no es posible.',
    NOT_PERMITTED: 'Su rol no lo permite. Otro rol se elige en Ajustes.',
    ENGINE_UNAVAILABLE: 'El motor de Usher no responde ahora. Se reinicia solo; inténtelo de nuevo en un momento.',
    STORAGE: 'El disco o un archivo de datos lo impide.',
    INTERNAL: 'Algo falló dentro de Usher. Inténtelo de nuevo; si persiste, reinicie Usher.',
  },
  connection: {
    workOffline: 'Ha elegido trabajar sin conexión. Las eliminaciones esperan en la cola.',
    notConfigured: 'No hay clave API guardada para este servidor. Introdúzcala en Ajustes.',
    unreachable: 'TIXNGO no responde. Compruebe la red; Usher lo intenta de nuevo por sí solo.',
    keyRefused: 'TIXNGO rechazó la clave API. Introduzca una válida en Ajustes; hasta entonces no se envía nada.',
    notTixngo: 'Algo responde en la dirección del servidor, pero no como TIXNGO. Compruebe la dirección en Ajustes.',
    serverError: 'TIXNGO no puede responder ahora. Usher lo intenta de nuevo por sí solo.',
    local: 'El disco o un archivo de datos de este equipo lo impide.',
  },
  banner: {
    engineFailed: 'El motor no pudo arrancar. Reinicie Usher.',
    engineRestarting: 'El motor se detuvo y se está reiniciando.',
    engineTrouble: 'Hubo que reiniciar el motor.',
    checkConnection: 'Comprobar la conexión',
    newKey: 'Introducir una clave nueva',
    wipe: 'Borrar la copia local…',
  },
  link: {
    silent: 'Usher no responde. Compruebe que sigue en marcha donde lo inició; la página continúa sola cuando vuelva.',
    signedOut: 'Esta página ya no tiene la sesión abierta. Abra la dirección que Usher mostró al arrancar.',
  },
  screen: {
    title: 'Esta pantalla no se pudo dibujar',
    rest: 'Las demás pantallas siguen funcionando, y nada de lo decidido se pierde.',
    again: 'Dibujarla de nuevo',
  },
  severity: { problem: 'Problema', danger: 'Grave', warning: 'Aviso', info: 'Nota' },
};
