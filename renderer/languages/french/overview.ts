import type { overview as english } from '../english/overview.ts';
import type { Translated } from '../translated.ts';

export const overview: Translated<typeof english> = {
  title: 'Vue d’ensemble',
  event: 'Événement',
  allEvents: 'Tous les événements',
  tickets_one: '<1>{{count, number}}</1> billet dans le cache',
  tickets_other: '<1>{{count, number}}</1> billets dans le cache',
  unreadable: 'Les chiffres n’ont pas pu être lus',
  asTable: 'Afficher le tableau',
  asChart: 'Afficher le graphique',
  savePng: 'Enregistrer en PNG',
  saveCsv: 'Enregistrer en CSV',
  notSaved: 'L’image n’a pas pu être créée. Enregistrez plutôt le tableau en CSV.',
  name: 'Nom',
  counted: 'Ce qui est compté',
  count: 'Nombre',
  share: 'Part',
  all: 'Total',
  start: 'Début',
  time: 'Heure ({{zone}})',
  until: 'Jusqu’à ({{zone}})',
  waiting_one: '{{count, number}} billet modifié reste à parcourir.',
  waiting_other: '{{count, number}} billets modifiés restent à parcourir.',
  families: {
    name: 'Billets par famille',
    definition:
      'Chaque billet compte une fois, dans la famille de son statut ; la somme des familles est le total des billets.',
  },
  v4: {
    name: 'Billets par statut V4',
    definition: 'Chaque billet V4 compte une fois : où il est, selon TIXNGO.',
  },
  lifecycle: {
    name: 'Billets par statut du cycle de vie',
    definition: 'Chaque billet d’un événement en mode cycle de vie compte une fois.',
  },
  legacy: {
    name: 'Billets par ancien statut',
    definition: 'Chaque billet de l’ancien mode historique compte une fois.',
  },
  inFamily: 'Compté dans la famille {{family}}.',
  notPublished: 'Statut non publié, affiché tel que TIXNGO l’a envoyé.',
  milestones: {
    name: 'Étapes des attributs',
    definition:
      'Billets V4 qui ont l’attribut maintenant, supprimés compris. Un billet peut sauter une étape : une étape peut donc dépasser la précédente.',
    ofV4_one: 'Sur {{count, number}} billet en V4 ; les autres n’ont pas d’attributs.',
    ofV4_other: 'Sur les {{count, number}} billets en V4 ; les autres n’ont pas d’attributs.',
    ofBefore: '{{share}} de {{step}}',
    before: 'De l’étape précédente',
  },
  events: {
    name: 'Billets par événement',
    definition: 'Billets de chaque événement par famille.',
    most: 'Le graphique montre les {{count, number}} événements avec le plus de billets ; le tableau les contient tous.',
  },
  history: {
    name: 'Familles au fil du temps',
    definition:
      'Nombre de billets de chaque famille à un instant, d’après leurs journaux rejoués ; la dernière entrée d’un billet mène à sa famille actuelle.',
    since: 'Le journal est complet depuis le {{time}} : avant, un billet compte dès sa première entrée connue.',
    sinceNever: 'Le journal n’a pas encore été lu jusqu’au bout : d’anciens changements peuvent manquer.',
    none: 'Aucun journal n’a encore été parcouru.',
  },
  arrivals: {
    name: 'Arrivées par quart d’heure et par porte',
    nameWider: 'Arrivées par tranche de {{width}} et par porte',
    definition:
      'Billets scannés par le contrôle d’accès, selon l’heure du contrôle et la porte du billet ; par tranches de {{width}}.',
    withoutTime_one: '{{count, number}} billet contrôlé sans heure connue n’y figure pas.',
    withoutTime_other: '{{count, number}} billets contrôlés sans heure connue n’y figurent pas.',
    none: 'Aucun billet n’a encore été contrôlé.',
    otherGates: 'autres portes',
    noGate: 'sans porte',
    gate: 'Porte {{gate}}',
    show: 'Afficher les billets contrôlés',
  },
  problems: {
    name: 'Problèmes ouverts',
    definition:
      'Billets pour lesquels le diagnostic signale un problème ou un avertissement ; un billet peut en avoir plusieurs. Non comptés : les billets supprimés ou utilisés en tant que tels, les données anciennes et les suppressions décidées ici.',
    with_one: '{{count, number}} billet en a au moins un.',
    with_other: '{{count, number}} billets en ont au moins un.',
    none: 'Le diagnostic ne trouve aucun problème ouvert.',
    severity: 'Gravité',
    severities: { problem: 'Problème', warning: 'Avertissement' },
  },
  ranges: { name: 'Période', all: 'Tout', month: '30 jours', week: '7 jours', day: '24 heures' },
  file: {
    figure: 'Graphique',
    scope: 'Événements',
    definition: 'Définition',
    note: 'Remarque',
    asOf: 'Données du',
    savedAt: 'Enregistré le',
  },
};
