import { Alert, Button, EmptyState, Progress, Skeleton, Table, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconFileCertificate, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportBeingMade } from '../../shared/reports.ts';
import { call } from '../inspector.ts';
import { sentenceText } from '../languages/sentence-text.ts';
import { useUsher } from '../store/usher-store.ts';
import { formatCount, formatShare } from '../ui/count-format.ts';
import { Problem } from '../ui/problem.tsx';
import { Region } from '../ui/region.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { MadeRow } from './made-row.tsx';
import { dismissFailed, useMadeReports } from './made-store.ts';
import { useQuestionWords } from './question-words.ts';

/** What leads to the region by its id. */
export const MADE_REGION = 'made-reports';

/** Reports shown at first; the others are a click away. */
const FIRST_SHOWN = 10;

/** What is being made, and what was made, newest first. */
export function MadeRegion() {
  const { t } = useTranslation('reports');
  const { making, made, error, latest, failed } = useMadeReports();
  const [all, setAll] = useState(false);
  const shown = all ? made : made?.slice(0, FIRST_SHOWN);
  return (
    <Region name={t('made.name')} id={MADE_REGION}>
      {error ? <Problem error={error} title={t('made.unreadable')} /> : null}
      {failed.map(({ reportId, question, message }) => (
        <Alert
          key={reportId}
          role="alert"
          color="red"
          variant="light"
          mb="xs"
          icon={<IconAlertTriangle size={18} />}
          title={t('made.failed', { title: t(`kinds.${question.kind}.title`) })}
          withCloseButton
          closeButtonLabel={t('close')}
          onClose={() => dismissFailed(reportId)}
        >
          {message ? sentenceText(message) : t('made.nothingKept')}
        </Alert>
      ))}
      {made === null && !error ? <Skeleton height={120} /> : null}
      {made?.length === 0 && making.length === 0 ? (
        <EmptyState icon={<IconFileCertificate />} title={t('made.none')} description={t('made.noneHint')} py={32} />
      ) : null}
      {(shown && shown.length > 0) || making.length > 0 ? (
        <div className="scroll-x">
          <Table aria-label={t('made.name')} className="made-reports" layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={148}>{t('made.when')}</Table.Th>
                <Table.Th>{t('made.report')}</Table.Th>
                <Table.Th w={84} ta="right">
                  {t('made.rows')}
                </Table.Th>
                <Table.Th w={176}>{t('made.files')}</Table.Th>
                <Table.Th w={150}>
                  <VisuallyHidden>{t('made.actions')}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {making.map((report) => (
                <MakingRow key={report.reportId} report={report} />
              ))}
              {shown?.map((report) => (
                <MadeRow key={report.reportId} report={report} isNew={report.reportId === latest} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      ) : null}
      {made && shown && made.length > shown.length ? (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
          {t('made.showAll', { count: made.length })}
        </Button>
      ) : null}
    </Region>
  );
}

/** A report on its way: how far it has come, and a way to end it. */
function MakingRow({ report: { reportId, question, startedAt } }: { report: ReportBeingMade }) {
  const { t } = useTranslation('reports');
  const wordsOf = useQuestionWords();
  const progress = useUsher(({ reports }) => reports.get(reportId));
  const [ending, setEnding] = useState(false);
  const title = t(`kinds.${question.kind}.title`);
  const share = progress?.share ?? null;
  const cancel = () => {
    setEnding(true);
    void call('reports.cancel', { id: reportId }).catch(() => setEnding(false));
  };
  return (
    <Table.Tr>
      <Table.Td>
        <TimeText utc={startedAt} />
      </Table.Td>
      <Table.Td>
        <div className="made-title">{title}</div>
        <div className="small dim">{wordsOf(question)}</div>
      </Table.Td>
      <Table.Td ta="right">{formatCount(progress?.rows ?? 0)}</Table.Td>
      <Table.Td>
        <div className="small">
          {share === null ? t('made.making') : t('made.share', { share: formatShare(share, 1) })}
        </div>
        <Progress.Root size="sm" mt={4}>
          <Progress.Section
            value={share === null ? 100 : share * 100}
            striped={share === null}
            animated={share === null}
            aria-label={t('made.progress', { title })}
          />
        </Progress.Root>
      </Table.Td>
      <Table.Td>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconX size={13} aria-hidden />}
          loading={ending}
          onClick={cancel}
        >
          {t('made.cancel')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
