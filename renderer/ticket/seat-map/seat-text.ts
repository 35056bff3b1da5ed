/** What stands on a seat of the map and what is said of it, so that no colour is needed. */
import i18next from 'i18next';
import type { V4Status } from '../../../shared/domain/statuses.ts';
import { isV4Status } from '../../../shared/domain/statuses.ts';
import type { MappedSeat } from '../../../shared/seat-map.ts';

/** One sign for each status; a tick for a ticket that was used to enter. */
const LETTERS: Readonly<Record<V4Status, string>> = {
  NOT_DOWNLOADED: 'N',
  DOWNLOADED: 'D',
  PENDING_TRANSFER: 'T',
  DELETION_PENDING: '…',
  DELETED: '×',
};

export function seatLetter({ status, controlled }: Pick<MappedSeat, 'status' | 'controlled'>): string {
  if (status.vocabulary === 'V4' && isV4Status(status.value)) {
    const isValid = status.value !== 'DELETED' && status.value !== 'DELETION_PENDING';
    return controlled && isValid ? '✓' : LETTERS[status.value];
  }
  return status.value.slice(0, 1);
}

/** `Row 12, seat 7: DOWNLOADED, controlled, companion`. */
export function seatText({ row, seat, status, controlled, relation }: MappedSeat): string {
  const place = i18next.t('ticket:seatMap.seat', { row: row || '–', seat });
  const more = [
    status.value,
    controlled ? i18next.t('ticket:seatMap.controlled') : '',
    relation ? i18next.t(`ticket:seatMap.relations.${relation}`) : '',
  ];
  return `${place}: ${more.filter(Boolean).join(', ')}`;
}
