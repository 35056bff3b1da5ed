import type { problems as english } from '../english/problems.ts';
import type { Translated } from '../translated.ts';

export const problems: Translated<typeof english> = {
  calls: {
    UNKNOWN_CALL: 'Cette page et Usher ne vont pas ensemble. Rechargez la page.',
    BAD_INPUT: 'Ceci n’a pas été accepté.',
    NOT_FOUND: 'Ce n’est pas ici, ou plus. Synchronisez, ou cherchez à nouveau.',
    RESULT_EXPIRED: 'Ce résultat de recherche n’est plus gardé ; cherchez à nouveau.',
    TICKET_CHANGED: 'Le billet a changé pendant que vous le regardiez. Regardez-le à nouveau, puis décidez.',
    ALREADY_QUEUED: 'Une suppression de ce billet a déjà été décidée ; voir Suppressions.',
    ALREADY_DELETED: 'Ce billet est déjà supprimé : il ne reste rien à supprimer.',
    NOT_POSSIBLE_NOW: 'Ce n’est pas possible maintenant.',
    NOT_PERMITTED: 'Votre rôle ne le permet pas. Un autre rôle se choisit dans les Réglages.',
    ENGINE_UNAVAILABLE:
      'Le moteur d’Usher ne répond pas maintenant. Il redémarre de lui-même ; réessayez dans un instant.',
    STORAGE: 'Le disque ou un fichier de données fait obstacle.',
    INTERNAL: 'Quelque chose a échoué dans Usher. Réessayez ; si cela persiste, redémarrez Usher.',
  },
  connection: {
    workOffline: 'Vous avez choisi de travailler hors ligne. Les suppressions attendent dans la file.',
    notConfigured: 'Aucune clé API n’est enregistrée pour ce serveur. Saisissez-la dans les Réglages.',
    unreachable: 'TIXNGO ne répond pas. Vérifiez le réseau ; Usher réessaie de lui-même.',
    keyRefused: 'TIXNGO a refusé la clé API. Saisissez une clé valide dans les Réglages ; rien n’est envoyé d’ici là.',
    notTixngo:
      'Quelque chose répond à l’adresse du serveur, mais pas comme TIXNGO. Vérifiez l’adresse dans les Réglages.',
    serverError: 'TIXNGO ne peut pas répondre maintenant. Usher réessaie de lui-même.',
    local: 'Le disque ou un fichier de données de cette machine fait obstacle.',
  },
  banner: {
    engineFailed: 'Le moteur n’a pas pu démarrer. Redémarrez Usher.',
    engineRestarting: 'Le moteur s’est arrêté et redémarre.',
    engineTrouble: 'Le moteur a dû être redémarré.',
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
