import i18next from 'i18next';
import { useState } from 'react';
import type { CallError } from '../../shared/answer.ts';
import type { OutgoingFile } from '../../shared/files.ts';
import { asCallError, call } from '../inspector.ts';
import { handOverFiles } from '../ui/hand-over-files.ts';
import { saveFile } from '../ui/save-file.ts';
import { carrySentences } from './carry-sentences.ts';

/** What a person is told after a file went out or came in. */
export type CarryNews =
  | { kind: 'done'; title: string; sentences: string[] }
  | { kind: 'refused'; title: string; error: CallError };

/** Writes and loads the files that carry deletions between machines. */
export function useCarry() {
  const [busy, setBusy] = useState(false);
  const [news, setNews] = useState<CarryNews | null>(null);

  const run = async (failure: string, work: () => Promise<CarryNews>): Promise<void> => {
    setBusy(true);
    setNews(null);
    try {
      setNews(await work());
    } catch (error) {
      setNews({ kind: 'refused', title: failure, error: asCallError(error) });
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    news,
    dismiss: () => setNews(null),
    exportQueue: () => run(i18next.t('deletions:carry.notExported'), exportQueue),
    giveReceipt: (machine: string) => run(i18next.t('deletions:carry.noReceipt'), () => giveReceipt(machine)),
    loadFile: (file: File) => run(i18next.t('deletions:carry.notLoaded'), () => loadFile(file)),
  };
}
export type Carry = ReturnType<typeof useCarry>;

async function exportQueue(): Promise<CarryNews> {
  const t = i18next.getFixedT(null, 'deletions', 'carry');
  const file = await call('files.exportQueue', undefined);
  save(file);
  const sentences = [t('exportedNext', { file: file.name }), t('exportedStill'), t('notEncrypted')];
  return { kind: 'done', title: t('exported', { count: file.deletions }), sentences };
}

function save({ name, text }: OutgoingFile): void {
  saveFile(name, new Blob([text], { type: 'application/json' }));
}

async function giveReceipt(machine: string): Promise<CarryNews> {
  const t = i18next.getFixedT(null, 'deletions', 'carry');
  const file = await call('files.giveReceipt', { machine });
  save(file);
  const sentences = [t('receiptNext', { file: file.name }), t('receiptLater')];
  return { kind: 'done', title: t('receiptWritten', { count: file.deletions }), sentences };
}

async function loadFile(file: File): Promise<CarryNews> {
  const [fileId = ''] = await handOverFiles([file]);
  const outcome = await call('files.loadCarried', { fileId });
  const title = i18next.t('deletions:carry.loaded', { file: file.name });
  return { kind: 'done', title, sentences: carrySentences(outcome) };
}
