import type { assistant as english } from '../english/assistant.ts';
import type { Translated } from '../translated.ts';

export const assistant: Translated<typeof english> = {
  title: 'Primeros pasos',
  intro: 'Está viendo entradas ficticias del back-office de demostración. ¿Cómo desea seguir?',
  introServer: '¿Cómo desea seguir?',
  close: 'Cerrar los primeros pasos',
  later: 'Puede volver a verlos en Ajustes.',
  notStored: 'Esto no se guardó',
  connect: {
    title: 'Conectar con TIXNGO',
    hint: 'Servidor, clave API, una prueba y listo. Necesita lo que le dio su contacto de SecuTix.',
  },
  demo: {
    title: 'Usar la demostración',
    hint: 'Quédese con las entradas ficticias y pruébelo todo. Nada sale de este equipo.',
  },
  file: {
    title: 'Cargar un archivo',
    hint: 'Entradas de respuestas de TIXNGO guardadas como archivos. Para entradas reales, indique antes el servidor, también sin red.',
  },
  steps: { server: 'Servidor', key: 'Clave API', test: 'Prueba', save: 'Guardar' },
  back: 'Atrás',
  next: 'Siguiente',
  ways: 'Volver a elegir',
  keyHint: 'Es de su organizador; un ADMIN la encuentra en el back-office de TIXNGO. No se vuelve a mostrar.',
  keyLater: 'Sin clave no se carga nada; puede escribirla más tarde en Ajustes.',
  summary: 'Esto se guarda, y Usher empieza a cargar las entradas:',
  summaryKey: 'como se escribió, guardada aparte',
  summaryNoKey: 'aún ninguna',
  demoGoes: 'Las entradas de la demostración dejan sitio; vuelven cuando la URL del servidor se vacía en Ajustes.',
  save: 'Guardar y conectar',
  stored: 'Guardado. Usher lee ahora de {{server}}.',
};
