import './sync.css';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { asCallError, call } from '../inspector.ts';
import { useUsher } from '../store/usher-store.ts';
import { Screen } from '../ui/screen.tsx';
import { SetAsideRegion } from './set-aside-region.tsx';
import { SyncRunsRegion } from './sync-runs-region.tsx';
import { SyncStateRegion } from './sync-state-region.tsx';

/** How the cache is kept like TIXNGO: what runs, what ran, and what could not be read. */
export function SyncScreen() {
  return (
    <Screen title="Sync" actions={<SyncNow />}>
      <SyncStateRegion />
      <SyncRunsRegion />
      <SetAsideRegion />
    </Screen>
  );
}

function SyncNow() {
  const running = useUsher((state) => state.sync?.progress != null);
  const [asking, setAsking] = useState(false);
  const sync = async () => {
    setAsking(true);
    try {
      await call('sync.now', undefined);
    } catch (error) {
      notifications.show({ color: 'red', title: 'The sync did not start', message: asCallError(error).message });
    } finally {
      setAsking(false);
    }
  };
  return (
    <Button leftSection={<IconRefresh size={14} />} disabled={running} loading={asking} onClick={() => void sync()}>
      Sync now
    </Button>
  );
}
