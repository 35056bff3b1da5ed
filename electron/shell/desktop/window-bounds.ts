/** Where the window was, so that it opens there again, if that place is still on a screen. */
import type { Rectangle } from 'electron';

export const SMALLEST = { width: 1024, height: 700 };
export const FIRST = { width: 1360, height: 880 };

/** The saved bounds when enough of them shows on a display to grab the window; otherwise a size to be centred. */
export function boundsToOpen(
  saved: Partial<Rectangle>,
  workAreas: readonly Rectangle[],
): { width: number; height: number; x?: number; y?: number } {
  const { x, y, width, height } = saved;
  if (![x, y, width, height].every(Number.isInteger)) return FIRST;
  const bounds = {
    x: x as number,
    y: y as number,
    width: Math.max(width as number, SMALLEST.width),
    height: Math.max(height as number, SMALLEST.height),
  };
  return workAreas.some((area) => showsEnough(bounds, area)) ? bounds : FIRST;
}

const ENOUGH = 100;

function showsEnough(bounds: Rectangle, area: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return across >= ENOUGH && bounds.y >= area.y && bounds.y + ENOUGH <= area.y + area.height;
}
