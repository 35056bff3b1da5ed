import type { common as english } from '../english/common.ts';
import type { Translated } from '../translated.ts';

export const common: Translated<typeof english> = {
  days: '{{count, number}} j',
  hours: '{{count, number}} h',
  minutes: '{{count, number}} min',
  seconds: '{{count, number}} s',
  justNow: 'à l’instant',
  ago: 'il y a {{age}}',
  dataAsOf: 'Données du {{time}} {{zone}}, {{age}}',
  dataAsOfOld: 'Données du {{time}} {{zone}}, {{age}} : anciennes',
  fromFile: 'Du fichier {{file}} seulement : données du {{time}} {{zone}}, {{age}}',
  noCompleteData: 'Pas encore de données complètes',
  notChanged: 'Non modifié',
  noTickets: {
    first: 'La première synchronisation est en cours',
    read: '{{done}} lus pour l’instant. Ce qui est arrivé peut déjà être utilisé.',
    readOf: '{{done}} sur {{total}} lus pour l’instant. Ce qui est arrivé peut déjà être utilisé.',
    none: 'Il n’y a pas encore de billets ici',
    after: 'Ils apparaissent après la première synchronisation.',
    connect: 'Se connecter à TIXNGO',
    load: 'Charger des réponses enregistrées',
  },
};
