import { Alert, Button, FileButton } from '@mantine/core';
import { IconFileExport, IconFileImport, IconReceipt } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deletion } from '../../shared/deletion.ts';
import { Hint } from '../ui/hint.tsx';
import { Problem } from '../ui/problem.tsx';
import type { Carry, CarryNews } from './use-carry.ts';

/** Where there is no network: files that take deletions to another machine, and their receipts back. */
export function CarryActions({ carry, deletions }: { carry: Carry; deletions: readonly Deletion[] }) {
  const { t } = useTranslation('deletions');
  const waiting = deletions.some(({ state }) => state === 'QUEUED' || state === 'SENDING');
  const forget = useRef<() => void>(null);
  const load = (file: File | null) => {
    if (file) void carry.loadFile(file);
    // The same file can then be chosen again.
    forget.current?.();
  };
  return (
    <>
      {originsOf(deletions).map(({ machine, by }, _index, { length }) => (
        <Button
          key={machine}
          variant="default"
          leftSection={<IconReceipt size={14} />}
          disabled={carry.busy}
          onClick={() => void carry.giveReceipt(machine)}
        >
          {length === 1 ? t('carry.giveReceipt') : t('carry.giveReceiptTo', { who: by })}
        </Button>
      ))}
      <Hint position="bottom-end" label={t('carry.loadHint')}>
        <span>
          <FileButton
            onChange={load}
            accept=".json,.gz"
            resetRef={forget}
            inputProps={{ 'aria-label': t('carry.fileToLoad') }}
          >
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconFileImport size={14} />} loading={carry.busy}>
                {t('carry.load')}
              </Button>
            )}
          </FileButton>
        </span>
      </Hint>
      <Hint position="bottom-end" label={t('carry.exportHint')}>
        <Button
          variant="default"
          leftSection={<IconFileExport size={14} />}
          disabled={!waiting || carry.busy}
          onClick={() => void carry.exportQueue()}
        >
          {t('carry.exportQueue')}
        </Button>
      </Hint>
    </>
  );
}

/** What the last file did. */
export function CarryOutcome({ news, dismiss }: { news: CarryNews | null; dismiss: () => void }) {
  const { t } = useTranslation('deletions');
  if (!news) return null;
  if (news.kind === 'refused') return <Problem error={news.error} title={news.title} />;
  return (
    <Alert
      role="status"
      color="indigo"
      variant="light"
      title={news.title}
      withCloseButton
      closeButtonLabel={t('carry.close')}
      onClose={dismiss}
    >
      <ul className="carry-sentences">
        {news.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** The machines that carried deletions come from, each with who exported last there. */
function originsOf(deletions: readonly Deletion[]): { machine: string; by: string }[] {
  const origins = new Map(deletions.flatMap(({ carriedIn }) => (carriedIn ? [[carriedIn.machine, carriedIn.by]] : [])));
  return [...origins].map(([machine, by]) => ({ machine, by }));
}
