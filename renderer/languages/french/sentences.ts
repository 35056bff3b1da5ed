import type { SENTENCES as english } from '../../../shared/sentences/english.ts';
import type { Translated } from '../translated.ts';

export const sentences: Translated<typeof english> = {
  words: { both: '{{one}} {{other}}' },
  calls: {
    unknown: 'Il n’y a pas d’appel nommé « {{name}} ».',
    notOfEngine: 'Le moteur ne répond pas à « {{name}} ».',
    unnamed: 'Un appel a besoin d’un nom.',
    noCall: 'Un appel est un objet avec un nom et une entrée.',
    notAnswered: 'Usher n’a pas pu répondre. Réessayez ; le journal en dit plus.',
    ownError: 'Usher n’a pas pu le faire, à cause d’une erreur de sa part.',
    badInput: '{{name}} : {{problems, clauses}}.',
    readsOnly: 'Le rôle {{role}} ne fait que lire. Il faut le rôle Troubleshooter, qui se choisit dans les Réglages.',
    makesNoReports:
      'Le rôle {{role}} ne fait pas de rapports. Il faut le rôle Auditor ou Troubleshooter, qui se choisit dans les Réglages.',
  },
  input: {
    at: '{{path}} : {{problem}}',
    several: '{{problems, clauses}}',
    type: 'Saisie incorrecte : {{expected}} attendu, {{received}} reçu',
    values: 'Choix incorrect : attendu, l’un de {{values}}',
    tooBig: 'Trop grand : {{most, number}} au plus',
    tooSmall: 'Trop petit : {{least, number}} au moins',
    format: 'Forme incorrecte : {{form}}',
    keys: 'Inconnu : {{keys}}',
    none: 'Saisie incorrecte',
    dateTime: 'n’est pas une date-heure RFC 3339',
    dateTimeExample: 'n’est pas une date-heure RFC 3339 comme 2026-06-14T18:00:00Z',
    oneStatus: 'il faut soit status seul, soit lifecycleStatus, legacyStatus ou les deux',
    empty: 'ne doit pas être vide',
    headerName: 'doit être un nom d’en-tête : lettres, chiffres et traits d’union',
    address: 'doit être une adresse qui commence par https:// ou http://',
    addressExtras: 'ne doit contenir ni nom d’utilisateur, ni mot de passe, ni ? ou #',
    deletionPath: 'doit commencer par / et contenir {ticketId}',
    onlyEvents: 'seuls des événements peuvent être choisis ici',
    notForKind: 'ne s’applique pas à {{kind}}',
    onlyFiguresAt: 'un instant ne se choisit que pour les chiffres',
    onlyFiguresBy: 'seuls les chiffres sont groupés',
    onlyTicketFields: 'd’autres données personnelles ne se choisissent que pour les billets et un dossier de billet',
    noS360: 'ne nomme aucun fichier de S-360',
    noTicket: 'ne nomme aucun billet',
  },
  tickets: {
    notCached: 'Ce billet n’est pas dans le cache. Synchronisez, ou cherchez-le à nouveau.',
    changed: 'Le billet a changé pendant que vous le regardiez. Regardez-le à nouveau, puis décidez.',
    alreadyDeleted: 'Ce billet est déjà {{status}} : il ne reste rien à supprimer.',
    resultExpired: 'Ce résultat de recherche n’est plus gardé ; cherchez à nouveau.',
    figuresExpired: 'Ces chiffres ne sont plus demandés.',
    eventNotCached: 'Cet événement n’est pas dans le cache. Synchronisez, puis réessayez.',
  },
  deletions: {
    unknown: 'Cette suppression n’existe pas.',
    unknownId: 'La suppression {{deletionId}} n’existe pas.',
    ticketNotCached: 'Le billet de cette suppression n’est pas dans le cache. Synchronisez, puis réessayez.',
    alreadyDecided: '{{by}} a déjà décidé de supprimer le billet {{ticket}} ; voir Suppressions.',
    notSendable: 'Seule une suppression refusée ou qui demande une décision peut être envoyée à nouveau.',
    noneQueued: 'Aucune suppression n’est en file : il n’y en a pas à emporter.',
    noneCarried: 'Aucune suppression n’a été apportée ici depuis cette machine.',
    carriedOut:
      'Cette suppression a été emportée vers une autre machine dans {{file}}, qui l’a peut-être envoyée. Elle ne peut être annulée qu’une fois le reçu de cette machine chargé ici.',
    carriedIn:
      'Cette suppression a été décidée sur une autre machine, qui l’a peut-être envoyée. Elle peut être annulée là où elle a été décidée, ou ici si TIXNGO ou le billet fait qu’elle demande une décision.',
    answerMissing:
      'Cette suppression a été envoyée et la réponse de TIXNGO manque : elle a peut-être été exécutée. Usher redemande dès qu’il est connecté.',
    beingSent: 'Cette suppression est en cours d’envoi et ne peut plus être annulée.',
    acceptedBefore: 'TIXNGO a accepté cette suppression ; elle ne peut plus être annulée.',
    withdrawnBefore: 'Cette suppression a déjà été annulée.',
    accepted: 'TIXNGO a accepté la suppression.',
    byOthers: 'Quelqu’un d’autre avait déjà supprimé ce billet.',
    nothingSent: 'Quelqu’un d’autre avait déjà supprimé ce billet ; rien n’a été envoyé.',
    since: 'Depuis la décision : {{changes, list}}.',
    otherOwner: 'le billet a changé de propriétaire',
    controlled: 'le billet a été contrôlé : quelqu’un est entré avec',
    transferEnded: 'un transfert s’est terminé',
    transferStarted: 'un transfert a été lancé',
    clock:
      'L’horloge de cette machine a été reculée avant la décision : on ne peut pas dire de quand dataient ses données.',
    oldData: 'La décision reposait sur des données vieilles de {{age, minutes}}.',
  },
  files: {
    notLoaded: '{{name}} n’a pas été chargé : {{why}}',
    notHeld: 'Ce fichier n’est plus gardé. Choisissez-le à nouveau.',
    namedNotHeld: '{{name}} n’est plus gardé. Choisissez-le à nouveau.',
    tooLarge:
      '{{name}} est trop grand : Usher prend {{most, megabytes}} à la fois. Chargez moins de fichiers à la fois, ou enregistrez les réponses en pages plus petites.',
    tooMany: 'Usher prend {{most, number}} fichiers à la fois. Chargez les autres ensuite.',
    pieceMissing: 'Un morceau de {{name}} manque ou est trop long. Choisissez le fichier à nouveau.',
    notWhole:
      'Seuls {{received, number}} octets sur {{size, number}} de {{name}} sont arrivés. Choisissez-le à nouveau.',
    notReadable: '{{name}} n’a pas pu être lu. Vérifiez qu’il est encore là, et choisissez-le à nouveau.',
    empty: 'il est vide. Enregistrez-le ou copiez-le à nouveau.',
    unpacksTooLarge: 'décompressé, il dépasse {{most, megabytes}}. Enregistrez les réponses en pages plus petites.',
    gzipCut:
      'ses données gzip s’arrêtent trop tôt, après l’octet {{at, number}} : il a été coupé. Copiez-le à nouveau.',
    gzipDamaged: 'ses données gzip sont abîmées. Copiez-le à nouveau.',
    notUtf8: 'ce n’est pas du texte UTF-8 à partir de l’octet {{at, number}}.',
    jsonCut:
      'son JSON s’arrête trop tôt, après le caractère {{at, number}} : il a été coupé. Enregistrez-le ou copiez-le à nouveau.',
    notJson:
      'ce n’est pas du JSON à la ligne {{line, number}}, caractère {{column, number}}. Enregistrez-le à nouveau tel que le serveur l’a donné.',
    noResults: 'sa liste de résultats est vide.',
    noneIsTicket:
      'aucun de ses {{records, number}} enregistrements ne se lit comme un billet ; le premier : {{reason}}.',
    noneIsEntry:
      'aucun de ses {{records, number}} enregistrements ne se lit comme une entrée du journal ; le premier : {{reason}}.',
    futureTicket: 'un billet y date du {{at, instant}}, donc du futur. Vérifiez l’horloge de cette machine.',
    futureEntry: 'une entrée du journal y date du {{at, instant}}, donc du futur. Vérifiez l’horloge de cette machine.',
    ofUsher: 'c’est un fichier d’Usher lui-même. Les files et les reçus se chargent sous Suppressions.',
    neither:
      'ce n’est ni une liste de billets (un objet avec total et result) ni un journal des statuts (un objet avec pagination et result) de TIXNGO.',
    otherOrganizer:
      'le billet {{number, number}} y appartient à l’organisateur {{organizer}}, tous les autres à {{known}}. Réglez d’abord le serveur de cet organisateur dans les Réglages.',
    notOfUsher:
      'ce n’est ni une file ni un reçu d’Usher. Les réponses enregistrées de TIXNGO se chargent sous Synchronisation.',
    newer: 'il a été écrit par un Usher plus récent. Mettez celui-ci à jour, puis chargez-le à nouveau.',
    changed: 'il a été modifié ou abîmé après avoir été écrit. Copiez-le à nouveau, ou faites-le réécrire.',
    ownQueue: 'il a été exporté sur cette machine. Chargez-le sur une machine qui joint TIXNGO.',
    othersReceipt: 'c’est un reçu pour une autre machine. Chargez-le là où ses suppressions ont été décidées.',
    unreadableAt: 'ce qu’il dit est illisible à {{path}} : {{problem}}.',
    otherSource:
      'ses billets viennent de « {{theirs}} », ceux de cette machine de « {{ours}} ». Vérifiez le serveur dans les Réglages.',
    tidying: 'Usher range ses fichiers. Chargez les fichiers à nouveau dans un instant.',
  },
  connection: {
    workOffline: 'Vous avez choisi de travailler hors ligne. Les suppressions attendent dans la file.',
    notConfigured: 'Aucune clé API n’est enregistrée pour ce serveur. Saisissez-la dans les Réglages.',
    unreachable:
      'TIXNGO ne répond pas à {{address}} ({{why}}). Vérifiez le réseau, et l’adresse du serveur dans les Réglages ; Usher réessaie de lui-même.',
    cutOff: 'La réponse de {{address}} était coupée ou brouillée. Usher réessaie de lui-même.',
    keyRefused:
      'TIXNGO a refusé la clé API ({{answer}}). Saisissez une clé valide dans les Réglages ; rien n’est envoyé d’ici là.',
    answerNotNow: 'TIXNGO ne peut pas répondre maintenant ({{answer}}). Usher réessaie de lui-même.',
    requestRefused: 'TIXNGO a refusé la demande ({{answer}}).',
    notTixngo:
      'Quelque chose répond à {{address}}, mais pas comme TIXNGO : {{what}}. Vérifiez l’adresse du serveur dans les Réglages.',
    redirects: 'cela redirige ailleurs, comme la page de connexion d’un réseau',
    answersWith: 'cela répond par {{type}}',
    noType: 'cela répond sans type de contenu',
    lacksField: 'il manque {{field}} à la réponse de {{path}}',
    lacksAll: 'il manque à la réponse de {{path}} ce qui était demandé',
    givesNone: 'TIXNGO compte {{total, number}} billets mais n’en donne aucun à partir de {{start, number}}.',
    givenUp: 'La demande a été abandonnée.',
    noAnswerWithin: 'pas de réponse en {{seconds, number}} s',
    noAnswerInTime: 'pas de réponse à temps',
    connectionRefused: 'connexion refusée',
    connectionCut: 'la connexion a été coupée',
    hostUnknown: 'le nom d’hôte est inconnu',
    noLookUp: 'le nom d’hôte ne peut pas être résolu',
    noNetwork: 'pas de réseau',
    noWay: 'aucun chemin vers l’hôte',
    certificateExpired: 'son certificat a expiré',
    certificateSelfSigned: 'son certificat est autosigné',
  },
  sync: {
    stopped: 'Usher s’est arrêté pendant cette synchronisation.',
    givenUp: 'La synchronisation a été abandonnée pendant la préparation de la recherche.',
    recheckStopped: 'Usher s’est arrêté pendant cette revérification. Relancez-la.',
    recheckGivenUp: 'Cette revérification a été abandonnée avant sa fin. Relancez-la.',
    recheckOffline: 'Vous travaillez hors ligne. Désactivez « Travailler hors ligne », puis revérifiez l’événement.',
    noStatistics: 'TIXNGO n’a donné aucune statistique de cet événement.',
    statisticsNotOffered: 'TIXNGO ne propose pas de statistiques. {{problem}}',
    clockSetBack:
      'L’horloge de cette machine a été reculée : les données sont plus récentes que ce qu’elle dit. Jusqu’à la prochaine synchronisation, personne ne peut dire leur âge. Vérifiez la date et l’heure de cette machine.',
    clockAhead:
      'L’horloge de cette machine avance de {{by, length}} sur celle de TIXNGO : les heures et l’âge des données paraissent faux. Rien n’est perdu. Vérifiez la date et l’heure de cette machine.',
    clockBehind:
      'L’horloge de cette machine retarde de {{by, length}} sur celle de TIXNGO : les heures et l’âge des données paraissent faux. Rien n’est perdu. Vérifiez la date et l’heure de cette machine.',
  },
  disk: {
    full: 'Le disque est plein : rien n’a été perdu, mais plus rien ne peut être enregistré. Faites de la place ; Usher réessaie de lui-même.',
    notWritable:
      'Le répertoire de données n’est pas accessible en écriture. Rendez-le accessible ; Usher réessaie de lui-même.',
    bad: 'Le disque n’enregistre pas ce qu’on lui donne. Vérifiez-le ; Usher réessaie de lui-même.',
    busy: 'Un autre programme tient les fichiers de données. Fermez-le ; Usher réessaie de lui-même.',
    damagedFile: 'Un fichier de données est abîmé. Usher le met de côté et continue de lui-même.',
    newer:
      '{{file}} a été écrit par un Usher plus récent (version {{version, number}} du fichier ; celui-ci connaît {{known, number}}). Il n’a pas été touché. Mettez Usher à jour, ou lancez-le avec un autre --data-dir.',
    older: '{{file}} a été écrit par un Usher plus ancien. Lancez Usher une fois : il met ses fichiers à jour.',
    damaged: '{{file}} est abîmé, ou a été chiffré avec une autre clé.',
    inaccessible:
      '{{file}} ne peut pas être ouvert ({{reason}}). Vérifiez que le répertoire de données existe et que ce compte peut y écrire.',
    notStored: 'Ceci n’a pas pu être enregistré : {{reason}}. Rien n’a été changé.',
    permissionDenied: 'accès refusé',
    readOnly: 'le système de fichiers est en lecture seule',
    pathHasFile: 'une partie du chemin est un fichier',
    isFile: 'c’est un fichier',
    isFull: 'le disque est plein',
    doesNotStore: 'le disque n’enregistre pas ce qu’on lui donne',
  },
  notices: {
    cacheDamaged: 'La copie locale des billets était abîmée, ou sa clé a changé.',
    cacheOfOthers: 'La copie locale contenait les billets d’un autre serveur.',
    keptAs: 'Elle a été gardée sous le nom {{file}}.',
    loadedAgain: 'Tous les billets sont rechargés.',
    ledgerLacks:
      'Il manquait au registre des suppressions ce que sait sa sauvegarde : il est abîmé, ou sa clé a changé. Il a été gardé sous le nom {{file}}.',
    ledgerUnreadable:
      'Le registre des suppressions était illisible : il est abîmé, ou sa clé a changé. Il a été gardé sous le nom {{file}}.',
    ledgerMissing: 'Le registre des suppressions manquait.',
    ledgerRestored:
      'Il a été rétabli depuis sa sauvegarde. Parcourez les Suppressions : ce qui a été décidé après la dernière sauvegarde n’y figure pas.',
    backupUnreadable: 'Sa sauvegarde était illisible aussi et a été gardée sous le nom {{file}}.',
    ledgerBegun:
      'Un nouveau registre, vide, a été commencé. Les suppressions antérieures n’y figurent pas, et celles qui étaient en file ne seront pas envoyées : gardez ces fichiers dans {{directory}} ; avec la clé qui a servi à les écrire, ils redeviennent lisibles.',
    notBackedUp: 'Le registre des suppressions n’a pas pu être sauvegardé ; sa dernière sauvegarde est gardée.',
  },
  reports: {
    gone: 'Ce rapport n’est plus ici, ou son manifeste est illisible.',
    strangerFile: '{{file}} n’est pas un fichier de ce rapport.',
    tooMany: '{{most, number}} rapports sont en cours. Attendez-en un, ou annulez-le.',
    otherPreview: 'Un autre aperçu a été demandé.',
    ownError: 'Usher n’a pas pu faire ce rapport. Réessayez ; le journal en dit plus.',
    fileExists: '{{file}} existe déjà. Choisissez un autre nom, ou déplacez-le.',
    nothingKept: 'Le rapport n’a pas été fait, et rien n’en a été gardé.',
    diskFull:
      'Le disque est plein. Le rapport n’a pas été fait, et rien n’en a été gardé. Faites de la place, puis refaites-le.',
    notWritable:
      'Le dossier du rapport n’est pas accessible en écriture. Le rapport n’a pas été fait, et rien n’en a été gardé. Choisissez-en un autre, ou rendez-le accessible.',
    noSuchTicket: 'Le cache n’a aucun billet de cet identifiant ou numéro. Synchronisez, ou cherchez-le à nouveau.',
    severalTickets: '{{count, number}} billets ont ce numéro. Nommez-en un par son identifiant : {{ids}}.',
    s360TooLarge: '{{name}} dépasse {{most, megabytes}}. Exportez moins de billets.',
    s360NoHeadings:
      '{{name}} n’a pas de ligne d’en-têtes d’au moins deux colonnes : Usher lit le CSV à virgules, points-virgules ou tabulations.',
    notShown: 'Aucun programme n’a pu montrer {{file}} : {{problem}}. Enregistrez-le plutôt.',
    inFolder: '{{file}} est déjà dans {{folder}}. Choisissez un autre dossier, ou déplacez-le.',
    notSaved:
      'Rien n’a été enregistré dans {{folder}} : {{reason}}. Faites de la place ou choisissez un autre dossier.',
  },
  verdicts: {
    manifestUnusable: 'Le manifeste est inutilisable : {{why}}.',
    manifestNotJson: 'ce n’est pas du JSON : il a été abîmé ou modifié',
    manifestOfOthers: 'ce n’est pas un manifeste d’Usher : {{problems, clauses}}',
    manifestComplete: 'Le manifeste est complet.',
    notListed: '{{file}} ne figure pas dans le manifeste.',
    missing: '{{file}} manque.',
    contentChanged: '{{file}} n’est pas ce qui a été écrit : son contenu a été modifié.',
    contentHolds: '{{file}} est, octet par octet, ce qui a été écrit.',
    signatureHolds: 'La signature correspond au manifeste (clé {{key}}).',
    signatureFails: 'La signature ne correspond pas au manifeste : il a été modifié, ou signé par personne.',
    questionHolds: 'La demande est celle qui a été posée.',
    questionChanged: 'La demande n’est pas celle qui a été posée : elle a été modifiée.',
    trailNotChecked:
      'La place dans la piste d’audit n’a pas été vérifiée : il n’y a pas de répertoire de données d’Usher à comparer.',
    keyNotChecked:
      'La clé qui a signé n’a pas été vérifiée : il n’y a pas de répertoire de données d’Usher à comparer.',
    trailCut: 'La piste d’audit n’a pas d’entrée {{sequence, number}} : elle a été coupée, ou c’en est une autre.',
    trailIsOther: 'L’entrée {{sequence, number}} de la piste d’audit en est une autre.',
    trailUnaware: 'La piste d’audit ne connaît pas ce manifeste : il a été modifié, ou fait ailleurs.',
    trailBroken: 'La piste d’audit est rompue. {{why}}',
    trailHolds:
      'L’entrée {{sequence, number}} de la piste d’audit mentionne ce manifeste, et la chaîne tient jusque-là.',
    keyHolds: 'Il a été signé avec la clé de cette installation.',
    keyIsOther: 'Il a été signé avec une autre clé ({{key}}) que celle de cette installation.',
    entryMissing: 'L’entrée {{missing, number}} manque avant l’entrée {{sequence, number}}.',
    entriesMissing: 'Les entrées {{first, number}} à {{last, number}} manquent avant l’entrée {{sequence, number}}.',
    endMissing:
      'L’entrée {{missing, number}} manque à la fin : {{written, number}} ont été écrites, et la dernière ici est {{last, number}}.',
    entryStray:
      'L’entrée {{sequence, number}} ne continue pas la précédente : l’une des deux a été remplacée ou déplacée.',
    entryChanged: 'L’entrée {{sequence, number}} a été modifiée : son contenu ne donne pas son empreinte.',
    notThere: 'Il n’est pas là.',
    noManifest: 'Aucun manifeste (…{{suffix}}) à côté ne le mentionne.',
  },
  shell: {
    engineStopping: 'Le moteur est en cours d’arrêt.',
    engineGivenUp: 'Le moteur s’est arrêté à plusieurs reprises. Fermez Usher et relancez-le ; usher.log en dit plus.',
    engineDied:
      'Le moteur s’est arrêté avant de répondre et redémarre. Regardez avant de répéter ce que vous avez fait.',
    engineNotRunning: 'Le moteur ne tourne pas.',
    engineNotReady: 'Le moteur n’est pas encore prêt. Réessayez dans un instant.',
    serverByFlag:
      'Usher a été lancé avec {{flag}}, qui décide d’où viennent les billets. Lancez-le sans {{flag}} pour changer de serveur.',
    demoKey: 'Le back-office de démonstration a sa propre clé. Réglez d’abord l’adresse de TIXNGO.',
    keysUnsealed:
      'La clé de la base et la clé API sont gardées non chiffrées dans keys.json, dans le répertoire de données : un fichier que seul votre compte peut lire (mode 0600).',
    keysInKeychain:
      'La clé de la base et la clé API sont gardées dans keys.json, dans le répertoire de données, chiffrées avec une clé du trousseau de votre compte.',
    keysByWindows:
      'La clé de la base et la clé API sont gardées dans keys.json, dans le répertoire de données, chiffrées par Windows pour votre compte.',
    keysInKeyring:
      'La clé de la base et la clé API sont gardées dans keys.json, dans le répertoire de données, chiffrées avec une clé du trousseau de votre compte ({{keyring}}).',
    keysWithoutKeyring:
      'La clé de la base et la clé API sont gardées dans keys.json, dans le répertoire de données, chiffrées seulement avec un mot de passe identique sur toutes les machines, faute de trousseau : qui peut lire le fichier peut lire les clés. Seul votre compte peut le lire (mode 0600).',
  },
};
