/** Files of a made report on their way to the person. */
import i18next from 'i18next';
import type { MadeReport } from '../../shared/reports.ts';
import { call } from '../inspector.ts';

/** Where files went, for the person to read; null when the person thought better of it. */
export async function saveFiles(report: MadeReport, files: readonly string[]): Promise<string | null> {
  const t = i18next.getFixedT(null, 'reports', 'made');
  const names = [...files, report.manifestFile];
  const title = t('saveTitle');
  const saved = await call('reports.save', { reportId: report.reportId, files: names, title });
  if (saved.kind === 'dismissed') return null;
  if (saved.kind === 'saved') return t('saved', { count: names.length, directory: saved.directory });
  for (const address of saved.addresses) download(address);
  return t('downloading', { count: saved.addresses.length });
}

/** The browser takes it from the shell as it comes; the page holds nothing of it. */
function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}

/** Opens a PDF where it can be read and printed. */
export async function showFile(reportId: string, file: string): Promise<void> {
  const shown = await call('reports.show', { reportId, file });
  if (shown.kind === 'open') window.open(shown.address, '_blank', 'noopener');
}
