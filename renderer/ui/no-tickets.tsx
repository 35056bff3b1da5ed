import { Button, EmptyState, Progress } from '@mantine/core';
import { IconCloudDownload, IconTicketOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sentenceText } from '../languages/sentence-text.ts';
import { useUsher } from '../store/usher-store.ts';
import { formatCount } from './count-format.ts';

/** What is shown while the cache holds no ticket at all: the first sync on its way, or what to do to get one. */
export function NoTickets() {
  const { t } = useTranslation();
  const progress = useUsher((state) => state.sync?.progress ?? null);
  const problem = useUsher((state) => state.connection?.problem ?? null);
  if (progress) {
    const share = progress.total ? (100 * progress.done) / progress.total : 0;
    const done = formatCount(progress.done);
    return (
      <EmptyState
        icon={<IconCloudDownload />}
        title={t('noTickets.first')}
        description={
          progress.total === null
            ? t('noTickets.read', { done })
            : t('noTickets.readOf', { done, total: formatCount(progress.total) })
        }
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
      title={t('noTickets.none')}
      description={problem ? sentenceText(problem.message) : t('noTickets.after')}
      py={64}
    >
      <EmptyState.Actions>
        <Button component={Link} to="/settings">
          {t('noTickets.connect')}
        </Button>
        <Button component={Link} to="/sync" variant="default">
          {t('noTickets.load')}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
