/** The report on tickets: one row a ticket, as TIXNGO described it last. */
import type { DeletionState } from '../../../../shared/deletion.ts';
import type { Attribute } from '../../../../shared/domain/attributes.ts';
import { ATTRIBUTES } from '../../../../shared/domain/attributes.ts';
import type { HiddenValue } from '../../../../shared/domain/personal-data.ts';
import { withoutSecrets } from '../../../../shared/domain/personal-data.ts';
import { currentOwnerOf, fullName, type Owner, type Ticket } from '../../../../shared/domain/ticket.ts';
import type { Cell } from '../../../../shared/report-columns.ts';
import { attributeKey, columnsOf } from '../../../../shared/report-columns.ts';
import type { PersonalField, ReportQuestion } from '../../../../shared/reports.ts';
import type { People } from '../people.ts';
import { personOf } from '../people.ts';
import type { ReportData, ReportTicket } from '../report-data.ts';
import type { ReportRow, Rows } from './report-row.ts';

/** What a column says of a ticket. `deletionHere`: of the latest deletion that was decided at this machine. */
type TicketReader = (known: ReportTicket, deletionHere: DeletionState | null) => Cell;

/** Tickets are many, so each row is read in the order of the columns, and what has no column is not read at all. */
export function* ticketRows(question: ReportQuestion, data: ReportData, people: People): Rows {
  const deletions = data.ledger.openStates(data.source);
  const readers = readersOf(people, chosenFields(question));
  const read = columnsOf(question).map(({ key }) => {
    const reader = readers[key];
    if (!reader) throw new Error(`A ticket has no cell "${key}".`);
    return reader;
  });
  for (const known of data.tickets(question.filter)) {
    const deletionHere = known ? (deletions.get(known.ticket.ticketId) ?? null) : null;
    yield known && read.map((reader) => reader(known, deletionHere));
  }
}

/** All that the report says of one ticket. */
export function ticketRow(
  known: ReportTicket,
  deletionHere: DeletionState | null,
  { people, fields }: { people: People; fields: readonly PersonalField[] },
): ReportRow {
  const readers = Object.entries(readersOf(people, fields));
  return Object.fromEntries(readers.map(([key, reader]) => [key, reader(known, deletionHere)]));
}

function chosenFields({ personalData }: ReportQuestion): readonly PersonalField[] {
  return personalData.kind === 'withFields' ? personalData.fields : [];
}

function readersOf(people: People, fields: readonly PersonalField[]): Readonly<Record<string, TicketReader>> {
  return {
    ...OWN_READERS,
    ...Object.assign({}, ...ATTRIBUTES.map(attributeReaders)),
    ...personReaders('owner', currentOwnerOf, people),
    ...personReaders('initialOwner', ({ initialOwner }) => initialOwner, people),
    ...personReaders('previousOwner', ({ previousOwner }) => previousOwner, people),
    ...personReaders('pendingRecipient', ({ pendingRecipient }) => pendingRecipient, people),
    ...holderReader(people),
    ...personalReaders(fields),
  };
}

const OWN_READERS: Readonly<Record<string, TicketReader>> = {
  ticketId: ({ ticket }) => ticket.ticketId,
  ticketNumber: ({ ticket }) => ticket.ticketNumber ?? null,
  eventId: ({ ticket }) => ticket.eventId,
  eventName: ({ ticket }) => ticket.eventName ?? null,
  eventCode: ({ ticket }) => ticket.eventCode ?? null,
  eventStart: ({ ticket }) => ticket.eventStartDate ?? null,
  ticketExternalId: ({ ticket }) => ticket.ticketExternalId ?? null,
  vocabulary: ({ status }) => status.vocabulary,
  status: ({ status }) => status.value,
  family: ({ family }) => family,
  deletionReason: ({ ticket }) => ticket.deletionReason ?? null,
  deletionHere: (_, deletionHere) => deletionHere,
  externalEntrance: ({ ticket }) => ticket.externalEntrance ?? null,
  gate: ({ ticket }) => ticket.gate ?? null,
  level: ({ ticket }) => ticket.level ?? null,
  area: ({ ticket }) => ticket.area ?? null,
  block: ({ ticket }) => ticket.block ?? null,
  row: ({ ticket }) => ticket.row ?? null,
  seat: ({ ticket }) => ticket.seat ?? null,
  seatCategoryId: ({ ticket }) => ticket.seatCategoryId ?? null,
  contingentId: ({ ticket }) => ticket.contingentId ?? null,
  tariffId: ({ ticket }) => ticket.tariffId ?? null,
  price: ({ ticket }) => ticket.purchasePrice ?? null,
  currency: ({ ticket }) => ticket.purchaseCurrency ?? null,
  purchasedAt: ({ ticket }) => ticket.purchaseDate ?? null,
  fileNumber: ({ ticket }) => ticket.fileNumber ?? null,
  s360Status: ({ ticket }) => ticket.s360Status ?? null,
  lastUpdated: ({ ticket }) => ticket.lastUpdated,
};

function attributeReaders(name: Attribute): Record<string, TicketReader> {
  return {
    [attributeKey(name)]: ({ ticket }) => ticket.attributes?.[name]?.value ?? null,
    [`${attributeKey(name)}At`]: ({ ticket }) => ticket.attributes?.[name]?.at ?? null,
  };
}

/** As {@link People.cells} has them, one by one. */
function personReaders(
  key: string,
  ownerOf: (ticket: Ticket) => Owner | null | undefined,
  people: People,
): Record<string, TicketReader> {
  const read = (cell: (owner: Owner) => Cell): TicketReader => {
    return ({ ticket }) => {
      const owner = ownerOf(ticket);
      return owner ? cell(owner) : null;
    };
  };
  if (people.isPseudonymised) return { [`${key}Pseudonym`]: read((owner) => people.pseudonym(personOf(owner))) };
  return {
    [`${key}Id`]: read(({ id }) => id),
    [`${key}Name`]: read(fullName),
    [`${key}Email`]: read(({ email }) => email ?? ''),
  };
}

function holderReader(people: People): Record<string, TicketReader> {
  const name = ({ ticket: { holder } }: ReportTicket): string => (holder ? fullName(holder) : '');
  if (!people.isPseudonymised) return { holderName: (known) => name(known) || null };
  const pseudonym = (known: string): Cell =>
    known === '' ? null : people.pseudonym({ id: '', email: '', name: known });
  return { holderPseudonym: (known) => pseudonym(name(known)) };
}

/** How organizers and TIXNGO call each field, wherever it stands. */
const FIELD_NAMES: Readonly<Record<Exclude<PersonalField, 'barcode'>, { key: string; name: RegExp }>> = {
  phone: { key: 'Phone', name: /phone/i },
  birthDate: { key: 'BirthDate', name: /birth/i },
  passport: { key: 'Passport', name: /passport/i },
  idNumber: { key: 'IdNumber', name: /id_?number|identity/i },
};

/** The chosen values among those that are hidden elsewhere; looked for once in each ticket. */
function personalReaders(fields: readonly PersonalField[]): Record<string, TicketReader> {
  let latest: { known: ReportTicket; cells: ReportRow } | null = null;
  const cells = (known: ReportTicket): ReportRow => {
    if (latest?.known !== known) latest = { known, cells: personalCells(known, fields) };
    return latest.cells;
  };
  const keys = fields.flatMap((field) => {
    if (field === 'barcode') return [field];
    return [`owner${FIELD_NAMES[field].key}`, `holder${FIELD_NAMES[field].key}`];
  });
  return Object.fromEntries(keys.map((key): [string, TicketReader] => [key, (known) => cells(known)[key] ?? null]));
}

function personalCells({ raw, ticket }: ReportTicket, fields: readonly PersonalField[]): ReportRow {
  const barcode = ticket.barcode ?? null;
  const { hidden } = withoutSecrets(JSON.parse(raw) as object, barcode);
  const cells: Record<string, string | null> = {};
  for (const field of fields) {
    if (field === 'barcode') cells.barcode = barcode;
    else {
      const { key, name } = FIELD_NAMES[field];
      cells[`owner${key}`] = joinedValues(hidden, name, isOfOwner);
      cells[`holder${key}`] = joinedValues(hidden, name, ([first]) => first === 'holder');
    }
  }
  return cells;
}

function isOfOwner([first = '', second]: readonly string[]): boolean {
  return first === 'currentOwner' || (second === undefined && /^owner[A-Z]/.test(first));
}

function joinedValues(hidden: readonly HiddenValue[], name: RegExp, isOf: (path: readonly string[]) => boolean) {
  const found = hidden.filter(({ path }) => isOf(path) && name.test(path.at(-1) ?? ''));
  return [...new Set(found.map(({ value }) => value))].join(' / ') || null;
}
