import type { frame as english } from '../english/frame.ts';
import type { Translated } from '../translated.ts';

export const frame: Translated<typeof english> = {
  screens: 'Pantallas',
  overview: 'Resumen',
  tickets: 'Entradas',
  deletions: 'Eliminaciones',
  sync: 'Sincronización',
  settings: 'Ajustes',
  skip: 'Ir al contenido',
  waiting: '{{count, number}} por enviar',
  undecided_one: '{{count, number}} requiere una decisión',
  undecided_other: '{{count, number}} requieren una decisión',
  demo: 'Demo: entradas ficticias',
  connection: 'Conexión',
  connecting: 'Conectando con el motor',
  workOffline: 'Trabajar sin conexión',
  state: { online: 'En línea', offline: 'Sin conexión', syncing: 'Sincronizando' },
  connectionAsOf: '{{state}} · datos de {{time}}, {{age}}',
  connectionWithoutData: '{{state}} · aún no hay datos completos',
};
