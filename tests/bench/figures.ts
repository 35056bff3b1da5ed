/** Figures of benchmarks out of measurements. */

/** The value that a share (0 to 1) of the values does not exceed; no value: NaN. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** How long `wanted` things take when `measured` of them took `duration` and every one takes as long as the next. */
export function extrapolated(duration: number, measured: number, wanted: number): number {
  return (duration * wanted) / measured;
}

/** A whole number with its thousands apart: `200 000`. */
export function wholeNumber(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ' ');
}
