import { Skeleton, Table } from '@mantine/core';
import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconLoader2,
  IconPlayerPauseFilled,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SyncRun } from '../../shared/sync-status.ts';
import { sentenceText } from '../languages/sentence-text.ts';
import { useInspector } from '../store/use-inspector.ts';
import { formatCount } from '../ui/count-format.ts';
import { Problem } from '../ui/problem.tsx';
import { Region } from '../ui/region.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { formatDuration } from '../ui/time-format.ts';
import { TimeText } from '../ui/time-text.tsx';

const SHOWN_RUNS = 50;

const ICONS = {
  running: IconLoader2,
  complete: IconCircleCheckFilled,
  interrupted: IconPlayerPauseFilled,
  failed: IconAlertTriangleFilled,
} as const satisfies Record<SyncRun['outcome'], unknown>;

/** The latest syncs, the newest first. */
export function SyncRunsRegion() {
  const { t } = useTranslation('sync');
  const { output: runs, error } = useInspector('sync.runs', { limit: SHOWN_RUNS });
  return (
    <Region name={t('runs.name')}>
      {error ? <Problem error={error} title={t('runs.unreadable')} /> : null}
      {/* As high before the runs are there as with them. */}
      <ScrollBox className="sync-runs-box">
        <Table aria-label={t('runs.table')} className="sync-runs" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('runs.started')}</Table.Th>
              <Table.Th>{t('runs.took')}</Table.Th>
              <Table.Th>{t('runs.outcome')}</Table.Th>
              <Table.Th ta="right">{t('runs.tickets')}</Table.Th>
              <Table.Th ta="right">{t('runs.logEntries')}</Table.Th>
              <Table.Th ta="right">{t('runs.setAside')}</Table.Th>
              <Table.Th ta="right">{t('runs.deletionsSent')}</Table.Th>
              <Table.Th w="36%">{t('runs.message')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {runs?.map((run) => (
              <Run key={run.runId} run={run} />
            ))}
          </Table.Tbody>
        </Table>
        {runs === null && !error ? <Skeleton height={220} mt="xs" aria-busy /> : null}
        {runs?.length === 0 ? <p className="dim">{t('runs.none')}</p> : null}
      </ScrollBox>
    </Region>
  );
}

function Run({ run }: { run: SyncRun }) {
  const { t } = useTranslation('sync');
  const Icon = ICONS[run.outcome];
  return (
    <Table.Tr>
      <Table.Td className="nowrap">
        <TimeText utc={run.startedAt} />
      </Table.Td>
      <Table.Td className="nowrap">{run.endedAt === null ? '' : formatDuration(run.endedAt - run.startedAt)}</Table.Td>
      <Table.Td>
        <span className="run-outcome" data-outcome={run.outcome}>
          <Icon size={14} aria-hidden /> {t(`runs.outcomes.${run.outcome}`)}
        </span>
      </Table.Td>
      <Table.Td ta="right">{formatCount(run.tickets)}</Table.Td>
      <Table.Td ta="right">{formatCount(run.logEntries)}</Table.Td>
      <Table.Td ta="right">{formatCount(run.setAside)}</Table.Td>
      <Table.Td ta="right">{formatCount(run.deletionsSent)}</Table.Td>
      <Table.Td className="run-message">{run.message ? sentenceText(run.message) : null}</Table.Td>
    </Table.Tr>
  );
}
