import { Badge, Switch, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { asCallError } from '../inspector.ts';
import { useNow } from '../store/use-now.ts';
import { changeSettings, useUsher } from '../store/usher-store.ts';
import { connectionText } from './connection-text.ts';

/** What is true on every screen: the demo, the connection, and whether it is used. */
export function TopBar() {
  const demo = useUsher((state) => state.app?.demo ?? false);
  return (
    <header className="top-bar">
      {demo ? (
        <Badge variant="light" color="indigo" radius="sm" tt="none" fw={500}>
          Demo: made-up tickets
        </Badge>
      ) : null}
      <div className="top-bar-end">
        <Connection />
        <WorkOffline />
      </div>
    </header>
  );
}

/** Ticks every second, so it is not announced; only a change of its state is. */
function Connection() {
  const known = useUsher((state) => state.connection);
  const working = useUsher((state) => state.linkProblem === null && state.engine.state === 'running');
  const now = useNow();
  // What was heard last is not true any more once nobody is there to sync.
  const connection = known && !working ? { ...known, state: 'offline' as const } : known;
  return (
    <>
      <div role="status" aria-label="Connection" aria-live="off" className="connection">
        <span className="connection-dot" data-state={connection?.state ?? 'unknown'} />
        {connection ? connectionText(connection, now) : 'Connecting to the engine'}
      </div>
      <VisuallyHidden aria-live="polite">{connection?.state}</VisuallyHidden>
    </>
  );
}

function WorkOffline() {
  const workOffline = useUsher((state) => state.settings?.workOffline ?? state.connection?.workOffline ?? false);
  const known = useUsher((state) => state.settings !== null);
  const [changing, setChanging] = useState(false);
  const change = async (wanted: boolean) => {
    setChanging(true);
    try {
      await changeSettings({ workOffline: wanted });
    } catch (error) {
      notifications.show({ color: 'red', title: 'Not changed', message: asCallError(error).message });
    } finally {
      setChanging(false);
    }
  };
  return (
    <Switch
      label="Work offline"
      size="sm"
      checked={workOffline}
      disabled={!known}
      aria-busy={changing}
      onChange={({ currentTarget }) => void change(currentTarget.checked)}
    />
  );
}
