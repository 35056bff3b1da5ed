/** The comparison of an event's figures in the cache with TIXNGO's at the same instant. */
import type { EventFigure, EventFigures, FigureRange } from './event-figures.ts';
import { countsIn, EVENT_FIGURES } from './event-figures.ts';
import type { Standing } from './standing.ts';

/** One figure on both sides; `theirs` is null where TIXNGO does not give it. */
export interface FigureComparison {
  figure: EventFigure;
  ours: FigureRange;
  theirs: number | null;
}

/** What TIXNGO gives of an event. */
export type StatedFigures = Readonly<Partial<Record<EventFigure, number | null | undefined>>>;

/** Both sides of every figure, in the published order. */
export function compareFigures(ours: EventFigures, theirs: StatedFigures): FigureComparison[] {
  return EVENT_FIGURES.map((figure) => ({ figure, ours: ours[figure], theirs: theirs[figure] ?? null }));
}

/**
 * How many tickets Usher counts more than TIXNGO; negative: fewer. 0 where TIXNGO's number is one of those that the
 * records in the cache allow, and where TIXNGO gives none.
 */
export function surplusOf({ ours, theirs }: FigureComparison): number {
  if (theirs === null) return 0;
  if (ours.atLeast > theirs) return ours.atLeast - theirs;
  return ours.atMost < theirs ? ours.atMost - theirs : 0;
}

/** The figures in which both sides differ. */
export function differingFigures(comparisons: readonly FigureComparison[]): EventFigure[] {
  return comparisons.filter((comparison) => surplusOf(comparison) !== 0).map(({ figure }) => figure);
}

/** The figures in which a ticket may count on one side and not on the other; null: the ticket is not on that side. */
export function figuresTouched(ours: Standing | null, theirs: Standing | null): EventFigure[] {
  return EVENT_FIGURES.filter((figure) => {
    const [here, there] = [counted(figure, ours), counted(figure, theirs)];
    return here !== there || here === null;
  });
}

/**
 * Whether a ticket that stands differently on both sides makes a difference smaller: it certainly counts where too many
 * are counted and not where too few are.
 */
export function explains(
  comparisons: readonly FigureComparison[],
  ours: Standing | null,
  theirs: Standing | null,
): boolean {
  return comparisons.some((comparison) => {
    const surplus = surplusOf(comparison);
    const [here, there] = [counted(comparison.figure, ours), counted(comparison.figure, theirs)];
    return (surplus > 0 && here === true && there === false) || (surplus < 0 && here === false && there === true);
  });
}

function counted(figure: EventFigure, standing: Standing | null): boolean | null {
  return standing === null ? false : countsIn(figure, standing);
}
