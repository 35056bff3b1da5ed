/** The figures of an event as TIXNGO's event statistics give them (domain.md 8, 11.3, 13.13), and how they are counted. */
import { isDeletion } from './mapping.ts';
import type { Standing } from './standing.ts';
import type { V4Status } from './statuses.ts';

export const EVENT_FIGURES = [
  'totalTickets',
  'validTickets',
  'deletedTickets',
  'downloadedTickets',
  'pendingTransferTickets',
  'notDownloadedTickets',
  'neverDownloadedTickets',
  'controlledTickets',
] as const;
export type EventFigure = (typeof EVENT_FIGURES)[number];

/** What each figure counts, to be printed under it (domain.md 8). */
export const EVENT_FIGURE_DEFINITIONS: Readonly<Record<EventFigure, { label: string; definition: string }>> = {
  totalTickets: { label: 'Total', definition: 'All tickets ever injected for the event, deleted ones included.' },
  validTickets: { label: 'Valid', definition: 'Tickets that are neither deleted nor waiting for a deletion.' },
  deletedTickets: { label: 'Deleted', definition: 'Deleted tickets, including those whose deletion is pending.' },
  downloadedTickets: { label: 'Downloaded', definition: "Tickets that are on a spectator's device now." },
  pendingTransferTickets: {
    label: 'Pending transfer',
    definition: 'Tickets whose transfer was started and not accepted yet.',
  },
  notDownloadedTickets: {
    label: 'Not downloaded',
    definition: 'Valid tickets that are on no device now and not being transferred.',
  },
  neverDownloadedTickets: {
    label: 'Never downloaded',
    definition: 'Valid tickets that were never on any device.',
  },
  controlledTickets: { label: 'Controlled', definition: 'Tickets scanned by access control, deleted ones included.' },
};

/** A count, as far as the records tell it: one number where both bounds are equal. */
export interface FigureRange {
  atLeast: number;
  atMost: number;
}

export type EventFigures = Readonly<Record<EventFigure, FigureRange>>;

/** Whether a ticket counts in a figure; null when its record does not tell. */
export function countsIn(figure: EventFigure, standing: Standing): boolean | null {
  switch (figure) {
    case 'totalTickets':
      return true;
    case 'validTickets':
      return isValid(standing);
    case 'deletedTickets':
      return not(isValid(standing));
    case 'downloadedTickets':
      return isIn(standing, (status) => status === 'DOWNLOADED');
    case 'pendingTransferTickets':
      return isIn(standing, (status) => status === 'PENDING_TRANSFER');
    case 'notDownloadedTickets':
      return isIn(standing, (status) => status === 'NOT_DOWNLOADED');
    case 'neverDownloadedTickets':
      return both(isValid(standing), not(standing.delivered));
    case 'controlledTickets':
      return standing.controlled;
  }
}

/** Counts groups of tickets of equal standing. */
export function countFigures(groups: Iterable<{ standing: Standing; count: number }>): EventFigures {
  const figures = Object.fromEntries(EVENT_FIGURES.map((figure) => [figure, { atLeast: 0, atMost: 0 }])) as Record<
    EventFigure,
    FigureRange
  >;
  for (const { standing, count } of groups) {
    for (const figure of EVENT_FIGURES) {
      const counts = countsIn(figure, standing);
      if (counts === true) figures[figure].atLeast += count;
      if (counts !== false) figures[figure].atMost += count;
    }
  }
  return figures;
}

function isValid(standing: Standing): boolean | null {
  return isIn(standing, (status) => !isDeletion({ value: status }));
}

function isIn({ statuses }: Standing, holds: (status: V4Status) => boolean): boolean | null {
  if (statuses.every(holds)) return true;
  return statuses.some(holds) ? null : false;
}

function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

function both(first: boolean | null, second: boolean | null): boolean | null {
  if (first === false || second === false) return false;
  return first === null || second === null ? null : true;
}
