/** Colours of statuses and families. A colour never stands alone: the text is always beside it. */
import type { Family } from '../../shared/domain/families.ts';
import { lifecycleOfLegacy } from '../../shared/domain/mapping-legacy.ts';
import { v4OfLifecycle } from '../../shared/domain/mapping-lifecycle.ts';
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

/** The colour of a status, `#rrggbb`: that of the one V4 status it stands for, neutral where there is no such one. */
export function colorOfStatus({ vocabulary, value }: Pick<TicketStatus, 'vocabulary' | 'value'>): string {
  const shownAs = vocabulary === 'V4' ? value : onlyV4StatusOf(vocabulary, value);
  return shownAs !== null && isV4Status(shownAs) ? V4_COLORS[shownAs] : NEUTRAL_COLOR;
}

function onlyV4StatusOf(vocabulary: 'LIFECYCLE' | 'LEGACY', value: string): V4Status | null {
  const lifecycle =
    vocabulary === 'LEGACY' ? lifecycleOfLegacy(value, { holder: false }) : { kind: 'equivalent' as const, value };
  const found = lifecycle.kind === 'equivalent' ? v4OfLifecycle(lifecycle.value) : lifecycle;
  const statuses = found.kind === 'equivalent' ? found.value.statuses : [];
  return statuses.length === 1 ? (statuses[0] ?? null) : null;
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
