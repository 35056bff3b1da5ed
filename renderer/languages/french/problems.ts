import type { problems as english } from '../english/problems.ts';
import type { Translated } from '../translated.ts';

export const problems: Translated<typeof english> = {
  ownError: 'Quelque chose a échoué dans Usher. Réessayez ; si cela persiste, redémarrez Usher.',
  banner: {
    engineFailed: 'Le moteur n’a pas pu démarrer. Redémarrez Usher.',
    engineRestarting: 'Le moteur s’est arrêté et redémarre.',
    checkConnection: 'Vérifier la connexion',
    newKey: 'Saisir une nouvelle clé',
    wipe: 'Effacer la copie locale…',
  },
  link: {
    silent:
      'Usher ne répond pas. Vérifiez qu’il tourne encore là où vous l’avez lancé ; la page continue d’elle-même quand il revient.',
    signedOut: 'Cette page n’est plus connectée. Ouvrez l’adresse qu’Usher a affichée à son démarrage.',
  },
  screen: {
    title: 'Cet écran n’a pas pu être dessiné',
    rest: 'Les autres écrans fonctionnent encore, et rien de ce qui a été décidé n’est perdu.',
    again: 'Le redessiner',
  },
  severity: { problem: 'Problème', danger: 'Grave', warning: 'Attention', info: 'Note' },
};
