/** Counts, while rows pass, what the charts of a report show: of all rows, also of those that the pages do not hold. */
import { MILESTONES } from '../../../../../shared/domain/attributes.ts';
import { FAMILIES, FAMILY_LABELS } from '../../../../../shared/domain/families.ts';
import type { Cell, ReportColumn } from '../../../../../shared/report-columns.ts';
import type { ReportKind } from '../../../../../shared/reports.ts';
import { type Bar, drawBars, drawFunnel } from './charts.ts';
import type { Pages } from './pages.ts';

export interface ChartCounts {
  count(cells: readonly Cell[]): void;
  draw(pages: Pages): Promise<void>;
}

/** Null: a chart of such rows would tell nothing. */
export function chartCountsOf(kind: ReportKind, columns: readonly ReportColumn[]): ChartCounts | null {
  const cell = cellReader(columns);
  if (kind === 'figures') return new FigureCounts(columns, cell);
  if (kind === 'diagnosis') {
    const caption = 'Findings by rule, the most frequent first; the rules are explained with the findings.';
    return new GroupCounts({ title: 'Open problems', caption, cell, of: 'rule', by: null });
  }
  if (kind !== 'deletions') return null;
  const caption = 'Deletions by reason, each with the states they have reached: see the definitions.';
  return new GroupCounts({ title: 'Deletions by reason and state', caption, cell, of: 'reason', by: 'state' });
}

type CellReader = (cells: readonly Cell[], key: string) => Cell;

/** Reads cells by the key of their column. */
export function cellReader(columns: readonly ReportColumn[]): CellReader {
  const places = new Map(columns.map(({ key }, at) => [key, at]));
  return (cells, key) => cells[places.get(key) ?? -1] ?? null;
}

/** Bars that a page shows of one chart. */
const MOST_BARS = 30;

function leftOut(bars: number, what: string): string {
  return bars > MOST_BARS ? ` The first ${MOST_BARS} of ${bars} ${what} are shown.` : '';
}

/** Rows by one column, divided by another one. */
class GroupCounts implements ChartCounts {
  readonly #parts: { title: string; caption: string; cell: CellReader; of: string; by: string | null };
  readonly #groups = new Map<string, Map<string, number>>();

  constructor(parts: { title: string; caption: string; cell: CellReader; of: string; by: string | null }) {
    this.#parts = parts;
  }

  count(cells: readonly Cell[]): void {
    const { cell, of, by } = this.#parts;
    const group = String(cell(cells, of) ?? 'not told');
    const part = by === null ? '' : String(cell(cells, by) ?? 'not told');
    const counts = this.#groups.get(group) ?? new Map<string, number>();
    counts.set(part, (counts.get(part) ?? 0) + 1);
    this.#groups.set(group, counts);
  }

  async draw(pages: Pages): Promise<void> {
    const parts = [...new Set([...this.#groups.values()].flatMap((counts) => [...counts.keys()]))].sort();
    const sum = (counts: Map<string, number>): number =>
      [...counts.values()].reduce((total, count) => total + count, 0);
    const bars = [...this.#groups]
      .sort(([one, counts], [other, others]) => sum(others) - sum(counts) || (one < other ? -1 : 1))
      .map(([label, counts]): Bar => ({ label, parts: parts.map((part) => ({ part, count: counts.get(part) ?? 0 })) }));
    const { title, caption } = this.#parts;
    const shown = { title, caption: caption + leftOut(bars.length, 'bars'), parts, bars: bars.slice(0, MOST_BARS) };
    await drawBars(pages, { ...shown, asShares: false });
  }
}

/** Shares of families by group, and the milestones of all groups together. */
class FigureCounts implements ChartCounts {
  readonly #cell: CellReader;
  readonly #labelOf: (cells: readonly Cell[]) => string;
  readonly #families: Bar[] = [];
  readonly #milestones = new Map<string, { atLeast: number; atMost: number }>();
  #groups = 0;

  constructor(columns: readonly ReportColumn[], cell: CellReader) {
    this.#cell = cell;
    this.#labelOf = groupLabel(columns);
  }

  count(cells: readonly Cell[]): void {
    const figure = String(this.#cell(cells, 'figure'));
    const [atLeast, atMost] = [Number(this.#cell(cells, 'atLeast')), Number(this.#cell(cells, 'atMost'))];
    switch (this.#cell(cells, 'group')) {
      case 'family':
        this.#countFamily(cells, figure, atLeast);
        break;
      case 'milestone': {
        const sum = this.#milestones.get(figure) ?? { atLeast: 0, atMost: 0 };
        this.#milestones.set(figure, { atLeast: sum.atLeast + atLeast, atMost: sum.atMost + atMost });
      }
    }
  }

  async draw(pages: Pages): Promise<void> {
    await drawBars(pages, {
      title: 'Families by group',
      caption: `Each ticket counts in one family; every bar is all tickets of its group.${leftOut(this.#groups, 'groups')}`,
      parts: FAMILIES.map((family) => FAMILY_LABELS[family]),
      bars: this.#families,
      asShares: true,
    });
    await drawFunnel(pages, {
      title: 'Milestones of all groups together',
      caption: 'Tickets of which the attribute is TRUE. What the records leave open is drawn without a filling.',
      steps: MILESTONES.map((label) => ({ label, ...(this.#milestones.get(label) ?? { atLeast: 0, atMost: 0 }) })),
    });
  }

  /** The families of a group follow each other, all of them, the first one first. */
  #countFamily(cells: readonly Cell[], figure: string, count: number): void {
    if (figure === FAMILIES[0]) {
      this.#groups += 1;
      if (this.#groups <= MOST_BARS) this.#families.push({ label: this.#labelOf(cells), parts: [] });
    }
    if (this.#groups > MOST_BARS) return;
    const bar = this.#families.at(-1);
    const part = FAMILY_LABELS[figure as keyof typeof FAMILY_LABELS];
    if (bar) this.#families[this.#families.length - 1] = { ...bar, parts: [...bar.parts, { part, count }] };
  }
}

/** How a group of figures is called: by event, gate and category, whichever it is counted by. */
export function groupLabel(columns: readonly ReportColumn[]): (cells: readonly Cell[]) => string {
  const cell = cellReader(columns);
  const has = (key: string): boolean => columns.some((column) => column.key === key);
  return (cells) =>
    [
      ...(has('eventId') ? [String(cell(cells, 'eventName') ?? cell(cells, 'eventId'))] : []),
      ...(has('gate') ? [`gate ${cell(cells, 'gate') ?? 'none'}`] : []),
      ...(has('seatCategoryId') ? [`category ${cell(cells, 'seatCategoryId') ?? 'none'}`] : []),
    ].join(', ') || 'All tickets';
}
