import { Alert, Button, FileButton, Table } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../../shared/answer.ts';
import type { LoadedFile, LoadOutcome } from '../../shared/files.ts';
import { asCallError, call } from '../inspector.ts';
import { useInspector } from '../store/use-inspector.ts';
import { formatCount } from '../ui/count-format.ts';
import { handOverFiles } from '../ui/hand-over-files.ts';
import { Problem } from '../ui/problem.tsx';
import { Region } from '../ui/region.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { loadSentence } from './load-sentence.ts';

const SHOWN_FILES = 50;

/** Where there is no network: tickets and logs from answers of TIXNGO that were saved as files. */
export function SavedAnswersRegion() {
  const { t } = useTranslation('sync');
  const { output: files, error: unread } = useInspector('files.loaded', { limit: SHOWN_FILES });
  const { busy, outcome, error, load } = useLoading();
  const forget = useRef<() => void>(null);
  const { over, ...dropZone } = useDropZone(load);
  const choose = (chosen: File[]) => {
    load(chosen);
    // The same files can then be chosen again.
    forget.current?.();
  };
  const actions = (
    <div>
      <FileButton
        multiple
        onChange={choose}
        accept=".json,.gz,.txt"
        resetRef={forget}
        inputProps={{ 'aria-label': t('saved.toLoad') }}
      >
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconFileImport size={14} />} loading={busy}>
            {t('saved.load')}
          </Button>
        )}
      </FileButton>
    </div>
  );
  return (
    <Region name={t('saved.name')} actions={actions}>
      <section aria-label={t('saved.drop')} className="drop-zone" data-over={over || undefined} {...dropZone}>
        {t(busy ? 'saved.busy' : 'saved.hint')}
      </section>
      {error ? <Problem error={error} title={t('saved.nothingLoaded')} /> : null}
      {outcome ? (
        <Alert role="status" color="indigo" variant="light" title={t('saved.loaded')} className="load-outcome">
          <ul className="load-sentences">
            {outcome.map((file) => (
              <li key={file.sha256}>{loadSentence(file)}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {unread ? <Problem error={unread} title={t('saved.unreadable')} /> : null}
      {files && files.length > 0 ? <LoadedFiles files={files} /> : null}
    </Region>
  );
}

function useLoading() {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<LoadOutcome | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const load = async (files: File[]) => {
    if (files.length === 0) return;
    setBusy(true);
    setOutcome(null);
    setError(null);
    try {
      setOutcome(await call('files.loadAnswers', { fileIds: await handOverFiles(files) }));
    } catch (problem) {
      setError(asCallError(problem));
    } finally {
      setBusy(false);
    }
  };
  return { busy, outcome, error, load: (files: File[]) => void load(files) };
}

/** Takes what is dropped; a file that misses the zone does not replace the page. */
function useDropZone(load: (files: File[]) => void) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const keepPage = (event: Event) => event.preventDefault();
    window.addEventListener('dragover', keepPage);
    window.addEventListener('drop', keepPage);
    return () => {
      window.removeEventListener('dragover', keepPage);
      window.removeEventListener('drop', keepPage);
    };
  }, []);
  return {
    over,
    onDragEnter: () => setOver(true),
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      load([...event.dataTransfer.files]);
    },
  };
}

function LoadedFiles({ files }: { files: readonly LoadedFile[] }) {
  const { t } = useTranslation('sync');
  return (
    <div className="scroll-x">
      <Table aria-label={t('saved.files')} className="sync-runs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('saved.file')}</Table.Th>
            <Table.Th>{t('saved.holds')}</Table.Th>
            <Table.Th>{t('saved.asOf')}</Table.Th>
            <Table.Th>{t('saved.loaded')}</Table.Th>
            <Table.Th ta="right">{t('saved.records')}</Table.Th>
            <Table.Th ta="right">{t('saved.stored')}</Table.Th>
            <Table.Th ta="right">{t('runs.setAside')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map((file) => (
            <Table.Tr key={file.sha256}>
              <Table.Td className="loaded-name" title={`SHA-256 ${file.sha256}`}>
                {file.name}
              </Table.Td>
              <Table.Td>{t(`saved.kinds.${file.kind}`)}</Table.Td>
              <Table.Td className="nowrap">
                <TimeText utc={file.asOf} />
              </Table.Td>
              <Table.Td>
                <TimeText utc={file.loadedAt} as="minute" />{' '}
                <span className="dim">{t('saved.by', { who: file.loadedBy })}</span>
              </Table.Td>
              <Table.Td ta="right">{formatCount(file.records)}</Table.Td>
              <Table.Td ta="right">{formatCount(file.stored)}</Table.Td>
              <Table.Td ta="right">{formatCount(file.setAside)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
