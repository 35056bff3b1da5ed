/** Colours of statuses and families. A colour never stands alone: the text is always beside it. */
import type { Family } from '../../shared/domain/families.ts';
import type { TicketStatus, V4Status } from '../../shared/domain/statuses.ts';
import { isV4Status } from '../../shared/domain/statuses.ts';

/** The header colours of TIXNGO's Ticket Support screen (domain.md 7). */
const V4_COLORS: Readonly<Record<V4Status, string>> = {
  DOWNLOADED: '#2e7d32',
  NOT_DOWNLOADED: '#7e57c2',
  PENDING_TRANSFER: '#c9a24b',
  DELETION_PENDING: '#e8711a',
  DELETED: '#c62828',
};

/** The ground of a button that cannot be undone; white text on it is readable at level AA. */
export const DANGER_COLOR = '#c62828';

/** For statuses that say nothing certain about where the ticket is. */
export const NEUTRAL_COLOR = '#616975';

/** The V4 status in whose colour a status of an older vocabulary is shown, where domain.md 4.1 names exactly one. */
const SHOWN_AS: Readonly<Record<string, V4Status>> = {
  INJECTED: 'NOT_DOWNLOADED',
  DOWNLOADED: 'DOWNLOADED',
  RECEIVED: 'DOWNLOADED',
  ASSIGNED: 'DOWNLOADED',
  OFFLINE_ACTIVATED: 'DOWNLOADED',
  ONLINE_ACTIVATED: 'DOWNLOADED',
  MANUAL_ACTIVATED: 'DOWNLOADED',
  BT_ACTIVATED: 'DOWNLOADED',
  ACTIVATED: 'DOWNLOADED',
  DEACTIVATED: 'DOWNLOADED',
  CONTROLLED: 'DOWNLOADED',
  PENDING_TRANSFER: 'PENDING_TRANSFER',
  PENDING: 'PENDING_TRANSFER',
  TRANSFER_PENDING: 'PENDING_TRANSFER',
  DELETION_PENDING: 'DELETION_PENDING',
  DELETED: 'DELETED',
};

/** The colour of a status, `#rrggbb`; neutral where the value is unknown. */
export function colorOfStatus({ vocabulary, value }: Pick<TicketStatus, 'vocabulary' | 'value'>): string {
  const shownAs = vocabulary === 'V4' ? value : SHOWN_AS[value];
  return shownAs !== undefined && isV4Status(shownAs) ? V4_COLORS[shownAs] : NEUTRAL_COLOR;
}

/** The colour in which a family is drawn; they differ in lightness too. */
export const FAMILY_COLORS: Readonly<Record<Family, string>> = {
  INITIAL_DELIVERY: '#7e6bc4',
  TRANSFER: '#c9a24b',
  ACTIVATION: '#3f8fd2',
  CONTROL: '#3d9a50',
  DELETION: '#cf4b3f',
  UNCLASSIFIED: '#7d8590',
};
