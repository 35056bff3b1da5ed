import './sync.css';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asCallError, call } from '../inspector.ts';
import { useUsher } from '../store/usher-store.ts';
import { Screen } from '../ui/screen.tsx';
import { ReconciliationRegion } from './reconciliation-region.tsx';
import { SavedAnswersRegion } from './saved-answers-region.tsx';
import { SetAsideRegion } from './set-aside-region.tsx';
import { SyncRunsRegion } from './sync-runs-region.tsx';
import { SyncStateRegion } from './sync-state-region.tsx';

/** How the cache is kept like TIXNGO: what runs, what ran, how both sides compare, and what could not be read. */
export function SyncScreen() {
  const { t } = useTranslation('frame');
  return (
    <Screen title={t('sync')} actions={<SyncNow />}>
      <SyncStateRegion />
      <SyncRunsRegion />
      <ReconciliationRegion />
      <SetAsideRegion />
      <SavedAnswersRegion />
    </Screen>
  );
}

function SyncNow() {
  const { t } = useTranslation('sync');
  const running = useUsher((state) => state.sync?.progress != null);
  const [asking, setAsking] = useState(false);
  const sync = async () => {
    setAsking(true);
    try {
      await call('sync.now', undefined);
    } catch (error) {
      notifications.show({ color: 'red', title: t('notStarted'), message: asCallError(error).message });
    } finally {
      setAsking(false);
    }
  };
  return (
    <Button leftSection={<IconRefresh size={14} />} disabled={running} loading={asking} onClick={() => void sync()}>
      {t('syncNow')}
    </Button>
  );
}
