/** The report on tickets: one row a ticket, as TIXNGO described it last. */
import type { DeletionState } from '../../../../shared/deletion.ts';
import type { Attribute } from '../../../../shared/domain/attributes.ts';
import { ATTRIBUTES } from '../../../../shared/domain/attributes.ts';
import type { HiddenValue } from '../../../../shared/domain/personal-data.ts';
import { withoutSecrets } from '../../../../shared/domain/personal-data.ts';
import { currentOwnerOf, fullName, type Ticket } from '../../../../shared/domain/ticket.ts';
import { attributeKey } from '../../../../shared/report-columns.ts';
import type { PersonalField, ReportQuestion } from '../../../../shared/reports.ts';
import type { People } from '../people.ts';
import { personOf } from '../people.ts';
import type { ReportData, ReportTicket } from '../report-data.ts';
import { type ReportRow, type Rows, statusCells, ticketCells } from './report-row.ts';

export function* ticketRows(question: ReportQuestion, data: ReportData, people: People): Rows {
  const deletions = data.ledger.openStates(data.source);
  const { personalData } = question;
  const fields = personalData.kind === 'withFields' ? personalData.fields : [];
  for (const known of data.tickets(question.filter)) {
    yield known && ticketRow(known, deletions.get(known.ticket.ticketId) ?? null, { people, fields });
  }
}

/** `fields`: those of {@link PersonalField} that were chosen; the row holds no other ones. */
export function ticketRow(
  { ticket, status, family, raw }: ReportTicket,
  deletionHere: DeletionState | null,
  { people, fields }: { people: People; fields: readonly PersonalField[] },
): ReportRow {
  return {
    ...ticketCells(ticket),
    eventCode: ticket.eventCode ?? null,
    eventStart: ticket.eventStartDate ?? null,
    ticketExternalId: ticket.ticketExternalId ?? null,
    ...statusCells(status),
    family,
    ...Object.assign({}, ...ATTRIBUTES.map((name) => attributeCells(ticket, name))),
    deletionReason: ticket.deletionReason ?? null,
    deletionHere,
    ...people.cells('owner', personOf(currentOwnerOf(ticket))),
    ...people.cells('initialOwner', personOf(ticket.initialOwner)),
    ...people.cells('previousOwner', personOf(ticket.previousOwner)),
    ...people.cells('pendingRecipient', personOf(ticket.pendingRecipient)),
    ...holderCell(ticket, people),
    ...placeCells(ticket),
    s360Status: ticket.s360Status ?? null,
    lastUpdated: ticket.lastUpdated,
    ...(fields.length > 0 ? personalCells(raw, ticket.barcode ?? null, fields) : {}),
  };
}

function attributeCells(ticket: Ticket, name: Attribute): ReportRow {
  const attribute = ticket.attributes?.[name];
  return { [attributeKey(name)]: attribute?.value ?? null, [`${attributeKey(name)}At`]: attribute?.at ?? null };
}

function holderCell({ holder }: Ticket, people: People): ReportRow {
  const name = holder ? fullName(holder) : '';
  if (!people.isPseudonymised) return { holderName: name || null };
  return { holderPseudonym: name === '' ? null : people.pseudonym({ id: '', email: '', name }) };
}

function placeCells(ticket: Ticket): ReportRow {
  return {
    externalEntrance: ticket.externalEntrance ?? null,
    gate: ticket.gate ?? null,
    level: ticket.level ?? null,
    area: ticket.area ?? null,
    block: ticket.block ?? null,
    row: ticket.row ?? null,
    seat: ticket.seat ?? null,
    seatCategoryId: ticket.seatCategoryId ?? null,
    contingentId: ticket.contingentId ?? null,
    tariffId: ticket.tariffId ?? null,
    price: ticket.purchasePrice ?? null,
    currency: ticket.purchaseCurrency ?? null,
    purchasedAt: ticket.purchaseDate ?? null,
    fileNumber: ticket.fileNumber ?? null,
  };
}

/** How organizers and TIXNGO call each field, wherever it stands. */
const FIELD_NAMES: Readonly<Record<Exclude<PersonalField, 'barcode'>, { key: string; name: RegExp }>> = {
  phone: { key: 'Phone', name: /phone/i },
  birthDate: { key: 'BirthDate', name: /birth/i },
  passport: { key: 'Passport', name: /passport/i },
  idNumber: { key: 'IdNumber', name: /id_?number|identity/i },
};

/** The chosen values among those that are hidden elsewhere. */
function personalCells(raw: string, barcode: string | null, fields: readonly PersonalField[]): ReportRow {
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
