/** A ticket as a row of the table `ticket`: the columns that screens list, filter and sort by. */
import { ATTRIBUTES } from '../../../shared/domain/attributes.ts';
import type { Family } from '../../../shared/domain/families.ts';
import { familyOf } from '../../../shared/domain/mapping.ts';
import { parseMoney } from '../../../shared/domain/money.ts';
import type { TicketStatus, Vocabulary } from '../../../shared/domain/statuses.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { attributeOf, currentOwnerOf, fullName, statusOf } from '../../../shared/domain/ticket.ts';
import { attributeBits, hasAttribute } from './attribute-bits.ts';

/** The columns in which a status is stored. */
export interface StatusColumns {
  vocabulary: Vocabulary;
  status: string;
  legacy_action: string | null;
  legacy_state: string | null;
}

/** The columns that figures are made of. */
export interface CountedColumns {
  event_id: string;
  family: Family;
  vocabulary: Vocabulary;
  status: string;
  attributes: number;
}

export type TicketRecord = ReturnType<typeof ticketRecord>;

/** `asOf`: the server said so at this instant, UTC milliseconds. `endedTransfer`: the latest entry of its log did so. */
export function ticketRecord(ticket: Ticket, asOf: number, endedTransfer: boolean) {
  const status = statusColumns(statusOf(ticket));
  const attributes = attributeBits(ATTRIBUTES.filter((name) => attributeOf(ticket, name).value));
  const owner = currentOwnerOf(ticket);
  const price =
    ticket.purchasePrice && ticket.purchaseCurrency ? parseMoney(ticket.purchasePrice, ticket.purchaseCurrency) : null;
  return {
    ticket_id: ticket.ticketId,
    ticket_number: ticket.ticketNumber ?? '',
    ticket_external_id: ticket.ticketExternalId ?? null,
    barcode: ticket.barcode ?? null,
    event_id: ticket.eventId,
    ...status,
    family: familyOfColumns({ ...status, attributes }, endedTransfer),
    attributes,
    injected_at: attributeOf(ticket, 'Injected').at,
    delivered_at: attributeOf(ticket, 'Delivered').at,
    assigned_at: attributeOf(ticket, 'Assigned').at,
    kept_by_owner_at: attributeOf(ticket, 'KeptByOwner').at,
    activated_at: attributeOf(ticket, 'Activated').at,
    checked_at: attributeOf(ticket, 'Checked').at,
    controlled_at: attributeOf(ticket, 'Controlled').at,
    deleted_at: attributeOf(ticket, 'Deleted').at,
    deletion_reason: ticket.deletionReason ?? null,
    owner_id: owner?.id ?? null,
    owner_name: owner ? fullName(owner) : '',
    owner_email: owner?.email ?? null,
    initial_owner_id: ticket.initialOwner?.id ?? null,
    previous_owner_id: ticket.previousOwner?.id ?? null,
    pending_recipient_id: ticket.pendingRecipient?.id ?? null,
    holder_name: ticket.holder ? fullName(ticket.holder) : '',
    purchase_at: ticket.purchaseDate?.utc ?? null,
    purchase_offset: ticket.purchaseDate?.offset ?? null,
    file_number: ticket.fileNumber ?? null,
    price_minor: price?.minor ?? null,
    price_currency: price?.currency ?? null,
    seat_category_id: ticket.seatCategoryId ?? null,
    contingent_id: ticket.contingentId ?? null,
    tariff_id: ticket.tariffId ?? null,
    seated: yesNo(ticket.seated),
    numbered: yesNo(ticket.numbered),
    external_entrance: ticket.externalEntrance ?? null,
    gate: ticket.gate ?? null,
    level: ticket.level ?? null,
    area: ticket.area ?? null,
    block: ticket.block ?? null,
    row: ticket.row ?? null,
    seat: ticket.seat ?? null,
    last_updated: ticket.lastUpdated.utc,
    as_of: asOf,
  };
}

/** The family of a stored ticket (domain.md 4.1, 4.2). */
export function familyOfColumns(ticket: StatusColumns & { attributes: number }, endedTransfer: boolean): Family {
  return familyOf(statusOfColumns(ticket), {
    activated: hasAttribute(ticket.attributes, 'Activated'),
    controlled: hasAttribute(ticket.attributes, 'Controlled'),
    lastActionEndedTransfer: endedTransfer,
  });
}

/** The status that a row stores. */
export function statusOfColumns({ vocabulary, status, legacy_action, legacy_state }: StatusColumns): TicketStatus {
  if (vocabulary === 'LEGACY') return { vocabulary, value: status, action: legacy_action, state: legacy_state };
  return { vocabulary, value: status };
}

function statusColumns(status: TicketStatus): StatusColumns {
  const legacy = status.vocabulary === 'LEGACY' ? status : null;
  return {
    vocabulary: status.vocabulary,
    status: status.value,
    legacy_action: legacy?.action ?? null,
    legacy_state: legacy?.state ?? null,
  };
}

/** S-360 writes Y and N; SQLite has 1 and 0. */
function yesNo(value: boolean | 'Y' | 'N' | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  return value === true || value === 'Y' ? 1 : 0;
}
