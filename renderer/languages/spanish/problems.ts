import type { problems as english } from '../english/problems.ts';
import type { Translated } from '../translated.ts';

export const problems: Translated<typeof english> = {
  ownError: 'Algo falló dentro de Usher. Inténtelo de nuevo; si persiste, reinicie Usher.',
  banner: {
    engineFailed: 'El motor no pudo arrancar. Reinicie Usher.',
    engineRestarting: 'El motor se detuvo y se está reiniciando.',
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
