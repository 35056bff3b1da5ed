/** What of a lane is drawn where, in pixels: only what is in sight, and nothing too thin to be seen. */

interface Lasting {
  from: number;
  until: number | null;
}

/** `stretch` is null where several that are too short to tell apart are drawn as one. */
export interface Piece<Stretch> {
  left: number;
  width: number;
  stretch: Stretch | null;
  count: number;
}

/** Narrower than this, a piece is not told apart from its neighbour. */
const THINNEST = 3;

/** `placeOf` gives the pixels of an instant, the lane goes from 0 to `width`, and what lasts ends at `now`. */
export function lanePieces<Stretch extends Lasting>(
  stretches: readonly Stretch[],
  placeOf: (at: number) => number,
  width: number,
  now: number,
): Piece<Stretch>[] {
  const pieces: Piece<Stretch>[] = [];
  for (const stretch of stretches) {
    const left = Math.max(0, placeOf(stretch.from));
    const right = Math.min(width, placeOf(stretch.until ?? now));
    if (right < 0 || left > width || right < left) continue;
    const last = pieces.at(-1);
    const isThin = right - left < THINNEST;
    if (last && isThin && (last.count > 1 || last.width <= THINNEST) && left - (last.left + last.width) < 1) {
      last.width = Math.max(last.width, right - last.left);
      last.count += 1;
      last.stretch = null;
    } else pieces.push({ left, width: Math.max(THINNEST, right - left), stretch, count: 1 });
  }
  return pieces;
}

/** Marks that stand together because they would cover each other; `members` are their positions in the list. */
export interface Cluster {
  left: number;
  members: number[];
}

/** Puts marks, given by their pixels from left to right, into clusters at least `distance` pixels apart. */
export function clusters(places: readonly number[], distance: number, width: number): Cluster[] {
  const found: Cluster[] = [];
  for (const [member, place] of places.entries()) {
    if (place < 0 || place > width) continue;
    const last = found.at(-1);
    if (last && place - last.left < distance) last.members.push(member);
    else found.push({ left: place, members: [member] });
  }
  return found;
}
