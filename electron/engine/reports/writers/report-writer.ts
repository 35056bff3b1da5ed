/** What every format is written through: rows, their columns and what is said of them go in, a file comes out. */
import type { Cell, ReportColumn } from '../../../../shared/report-columns.ts';
import type { Provenance } from '../../../../shared/reports.ts';
import type { OutputFile } from './output-file.ts';

/** What a writer knows before the first row. */
export interface ReportHead {
  columns: readonly ReportColumn[];
  /** The same for the same question on the same data: a file made of it and the rows has the same bytes. */
  provenance: Provenance;
}

/** Writes one file. Each call is awaited before the next: a slow disk slows the rows down. */
export interface ReportWriter {
  /** In the order of the columns. */
  row(cells: readonly Cell[]): Promise<void> | void;
  /** After the last row. */
  end(rows: number): Promise<void>;
}

export interface ReportFileFormat {
  /** Without a dot. */
  extension: string;
  begin(head: ReportHead, file: OutputFile): Promise<ReportWriter>;
}
