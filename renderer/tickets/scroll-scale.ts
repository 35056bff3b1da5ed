/**
 * Where a list of any length is scrolled to. A browser makes no element higher than some 16 million pixels, so a longer
 * list scrolls in a shorter element: far moves of the scrollbar are scaled, near ones are not, so that a wheel stays smooth.
 */

/** Height of the highest element that every browser draws, with room to spare, in pixels. */
export const HIGHEST_ELEMENT = 8_000_000;

/** Heights in pixels. */
export interface ScrollScale {
  /** All rows under each other. */
  list: number;
  /** The element that is scrolled. */
  element: number;
  /** What is seen of it at once. */
  view: number;
}

/** A position of the scrollbar and of the list, both in pixels from the top. */
export interface Scrolled {
  scrollTop: number;
  listTop: number;
}

/** `view`: the height in which rows are seen. */
export function scrollScale(rows: number, rowHeight: number, view: number): ScrollScale {
  const list = rows * rowHeight;
  return { list, element: Math.min(list, HIGHEST_ELEMENT), view };
}

function reach({ list, element, view }: ScrollScale): { list: number; element: number } {
  return { list: Math.max(0, list - view), element: Math.max(0, element - view) };
}

/** Where the list is for a position of the scrollbar. */
export function listTopAt(scale: ScrollScale, scrollTop: number): number {
  const { list, element } = reach(scale);
  if (element === 0) return 0;
  return (Math.max(0, Math.min(scrollTop, element)) / element) * list;
}

/** Where the scrollbar stands for a position of the list. */
export function scrollTopAt(scale: ScrollScale, listTop: number): number {
  const { list, element } = reach(scale);
  if (list === 0) return 0;
  return (Math.max(0, Math.min(listTop, list)) / list) * element;
}

/** Where the list goes when the scrollbar has moved: a step of up to a view is as long in the list, a longer one is scaled. */
export function afterScroll(scale: ScrollScale, before: Scrolled, scrollTop: number): number {
  const { list, element } = reach(scale);
  const step = scrollTop - before.scrollTop;
  if (scrollTop <= 0 || scrollTop >= element - 1 || Math.abs(step) > scale.view) return listTopAt(scale, scrollTop);
  return Math.max(0, Math.min(before.listTop + step, list));
}

/** The nearest position of the list at which a row is seen as a whole. */
export function listTopShowing({ list, view }: ScrollScale, row: number, rowHeight: number, listTop: number): number {
  const top = row * rowHeight;
  const least = Math.max(0, top + rowHeight - view);
  return Math.max(0, Math.min(Math.max(least, Math.min(listTop, top)), Math.max(0, list - view)));
}
