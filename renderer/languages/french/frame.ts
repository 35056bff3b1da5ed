import type { frame as english } from '../english/frame.ts';
import type { Translated } from '../translated.ts';

export const frame: Translated<typeof english> = {
  screens: 'Écrans',
  overview: 'Vue d’ensemble',
  tickets: 'Billets',
  deletions: 'Suppressions',
  sync: 'Synchronisation',
  settings: 'Réglages',
  skip: 'Aller au contenu',
  waiting: '{{count, number}} en attente d’envoi',
  undecided_one: '{{count, number}} demande une décision',
  undecided_other: '{{count, number}} demandent une décision',
  demo: 'Démo : billets fictifs',
  connection: 'Connexion',
  connecting: 'Connexion au moteur',
  workOffline: 'Travailler hors ligne',
  state: { online: 'En ligne', offline: 'Hors ligne', syncing: 'Synchronisation' },
  connectionAsOf: '{{state}} · données du {{time}}, {{age}}',
  connectionWithoutData: '{{state}} · pas encore de données complètes',
};
