import { Button, Table } from '@mantine/core';
import { IconDownload, IconPrinter, IconShieldCheck } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../../shared/answer.ts';
import type { MadeReport, Verdict } from '../../shared/reports.ts';
import { asCallError, call } from '../inspector.ts';
import { useMayReport } from '../store/use-role.ts';
import { formatCount } from '../ui/count-format.ts';
import { Problem } from '../ui/problem.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { formatBytes } from './byte-format.ts';
import { saveFiles, showFile } from './hand-over.ts';
import { useQuestionWords } from './question-words.ts';
import { Verdicts } from './verdicts.tsx';

/** What was done with a report last, below its line. */
type Told =
  | { kind: 'saved'; sentence: string }
  | { kind: 'verified'; verdicts: Verdict[] }
  | { kind: 'refused'; title: string; error: CallError };

/** A report that was made: what it asked, its files, and whether they still hold. */
export function MadeRow({ report, isNew }: { report: MadeReport; isNew: boolean }) {
  const { t } = useTranslation('reports');
  const mayReport = useMayReport();
  const wordsOf = useQuestionWords();
  const id = useId();
  const [busy, setBusy] = useState<'save' | 'verify' | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const { reportId, name, files, manifestFile } = report;

  const attempt = async (what: 'save' | 'verify', title: string, work: () => Promise<Told | null>) => {
    setBusy(what);
    try {
      setTold(await work());
    } catch (error) {
      setTold({ kind: 'refused', title, error: asCallError(error) });
    } finally {
      setBusy(null);
    }
  };
  const save = (names: readonly string[]) =>
    void attempt('save', t('made.notSaved'), async () => {
      const sentence = await saveFiles(report, names);
      return sentence === null ? null : { kind: 'saved', sentence };
    });
  const show = (file: string) =>
    void attempt('save', t('made.notShown'), async () => {
      await showFile(reportId, file);
      return null;
    });
  const verify = () =>
    void attempt('verify', t('made.notVerified'), async () => ({
      kind: 'verified',
      verdicts: await call('reports.verify', { reportId }),
    }));

  return (
    <>
      <Table.Tr data-new={isNew || undefined} data-open={told !== null || undefined}>
        <Table.Td>
          <TimeText utc={Date.parse(report.madeAt)} />
          <div className="small dim">{report.madeBy}</div>
        </Table.Td>
        <Table.Td>
          <div id={id} className="made-title">
            {t(`kinds.${report.kind}.title`)}
          </div>
          <div className="small dim">{wordsOf(report.question)}</div>
        </Table.Td>
        <Table.Td ta="right">{formatCount(report.rows)}</Table.Td>
        <Table.Td>
          <ul className="made-files">
            {files.map((file) => (
              <li key={file.name}>
                <button
                  type="button"
                  className="link made-file mono"
                  title={t('made.saveFile', { file: file.name })}
                  disabled={!mayReport}
                  onClick={() => save([file.name])}
                >
                  {shortName(file.name, name)}
                </button>
                <span className="small dim nowrap">{formatBytes(file.bytes)}</span>
                {file.name.endsWith('.pdf') && mayReport ? (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    leftSection={<IconPrinter size={12} aria-hidden />}
                    aria-describedby={id}
                    onClick={() => show(file.name)}
                  >
                    {t('made.print')}
                  </Button>
                ) : null}
              </li>
            ))}
            <li className="small dim mono">{shortName(manifestFile, name)}</li>
          </ul>
        </Table.Td>
        <Table.Td>
          <div className="made-actions">
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconShieldCheck size={14} aria-hidden />}
              loading={busy === 'verify'}
              aria-describedby={id}
              onClick={verify}
            >
              {t('made.verify')}
            </Button>
            {mayReport ? (
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconDownload size={14} aria-hidden />}
                loading={busy === 'save'}
                aria-describedby={id}
                onClick={() => save(files.map((file) => file.name))}
              >
                {t('made.save')}
              </Button>
            ) : null}
          </div>
        </Table.Td>
      </Table.Tr>
      {told ? (
        <Table.Tr className="made-told">
          <Table.Td colSpan={5}>
            {told.kind === 'saved' ? <p role="status">{told.sentence}</p> : null}
            {told.kind === 'verified' ? <Verdicts verdicts={told.verdicts} /> : null}
            {told.kind === 'refused' ? <Problem error={told.error} title={told.title} /> : null}
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  );
}

/** All files of a report have its name: what follows tells them apart. */
function shortName(file: string, report: string): string {
  return file.startsWith(report) ? file.slice(report.length) : file;
}
