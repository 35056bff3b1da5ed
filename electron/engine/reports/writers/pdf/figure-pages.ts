/** The report on figures: a table of its own for each group, families, milestones and statistics side by side. */
import { EVENT_FIGURE_DEFINITIONS, type EventFigure } from '../../../../../shared/domain/event-figures.ts';
import { FAMILY_LABELS, type Family } from '../../../../../shared/domain/families.ts';
import type { Cell, ReportColumn } from '../../../../../shared/report-columns.ts';
import { heading, subheading } from './blocks.ts';
import { cellReader, groupLabel } from './chart-counts.ts';
import type { Pages } from './pages.ts';
import { lineHeight, type TextStyle } from './pdf-text.ts';

const PLAIN: TextStyle = { weight: 'regular', size: 7.5 };
const BOLD: TextStyle = { weight: 'bold', size: 7.5 };
const COLUMN_GAP = 18;

const SETS = [
  ['family', 'Family'],
  ['milestone', 'Milestone'],
  ['statistics', 'TIXNGO’s statistics'],
] as const;

/** `rows`: those of one group follow each other. */
export async function figurePages(
  pages: Pages,
  columns: readonly ReportColumn[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const cell = cellReader(columns);
  const labelOf = groupLabel(columns);
  const keyOf = (cells: readonly Cell[]): string =>
    JSON.stringify(['eventId', 'gate', 'seatCategoryId'].map((key) => cell(cells, key)));
  await heading(pages, 'Figures');
  for (let at = 0; at < rows.length; ) {
    const first = rows[at] ?? [];
    const end = rows.findIndex((cells, place) => place > at && keyOf(cells) !== keyOf(first));
    const group = rows.slice(at, end < 0 ? undefined : end);
    const eventId = cell(first, 'eventId');
    await drawGroup(
      pages,
      eventId === null ? labelOf(first) : `${labelOf(first)}  (${eventId})`,
      figuresOf(group, cell),
    );
    at = end < 0 ? rows.length : end;
  }
}

interface Figure {
  set: string;
  name: string;
  value: string;
}

function figuresOf(group: readonly (readonly Cell[])[], cell: ReturnType<typeof cellReader>): Figure[] {
  return group.map((cells) => {
    const [set, figure] = [String(cell(cells, 'group')), String(cell(cells, 'figure'))];
    const [atLeast, atMost] = [cell(cells, 'atLeast'), cell(cells, 'atMost')];
    return { set, name: nameOf(set, figure), value: atLeast === atMost ? `${atLeast}` : `${atLeast} to ${atMost}` };
  });
}

function nameOf(set: string, figure: string): string {
  if (set === 'family') return FAMILY_LABELS[figure as Family];
  return set === 'statistics' ? EVENT_FIGURE_DEFINITIONS[figure as EventFigure].label : figure;
}

async function drawGroup(pages: Pages, label: string, figures: readonly Figure[]): Promise<void> {
  const sets = SETS.map(([set, name]) => ({ name, figures: figures.filter((figure) => figure.set === set) }));
  const height = (Math.max(...sets.map((set) => set.figures.length)) + 1) * lineHeight(PLAIN) + 16;
  await subheading(pages, label, height);
  const top = pages.y;
  const width = (pages.width - (sets.length - 1) * COLUMN_GAP) / sets.length;
  sets.forEach((set, at) => {
    const x = pages.left + at * (width + COLUMN_GAP);
    pages.text.draw(set.name, x, top, BOLD);
    pages.line(top + lineHeight(BOLD) + 1, x, x + width, { color: 'black', width: 0.8 });
    set.figures.forEach(({ name, value }, place) => {
      const y = top + lineHeight(BOLD) + 4 + place * lineHeight(PLAIN);
      pages.text.draw(name, x, y, PLAIN);
      pages.text.draw(value, x + width - pages.text.width(value, PLAIN), y, PLAIN);
    });
  });
  pages.y = top + height;
}
