import { Skeleton, Table } from '@mantine/core';
import type { SyncRun } from '../../shared/sync-status.ts';
import { useInspector } from '../store/use-inspector.ts';
import { formatCount } from '../ui/count-format.ts';
import { Problem } from '../ui/problem.tsx';
import { Region } from '../ui/region.tsx';
import { formatDuration } from '../ui/time-format.ts';
import { TimeText } from '../ui/time-text.tsx';

const SHOWN_RUNS = 50;

const OUTCOME_TEXTS: Readonly<Record<SyncRun['outcome'], string>> = {
  running: 'Running',
  complete: 'Complete',
  interrupted: 'Interrupted',
  failed: 'Failed',
};

/** The latest syncs, the newest first. */
export function SyncRunsRegion() {
  const { output: runs, error } = useInspector('sync.runs', { limit: SHOWN_RUNS });
  return (
    <Region name="Runs">
      {error ? <Problem error={error} title="The runs could not be read" /> : null}
      <div className="scroll-x">
        <Table aria-label="Sync runs" className="sync-runs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Started</Table.Th>
              <Table.Th>Took</Table.Th>
              <Table.Th>Outcome</Table.Th>
              <Table.Th ta="right">Tickets</Table.Th>
              <Table.Th ta="right">Log entries</Table.Th>
              <Table.Th ta="right">Set aside</Table.Th>
              <Table.Th ta="right">Deletions sent</Table.Th>
              <Table.Th>Message</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {runs?.map((run) => (
              <Run key={run.runId} run={run} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {runs === null && !error ? <Skeleton height={120} mt="xs" /> : null}
      {runs?.length === 0 ? <p className="dim">No sync ran yet.</p> : null}
    </Region>
  );
}

function Run({ run }: { run: SyncRun }) {
  return (
    <Table.Tr>
      <Table.Td className="nowrap">
        <TimeText utc={run.startedAt} />
      </Table.Td>
      <Table.Td className="nowrap">{run.endedAt === null ? '' : formatDuration(run.endedAt - run.startedAt)}</Table.Td>
      <Table.Td className={`run-${run.outcome}`}>{OUTCOME_TEXTS[run.outcome]}</Table.Td>
      <Table.Td ta="right">{formatCount(run.tickets)}</Table.Td>
      <Table.Td ta="right">{formatCount(run.logEntries)}</Table.Td>
      <Table.Td ta="right">{formatCount(run.setAside)}</Table.Td>
      <Table.Td ta="right">{formatCount(run.deletionsSent)}</Table.Td>
      <Table.Td>{run.message}</Table.Td>
    </Table.Tr>
  );
}
