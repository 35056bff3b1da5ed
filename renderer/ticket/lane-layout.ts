/** Where the pieces of a status timeline are drawn: in proportion to time, but none too thin to be seen. */
import type { StatusSegment } from '../../shared/domain/timeline.ts';

/** A segment with its place on the lane, in percent of the lane's width. */
export interface LanePiece {
  segment: StatusSegment;
  left: number;
  width: number;
}

/** Share of the lane that each segment gets at least, in percent. */
const MIN_WIDTH = 3;

/** The pieces of a lane that ends at `now` (UTC milliseconds); they touch and fill it. */
export function laneLayout(segments: readonly StatusSegment[], now: number): LanePiece[] {
  const durations = segments.map(({ from, until }) => Math.max(1, (until ?? now) - from));
  const total = durations.reduce((sum, duration) => sum + duration, 0);
  const minWidth = Math.min(MIN_WIDTH, 100 / Math.max(1, segments.length));
  const shared = 100 - minWidth * segments.length;
  let left = 0;
  return segments.map((segment, index) => {
    const width = minWidth + (shared * (durations[index] ?? 0)) / total;
    const piece = { segment, left, width };
    left += width;
    return piece;
  });
}

/** The place of an instant on the lane, in percent, or null when it lies outside. */
export function lanePosition(pieces: readonly LanePiece[], at: number, now: number): number | null {
  const piece = pieces.findLast(({ segment }) => segment.from <= at);
  if (!piece || at > now) return null;
  const { from, until } = piece.segment;
  const length = (until ?? now) - from;
  const share = length > 0 ? Math.min(1, (at - from) / length) : 0;
  return piece.left + piece.width * share;
}
