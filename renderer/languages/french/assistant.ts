import type { assistant as english } from '../english/assistant.ts';
import type { Translated } from '../translated.ts';

export const assistant: Translated<typeof english> = {
  title: 'Premiers pas',
  intro: 'Vous voyez des billets fictifs du back-office de démonstration. Comment voulez-vous continuer ?',
  introServer: 'Comment voulez-vous continuer ?',
  close: 'Fermer les premiers pas',
  later: 'Vous les retrouvez dans les réglages.',
  notStored: 'Ceci n’a pas été enregistré',
  connect: {
    title: 'Se connecter à TIXNGO',
    hint: 'Serveur, clé API, un test, terminé. Il faut ce que votre contact SecuTix vous a donné.',
  },
  demo: {
    title: 'Utiliser la démo',
    hint: 'Gardez les billets fictifs et essayez tout. Rien ne quitte cette machine.',
  },
  file: {
    title: 'Charger un fichier',
    hint: 'Des billets tirés de réponses de TIXNGO enregistrées en fichiers. Pour de vrais billets, saisissez d’abord le serveur, même sans réseau.',
  },
  steps: { server: 'Serveur', key: 'Clé API', test: 'Essai', save: 'Enregistrer' },
  back: 'Retour',
  next: 'Suivant',
  ways: 'Retour au choix',
  keyHint:
    'Elle appartient à votre organisateur ; un ADMIN la trouve dans le back-office TIXNGO. Elle n’est plus jamais montrée.',
  keyLater: 'Sans clé rien n’est chargé ; vous pouvez la saisir plus tard dans les réglages.',
  summary: 'Ceci est enregistré, et Usher commence à charger les billets :',
  summaryKey: 'comme saisie, gardée à part',
  summaryNoKey: 'pas encore',
  demoGoes: 'Les billets de la démo font place ; ils reviennent quand l’URL du serveur est vidée dans les réglages.',
  save: 'Enregistrer et connecter',
  stored: 'Enregistré. Usher lit maintenant depuis {{server}}.',
};
