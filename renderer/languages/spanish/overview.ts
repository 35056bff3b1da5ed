import type { overview as english } from '../english/overview.ts';
import type { Translated } from '../translated.ts';

export const overview: Translated<typeof english> = {
  title: 'Resumen',
  event: 'Evento',
  allEvents: 'Todos los eventos',
  tickets_one: '<1>{{count, number}}</1> entrada en la caché',
  tickets_other: '<1>{{count, number}}</1> entradas en la caché',
  unreadable: 'No se pudieron leer las cifras',
  asTable: 'Mostrar como tabla',
  asChart: 'Mostrar como gráfico',
  savePng: 'Guardar como PNG',
  saveCsv: 'Guardar como CSV',
  notSaved: 'No se pudo crear la imagen. Guarde en su lugar la tabla como CSV.',
  name: 'Nombre',
  counted: 'Qué se cuenta',
  count: 'Número',
  share: 'Parte',
  all: 'Total',
  start: 'Inicio',
  time: 'Hora ({{zone}})',
  until: 'Hasta ({{zone}})',
  waiting_one: 'Queda {{count, number}} entrada modificada por revisar.',
  waiting_other: 'Quedan {{count, number}} entradas modificadas por revisar.',
  families: {
    name: 'Entradas por familia',
    definition: 'Cada entrada cuenta una vez, en la familia de su estado; las familias suman todas las entradas.',
  },
  v4: {
    name: 'Entradas por estado V4',
    definition: 'Cada entrada V4 cuenta una vez: dónde está, según TIXNGO.',
  },
  lifecycle: {
    name: 'Entradas por estado del ciclo de vida',
    definition: 'Cada entrada de un evento en modo ciclo de vida cuenta una vez.',
  },
  legacy: {
    name: 'Entradas por estado antiguo',
    definition: 'Cada entrada del antiguo modo historial cuenta una vez.',
  },
  inFamily: 'Se cuenta en la familia {{family}}.',
  notPublished: 'No es un estado publicado; se muestra como lo envió TIXNGO.',
  milestones: {
    name: 'Hitos de los atributos',
    definition:
      'Entradas V4 que tienen el atributo ahora, incluidas las eliminadas. Una entrada puede saltarse un paso, así que un paso puede contar más que el anterior.',
    ofV4_one: 'De {{count, number}} entrada en V4; las demás no tienen atributos.',
    ofV4_other: 'De las {{count, number}} entradas en V4; las demás no tienen atributos.',
    ofBefore: '{{share}} de {{step}}',
    before: 'Del paso anterior',
  },
  events: {
    name: 'Entradas por evento',
    definition: 'Entradas de cada evento por familia.',
    most: 'El gráfico muestra los {{count, number}} eventos con más entradas; la tabla los tiene todos.',
  },
  history: {
    name: 'Familias a lo largo del tiempo',
    definition:
      'Cuántas entradas había en cada familia en un instante, según sus registros reproducidos; el último apunte de una entrada lleva a su familia de hoy.',
    since: 'El registro está completo desde el {{time}}: antes, una entrada cuenta desde su primer apunte conocido.',
    sinceNever: 'El registro aún no se ha leído hasta el final: pueden faltar cambios antiguos.',
    none: 'Aún no se ha revisado ningún registro.',
  },
  arrivals: {
    name: 'Llegadas por cuarto de hora y puerta',
    nameWider: 'Llegadas por tramo de {{width}} y puerta',
    definition:
      'Entradas escaneadas por el control de acceso, según la hora del control y la puerta de la entrada; en tramos de {{width}}.',
    withoutTime_one: '{{count, number}} entrada controlada sin hora conocida no figura.',
    withoutTime_other: '{{count, number}} entradas controladas sin hora conocida no figuran.',
    none: 'Aún no se ha controlado ninguna entrada.',
    otherGates: 'otras puertas',
    noGate: 'sin puerta',
    gate: 'Puerta {{gate}}',
    show: 'Mostrar las entradas controladas',
  },
  problems: {
    name: 'Problemas abiertos',
    definition:
      'Entradas sobre las que el diagnóstico tiene un problema o un aviso; una entrada puede tener varios. No se cuentan: las entradas eliminadas o usadas como tales, los datos antiguos y las eliminaciones decididas aquí.',
    with_one: '{{count, number}} entrada tiene al menos uno.',
    with_other: '{{count, number}} entradas tienen al menos uno.',
    none: 'El diagnóstico no encuentra ningún problema abierto.',
    severity: 'Gravedad',
    severities: { problem: 'Problema', warning: 'Aviso' },
  },
  ranges: { name: 'Periodo', all: 'Todo', month: '30 días', week: '7 días', day: '24 horas' },
  file: {
    figure: 'Gráfico',
    scope: 'Eventos',
    definition: 'Definición',
    note: 'Nota',
    asOf: 'Datos del',
    savedAt: 'Guardado el',
  },
};
