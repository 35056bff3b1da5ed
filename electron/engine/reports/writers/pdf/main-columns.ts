/** The columns that a page has room for: those that tell what a row is about. */
import type { Cell, ReportColumn } from '../../../../../shared/report-columns.ts';
import type { ReportKind } from '../../../../../shared/reports.ts';

/** By key, in the order of the report; all columns where nothing is said. Personal data that was chosen is among them. */
export const MAIN_COLUMNS: Readonly<Partial<Record<ReportKind, readonly string[]>>> = {
  tickets: [
    'ticketNumber',
    'eventName',
    'status',
    'family',
    'deletionReason',
    'deletionHere',
    'ownerName',
    'ownerEmail',
    'ownerPseudonym',
    'holderName',
    'holderPseudonym',
    'gate',
    'block',
    'row',
    'seat',
    'seatCategoryId',
    'lastUpdated',
    'barcode',
    'ownerPhone',
    'holderPhone',
    'ownerBirthDate',
    'holderBirthDate',
    'ownerPassport',
    'holderPassport',
    'ownerIdNumber',
    'holderIdNumber',
  ],
  ownership: [
    'ticketNumber',
    'eventName',
    'hop',
    'how',
    'fromName',
    'fromPseudonym',
    'toId',
    'toName',
    'toEmail',
    'toPseudonym',
    'startedAt',
    'at',
    'startedBy',
    'by',
    'outcome',
  ],
  'ownership-chains': [
    'ticketNumber',
    'eventName',
    'owners',
    'chain',
    'transfers',
    'failedTransfers',
    'transferPending',
    'firstFits',
    'lastFits',
    'previousFits',
  ],
  'status-log': [
    'ticketNumber',
    'entry',
    'at',
    'mobileAt',
    'action',
    'actor',
    'fromStatus',
    'toStatus',
    'fromName',
    'fromPseudonym',
    'toName',
    'toPseudonym',
    'deviceId',
    'devicePseudonym',
    'transferOutcome',
    'deletionReason',
    'doesNotFit',
  ],
  deletions: [
    'ticketNumber',
    'eventName',
    'origin',
    'state',
    'reason',
    'note',
    'decidedBy',
    'decidedAt',
    'basisStatus',
    'lastSentAt',
    'attempts',
    'answer',
    'deletedBy',
    'deletedAt',
    'phonesWaiting',
    'lastPhoneAt',
    'confirmedAt',
  ],
  s360: [
    'line',
    's360TicketNumber',
    's360Status',
    'disagreement',
    'expected',
    'because',
    'eventName',
    'status',
    'controlled',
    'deletionReason',
    'lastUpdated',
  ],
  diagnosis: ['ticketNumber', 'eventName', 'status', 'severity', 'rule', 'what', 'here', 'backOffice'],
  'audit-trail': ['sequence', 'at', 'who', 'kind', 'subject', 'details', 'hash'],
};

/** A column with its place among all. */
export interface PlacedColumn extends ReportColumn {
  at: number;
}

/** The columns of a page, those that it has no room for, and those that are empty in all its rows. */
export interface PageColumns {
  shown: PlacedColumn[];
  noRoom: ReportColumn[];
  empty: ReportColumn[];
}

export function pageColumns(
  kind: ReportKind,
  columns: readonly ReportColumn[],
  rows: readonly (readonly Cell[])[],
): PageColumns {
  const wanted = MAIN_COLUMNS[kind];
  const placed = columns.map((column, at): PlacedColumn => ({ ...column, at }));
  const isMain = ({ key }: ReportColumn): boolean => wanted === undefined || wanted.includes(key);
  const isTold = ({ at }: PlacedColumn): boolean => rows.some((cells) => cells[at] !== null && cells[at] !== '');
  return {
    shown: placed.filter((column) => isMain(column) && isTold(column)),
    noRoom: placed.filter((column) => !isMain(column)),
    empty: placed.filter((column) => isMain(column) && !isTold(column)),
  };
}
