/** A figure as what can be saved of it: its table, what it says about itself, and the colours of its chart. */

export type Cell = string | number;

export interface LegendEntry {
  label: string;
  color: string;
}

export interface FigureData {
  name: string;
  /** What is counted, and what else has to be said about it; each a sentence or two. */
  definition: string;
  notes: readonly string[];
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Empty where the chart names its colours itself. */
  legend: readonly LegendEntry[];
}

/** What a saved figure says besides: which events it counts, as of when, and when it was saved; UTC milliseconds. */
export interface FigureOrigin {
  scope: string;
  asOf: number | null;
  savedAt: number;
}

/** A file name that says which figure it is and when it was saved: `usher-tickets-by-family-2026-06-14.csv`. */
export function fileName(name: string, savedAt: number, extension: 'csv' | 'png'): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return `${['usher', ...words, new Date(savedAt).toISOString().slice(0, 10)].join('-')}.${extension}`;
}
