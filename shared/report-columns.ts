/** The columns of every report, each with its meaning. */
import type { Attribute } from './domain/attributes.ts';
import { ATTRIBUTE_DEFINITIONS, ATTRIBUTES } from './domain/attributes.ts';
import type { Instant } from './domain/instant.ts';
import { type Definition, PSEUDONYM, REPORT_TERMS } from './report-terms.ts';
import type { FigureGrouping, PersonalDataChoice, PersonalField, ReportKind, ReportQuestion } from './reports.ts';
import { REPORTS } from './reports.ts';

/** An {@link Instant} is a time with its offset; writers give it as RFC 3339. Decimals are texts such as `85.00`. */
export type Cell = string | number | boolean | Instant | null;

export interface ReportColumn {
  key: string;
  heading: string;
  type: 'text' | 'integer' | 'decimal' | 'boolean' | 'time';
  definition: string;
}

/** The columns of the answer to a question, in order. */
export function columnsOf(question: Pick<ReportQuestion, 'kind' | 'by' | 'personalData'>): ReportColumn[] {
  return COLUMNS[question.kind](question);
}

/** The columns and the terms of a report, to be printed with it. */
export function definitionsOf(question: Pick<ReportQuestion, 'kind' | 'by' | 'personalData'>): Definition[] {
  const columns = columnsOf(question).map(({ heading, definition }) => ({ term: heading, definition }));
  const people = question.personalData.kind === 'pseudonymised' ? [PSEUDONYM] : [];
  const facts = question.kind === 'ticket-file' ? FILE_SECTIONS.flatMap((section) => factsOf(section, question)) : [];
  return [...columns, ...facts, ...REPORT_TERMS[question.kind], ...people];
}

/** What a ticket file is made of, in order: what these reports say of the ticket. */
export const FILE_SECTIONS = [
  'tickets',
  'deletions',
  'ownership',
  'ownership-chains',
  'status-log',
  'diagnosis',
] as const satisfies readonly ReportKind[];
export type FileSection = (typeof FILE_SECTIONS)[number];

/** The facts of an entry of a section; which ticket it is, and in which status, stands in the first section only. */
export function sectionColumns(section: FileSection, { by, personalData }: Choice): ReportColumn[] {
  const columns = columnsOf({ kind: section, by, personalData });
  return section === 'tickets'
    ? columns
    : columns.filter((column) => !TICKET.includes(column) && !STATUS.includes(column));
}

function factsOf(section: FileSection, choice: Choice): Definition[] {
  const { title } = REPORTS[section];
  const facts = sectionColumns(section, choice);
  return [
    ...facts.map(({ heading, definition }) => ({ term: `${title}: ${heading}`, definition })),
    ...REPORT_TERMS[section],
  ];
}

type Choice = Pick<ReportQuestion, 'by' | 'personalData'>;

function text(key: string, heading: string, definition: string): ReportColumn {
  return { key, heading, type: 'text', definition };
}
function time(key: string, heading: string, definition: string): ReportColumn {
  return { key, heading, type: 'time', definition };
}
function integer(key: string, heading: string, definition: string): ReportColumn {
  return { key, heading, type: 'integer', definition };
}
function yesNo(key: string, heading: string, definition: string): ReportColumn {
  return { key, heading, type: 'boolean', definition };
}

/** A person: id, name and e-mail, or a pseudonym in place of all three. */
function person(key: string, heading: string, who: string, { personalData }: Choice): ReportColumn[] {
  if (personalData.kind === 'pseudonymised') {
    return [text(`${key}Pseudonym`, `${heading} pseudonym`, `Pseudonym of ${who}.`)];
  }
  return [
    text(`${key}Id`, `${heading} id`, `TIXNGO's id of ${who}.`),
    text(`${key}Name`, `${heading} name`, `First and last name of ${who}.`),
    text(`${key}Email`, `${heading} e-mail`, `E-mail address of ${who}.`),
  ];
}

/** A text that may name people. */
function freeText(key: string, heading: string, definition: string, { personalData }: Choice): ReportColumn[] {
  return personalData.kind === 'pseudonymised' ? [] : [text(key, heading, definition)];
}

const TICKET: readonly ReportColumn[] = [
  text('ticketId', 'Ticket id', 'Technical id of the ticket in TIXNGO.'),
  text('ticketNumber', 'Ticket number', 'Business number of the ticket: the tax number of S-360.'),
  text('eventId', 'Event id', 'Id of the event in TIXNGO.'),
  text('eventName', 'Event', 'Name of the event.'),
];

const STATUS: readonly ReportColumn[] = [
  text('vocabulary', 'Vocabulary', 'In which of TIXNGO’s vocabularies the status is written: V4, LIFECYCLE or LEGACY.'),
  text('status', 'Status', 'Status as TIXNGO said it last.'),
];

const SEAT: readonly ReportColumn[] = [
  text('externalEntrance', 'Outer entrance', 'Outer entrance of the ticket.'),
  text('gate', 'Gate', 'Gate of the ticket.'),
  text('level', 'Level', 'Level of the seat.'),
  text('area', 'Area', 'Area of the seat.'),
  text('block', 'Block', 'Block of the seat.'),
  text('row', 'Row', 'Row of the seat; not a number.'),
  text('seat', 'Seat', 'Seat.'),
];

const PURCHASE: readonly ReportColumn[] = [
  text('seatCategoryId', 'Category', 'Id of the seat category: the price zone.'),
  text('contingentId', 'Contingent', 'Id of the contingent: the quota.'),
  text('tariffId', 'Tariff', 'Id of the tariff: the price type.'),
  { key: 'price', heading: 'Price', type: 'decimal', definition: 'Price paid.' },
  text('currency', 'Currency', 'Currency of the price, ISO 4217.'),
  time('purchasedAt', 'Purchased at', 'Time of the sale.'),
  text('fileNumber', 'File number', 'Number of the order in S-360.'),
];

/** `keptByOwner`, `keptByOwnerAt`. */
export function attributeKey(name: Attribute): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function attributeColumns(name: Attribute): ReportColumn[] {
  const definition = ATTRIBUTE_DEFINITIONS[name];
  return [
    yesNo(attributeKey(name), name, `${definition} Empty where TIXNGO does not say.`),
    time(`${attributeKey(name)}At`, `${name} at`, `Since when: ${definition} Empty where TIXNGO does not say.`),
  ];
}

const FIELD_COLUMNS: Readonly<Record<PersonalField, readonly ReportColumn[]>> = {
  barcode: [text('barcode', 'Barcode', 'The entry code.')],
  phone: ofOwnerAndHolder('Phone', 'phone', 'Phone number'),
  birthDate: ofOwnerAndHolder('BirthDate', 'birth date', 'Date of birth'),
  passport: ofOwnerAndHolder('Passport', 'passport', 'Passport'),
  idNumber: ofOwnerAndHolder('IdNumber', 'id number', 'Number of the identity document'),
};

function ofOwnerAndHolder(key: string, heading: string, what: string): ReportColumn[] {
  return [
    text(`owner${key}`, `Owner ${heading}`, `${what} of the owner, as TIXNGO has it.`),
    text(`holder${key}`, `Holder ${heading}`, `${what} of the holder, as TIXNGO has it.`),
  ];
}

function chosenFields({ personalData }: { personalData: PersonalDataChoice }): readonly ReportColumn[] {
  if (personalData.kind !== 'withFields') return [];
  return (Object.keys(FIELD_COLUMNS) as PersonalField[])
    .filter((field) => personalData.fields.includes(field))
    .flatMap((field) => FIELD_COLUMNS[field]);
}

function holder({ personalData }: Choice): ReportColumn {
  const who = 'the person who will use the ticket, entered by the owner';
  return personalData.kind === 'pseudonymised'
    ? text('holderPseudonym', 'Holder pseudonym', `Pseudonym of ${who}.`)
    : text('holderName', 'Holder name', `First and last name of ${who}.`);
}

const GROUPING_COLUMNS: Readonly<Record<FigureGrouping, readonly ReportColumn[]>> = {
  event: TICKET.filter(({ key }) => key.startsWith('event')),
  gate: [text('gate', 'Gate', 'Gate of the tickets, as TIXNGO has it now; empty: none.')],
  category: [text('seatCategoryId', 'Category', 'Seat category of the tickets, as TIXNGO has it now; empty: none.')],
};

const COLUMNS: Readonly<Record<ReportKind, (choice: Choice) => ReportColumn[]>> = {
  tickets: (choice) => [
    ...TICKET,
    text('eventCode', 'Event code', "The organizer's id of the event."),
    time('eventStart', 'Event start', 'Start of the event.'),
    text('ticketExternalId', 'External id', 'Id given by the issuing system.'),
    ...STATUS,
    text('family', 'Family', 'Family of the status.'),
    ...ATTRIBUTES.flatMap(attributeColumns),
    text('deletionReason', 'Deletion reason', 'Why TIXNGO deleted the ticket.'),
    text('deletionHere', 'Deletion decided here', 'State of the latest deletion that was decided at this machine.'),
    ...person('owner', 'Owner', 'the spectator whose wallet holds the ticket', choice),
    ...person('initialOwner', 'Initial owner', 'the first recipient', choice),
    ...person('previousOwner', 'Previous owner', 'the owner before the latest completed transfer', choice),
    ...person('pendingRecipient', 'Pending recipient', 'the person to whom a pending transfer is addressed', choice),
    holder(choice),
    ...SEAT,
    ...PURCHASE,
    text('s360Status', 'S-360 status', 'What S-360 says, where the server passes it on.'),
    time('lastUpdated', 'Last updated', 'When TIXNGO changed the ticket last.'),
    ...chosenFields(choice),
  ],

  ownership: (choice) => [
    ...TICKET,
    integer('hop', 'Hop', 'Owner of the chain, from 1; empty for an attempt that made nobody an owner.'),
    text('how', 'How', 'How the ticket came, or was to come, to the recipient: see the terms.'),
    ...person('from', 'From', 'the owner before', choice),
    ...person('to', 'To', 'the owner afterwards, or to whom the attempt was addressed', choice),
    time('startedAt', 'Started at', 'Server time at which the transfer was started.'),
    time('at', 'At', 'Server time from which the recipient is the owner, or at which the attempt ended.'),
    text('startedBy', 'Started by', 'Actor who started the transfer: Mobile, Back-office, TicketingSystem or System.'),
    text('by', 'By', 'Actor of the injection, or who ended the transfer.'),
    text('outcome', 'Outcome', 'Outcome of the transfer as the log has it.'),
  ],

  'ownership-chains': () => [
    ...TICKET,
    integer('owners', 'Owners', 'Owners that the status log shows, the first one included.'),
    text('chain', 'Chain', 'All owners in order.'),
    integer('transfers', 'Transfers', 'Accepted transfers.'),
    integer('failedTransfers', 'Failed transfers', 'Transfers that were refused, cancelled or timed out.'),
    yesNo('transferPending', 'Transfer pending', 'A transfer was started and has not ended.'),
    yesNo('firstFits', 'First owner fits', 'The first owner of the log is the initial owner of the ticket.'),
    yesNo('lastFits', 'Last owner fits', 'The last owner of the log is the current owner of the ticket.'),
    yesNo('previousFits', 'Previous owner fits', 'The last but one of the log is the previous owner of the ticket.'),
  ],

  'status-log': (choice) => [
    ...TICKET,
    integer('entry', 'Entry', 'Position in the log of the ticket, from 1.'),
    text('entryId', 'Entry id', "TIXNGO's id of the entry."),
    time('at', 'Server time', 'When TIXNGO recorded it.'),
    time('mobileAt', 'Mobile time', "When it happened by the phone's clock."),
    text('action', 'Action', 'What happened.'),
    text('actor', 'Actor', 'Who did it: Mobile, Back-office, TicketingSystem or System.'),
    text('channel', 'Channel', 'Through which channel it came: S-360, API or CSV.'),
    text('vocabulary', 'Vocabulary', 'In which vocabulary the statuses of the entry are written.'),
    text('fromStatus', 'From status', 'Status before.'),
    text('toStatus', 'To status', 'Status afterwards.'),
    ...person('from', 'From owner', 'the owner before', choice),
    ...person('to', 'To owner', 'the owner afterwards, or the recipient', choice),
    choice.personalData.kind === 'pseudonymised'
      ? text('devicePseudonym', 'Phone pseudonym', 'Pseudonym of the phone.')
      : text('deviceId', 'Phone', "TIXNGO's id of the phone."),
    text('transferOutcome', 'Transfer outcome', 'How a transfer ended.'),
    text('deletionReason', 'Deletion reason', 'Why the ticket was deleted.'),
    text('doesNotFit', 'Does not fit', 'What in this entry does not follow from those before it: see the terms.'),
  ],

  deletions: (choice) => [
    ...TICKET,
    text('origin', 'Origin', 'Where it was decided: see the terms.'),
    text('deletionId', 'Deletion id', 'Identity that every attempt carries.'),
    text('state', 'State', 'How far it has come: see the terms.'),
    text('reason', 'Reason', 'Deletion reason.'),
    ...freeText('note', 'Note', 'Why, in the words of who decided.', choice),
    text('decidedBy', 'Decided by', 'Operator who decided, or the actor as the log has it.'),
    time('decidedAt', 'Decided at', 'When, by the clock of this machine; elsewhere: server time of the log.'),
    text('decidedAgainBy', 'Decided again by', 'Operator who decided last to send it again.'),
    time('decidedAgainAt', 'Decided again at', 'When that was.'),
    text('basisStatus', 'Decided on status', 'Status on which the decision rests.'),
    time('basisLastUpdated', 'Decided on change', "TIXNGO's last change of the ticket that was known then."),
    time('basisAsOf', 'Decided on data of', 'When TIXNGO had said so: the age of the data at the decision.'),
    ...person('basisOwner', 'Decided on owner', 'the owner on whom the decision rests', choice),
    time('firstSentAt', 'First sent at', 'When it was sent for the first time.'),
    time('lastSentAt', 'Last sent at', 'When it was sent last.'),
    integer('attempts', 'Attempts', 'How often it was sent.'),
    time('answeredAt', 'Answered at', 'When TIXNGO’s answer settled it.'),
    text('answer', 'Answer', 'The status that TIXNGO answered, or REJECTED.'),
    ...freeText('message', 'Message', 'The last answer or problem in words.', choice),
    text('deletedBy', 'Deleted by', 'Actor of the deletion as the status log tells it.'),
    time('deletedAt', 'Deleted at', 'Server time of the deletion in the status log.'),
    integer('phonesWaiting', 'Phones waiting', 'Phones that still hold the ticket, as the log tells; empty: not told.'),
    time('lastPhoneAt', 'Last phone at', 'When the last phone confirmed; empty while one still holds the ticket.'),
    time('confirmedAt', 'Confirmed at', 'When Usher learnt that the ticket is DELETED.'),
    text('carriedIn', 'Carried in from', 'Machine from which the decision was carried here in a file.'),
    time('carriedOutAt', 'Carried out at', 'When it was exported for another machine to send.'),
  ],

  figures: ({ by }) => [
    ...by.flatMap((grouping) => GROUPING_COLUMNS[grouping]),
    text(
      'group',
      'Group',
      'family: each ticket counts once; milestone: an attribute that is TRUE; statistics: as TIXNGO’s own.',
    ),
    text('figure', 'Figure', 'Name of the figure: see the terms.'),
    integer('atLeast', 'At least', 'Tickets that certainly count.'),
    integer('atMost', 'At most', 'Tickets that may count: the same number where the records tell all.'),
  ],

  reconciliation: () => [
    ...GROUPING_COLUMNS.event,
    text('figure', 'Figure', 'Name of the figure: see the terms.'),
    integer('usherAtLeast', 'Usher at least', 'Tickets that certainly count in the cache.'),
    integer('usherAtMost', 'Usher at most', 'Tickets that may count in the cache.'),
    integer('tixngo', 'TIXNGO', 'The figure of TIXNGO; empty where it gives none.'),
    integer('surplus', 'Surplus', 'Tickets that Usher counts more than TIXNGO; negative: fewer.'),
    time('instant', 'Counted at', 'The instant as of which both sides were counted.'),
    text('outcome', 'Outcome', 'compared, notOffered (TIXNGO has no statistics) or notAsked (it could not be asked).'),
    time('triedAt', 'Tried at', 'When Usher asked TIXNGO.'),
    text('message', 'Message', 'Why it was not compared.'),
  ],

  s360: () => [
    integer('line', 'Line', 'Record of the S-360 file, its headings being record 1.'),
    text('s360TicketNumber', 'Number in S-360', 'Ticket number as the file has it.'),
    text('s360Status', 'S-360 status', 'Status as the file has it.'),
    text('disagreement', 'Disagreement', 'What both sides disagree on: see the terms.'),
    text('expected', 'Expected in S-360', 'What S-360 would say if both agreed.'),
    text('because', 'Because', 'What can explain it: see the terms.'),
    ...TICKET,
    ...STATUS,
    yesNo('controlled', 'Controlled', ATTRIBUTE_DEFINITIONS.Controlled),
    text('deletionReason', 'Deletion reason', 'Why TIXNGO deleted the ticket.'),
    time('lastUpdated', 'Last updated', 'When TIXNGO changed the ticket last.'),
  ],

  diagnosis: () => [
    ...TICKET,
    ...STATUS,
    text('severity', 'Severity', 'problem: it does not open a gate now, or that cannot be told. warning: look first.'),
    text('rule', 'Rule', 'Name of the rule that found it.'),
    text('what', 'What', 'What was found. Durations count up to the instant of this report.'),
    text('here', 'At the help desk', 'What to do here.'),
    text('backOffice', 'In the back-office', 'What to do in the back-office of TIXNGO or on the ticketing side.'),
  ],

  'ticket-file': () => [
    text('section', 'Section', 'The report that has the fact as a column.'),
    integer('entry', 'Entry', 'Row of that report about this ticket, from 1.'),
    text('fact', 'Fact', 'Heading of the column: see the terms.'),
    text('value', 'Value', 'What the cell says; times are RFC 3339, empty: not told.'),
  ],

  'audit-trail': () => [
    integer('sequence', 'Sequence', 'Position in the trail, from 1, without a gap.'),
    time('at', 'At', 'When, by the clock of this machine.'),
    text('who', 'Who', 'The operator, or Usher for what it does by itself.'),
    text('kind', 'What', 'What was done.'),
    text('subject', 'On what', 'The deletion or manifest that it is about; empty: the whole installation.'),
    text('details', 'Details', 'Further details as JSON.'),
    text('previousHash', 'Previous hash', 'The hash of the entry before.'),
    text('hash', 'Hash', 'SHA-256 over this entry and the hash before it.'),
  ],
};
