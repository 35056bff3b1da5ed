/** Columns of the ticket list: how wide they are, and which of them are shown in which order. */
import i18next from 'i18next';
import { TICKET_COLUMNS, type TicketColumn } from '../../shared/ticket-list.ts';
import { zoneNameAt } from '../ui/time-format.ts';

/** A column that was not sized is as wide as its share of the room, and no narrower than its least, in pixels. */
interface Width {
  least: number;
  share: number;
}

const TIME: Width = { least: 130, share: 136 };
const WIDTHS: Readonly<Record<TicketColumn, Width>> = {
  ticketNumber: { least: 108, share: 124 },
  ticketExternalId: { least: 108, share: 124 },
  eventName: { least: 84, share: 150 },
  status: { least: 154, share: 168 },
  family: { least: 110, share: 118 },
  ownerName: { least: 130, share: 230 },
  ownerEmail: { least: 140, share: 190 },
  holderName: { least: 86, share: 120 },
  gate: { least: 46, share: 60 },
  block: { least: 52, share: 66 },
  row: { least: 44, share: 52 },
  seat: { least: 44, share: 54 },
  seatCategoryId: { least: 84, share: 100 },
  price: { least: 84, share: 92 },
  purchasedAt: TIME,
  fileNumber: { least: 96, share: 104 },
  lastUpdated: TIME,
  injectedAt: TIME,
  deliveredAt: TIME,
  assignedAt: TIME,
  activatedAt: TIME,
  checkedAt: TIME,
  controlledAt: TIME,
  deletedAt: TIME,
};

export const LEAST_WIDTH = 44;
export const MOST_WIDTH = 800;

/** From the window's width on, in pixels, these are shown. The widest that fits counts. */
const USUAL: readonly { from: number; columns: readonly TicketColumn[] }[] = [
  {
    from: 1500,
    columns: [
      'ticketNumber',
      'eventName',
      'status',
      'family',
      'ownerName',
      'holderName',
      'gate',
      'block',
      'row',
      'seat',
      'lastUpdated',
    ],
  },
  {
    from: 1240,
    columns: ['ticketNumber', 'eventName', 'status', 'ownerName', 'holderName', 'gate', 'block', 'seat', 'lastUpdated'],
  },
  { from: 0, columns: ['ticketNumber', 'eventName', 'status', 'ownerName', 'gate', 'block', 'seat'] },
];

/** Columns and widths as they were set on this machine; null: never chosen. Widths in pixels. */
export interface ColumnLayout {
  columns: readonly TicketColumn[] | null;
  widths: Readonly<Partial<Record<TicketColumn, number>>>;
}

/** The columns shown while none were chosen, in a window of so many pixels. */
export function usualColumns(windowWidth: number): readonly TicketColumn[] {
  return USUAL.find(({ from }) => windowWidth >= from)?.columns ?? TICKET_COLUMNS;
}

/** A stored layout; what it holds that the app does not know is left out. */
export function parseLayout(text: string | null): ColumnLayout {
  const stored = parsed(text);
  const names: readonly unknown[] = Array.isArray(stored.columns) ? stored.columns : [];
  const columns = TICKET_COLUMNS.filter((name) => names.includes(name)).sort(
    (a, b) => names.indexOf(a) - names.indexOf(b),
  );
  const widths = Object.entries(typeof stored.widths === 'object' && stored.widths !== null ? stored.widths : {});
  return {
    columns: columns.length > 0 ? columns : null,
    widths: Object.fromEntries(
      widths.flatMap(([name, width]) => {
        const column = TICKET_COLUMNS.find((known) => known === name);
        return column && typeof width === 'number' ? [[column, boundedWidth(width)]] : [];
      }),
    ),
  };
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

export function boundedWidth(width: number): number {
  return Math.round(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width)));
}

/** `grid-template-columns`: a column that was sized keeps its width, the others share what is left. */
export function templateOf(columns: readonly TicketColumn[], { widths }: ColumnLayout): string {
  return columns
    .map((column) => {
      const { least, share } = WIDTHS[column];
      const width = widths[column];
      return width === undefined ? `minmax(${least}px, ${share}fr)` : `${width}px`;
    })
    .join(' ');
}

/** The least width of all columns together, in pixels, without what stands between them. */
export function leastWidthOf(columns: readonly TicketColumn[], { widths }: ColumnLayout): number {
  return columns.reduce((sum, column) => sum + (widths[column] ?? WIDTHS[column].least), 0);
}

/** Without the column when it was shown, with it in front of `lastUpdated` or at the end when it was not. One always stays. */
export function withColumnToggled(columns: readonly TicketColumn[], column: TicketColumn): readonly TicketColumn[] {
  if (!columns.includes(column)) {
    const at = columns.indexOf('lastUpdated');
    return at === -1 ? [...columns, column] : columns.toSpliced(at, 0, column);
  }
  return columns.length === 1 ? columns : columns.filter((name) => name !== column);
}

/** With the column so many places further back, or further ahead when negative; at an end it stays. */
export function withColumnMoved(
  columns: readonly TicketColumn[],
  column: TicketColumn,
  places: number,
): readonly TicketColumn[] {
  const from = columns.indexOf(column);
  if (from === -1) return columns;
  const to = Math.max(0, Math.min(columns.length - 1, from + places));
  return columns.toSpliced(from, 1).toSpliced(to, 0, column);
}

const TIMES: ReadonlySet<TicketColumn> = new Set([
  'lastUpdated',
  'purchasedAt',
  'injectedAt',
  'deliveredAt',
  'assignedAt',
  'activatedAt',
  'checkedAt',
  'controlledAt',
  'deletedAt',
]);

/** What a column is called. */
export function columnName(column: TicketColumn): string {
  return i18next.t(`tickets:columns.${column}`);
}

/** The heading of a column: one of times names the zone of its times. */
export function columnHeading(column: TicketColumn): string {
  const name = columnName(column);
  return TIMES.has(column) ? i18next.t('tickets:zoned', { name, zone: zoneNameAt(Date.now()) }) : name;
}
