import { EmptyState, Progress } from '@mantine/core';
import { IconCloudDownload, IconTicketOff } from '@tabler/icons-react';
import { useUsher } from '../store/usher-store.ts';
import { formatCount } from './count-format.ts';

/** What is shown while the cache holds no ticket at all: the first sync on its way, or what to do to get one. */
export function NoTickets() {
  const progress = useUsher((state) => state.sync?.progress ?? null);
  const problem = useUsher((state) => state.connection?.problem ?? null);
  if (progress) {
    const share = progress.total ? (100 * progress.done) / progress.total : 0;
    return (
      <EmptyState
        icon={<IconCloudDownload />}
        title="The first sync is running"
        description={`${formatCount(progress.done)}${progress.total === null ? '' : ` of ${formatCount(progress.total)}`} read so far. What has arrived can be used at once.`}
        py={64}
      >
        <Progress.Root w={280} size="sm">
          <Progress.Section value={share} withAria={false} />
        </Progress.Root>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconTicketOff />}
      title="There are no tickets here yet"
      description={problem?.message ?? 'They appear after the first sync.'}
      py={64}
    />
  );
}
