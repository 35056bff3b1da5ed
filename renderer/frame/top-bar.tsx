import { Switch, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { asCallError } from '../inspector.ts';
import { useNow } from '../store/use-now.ts';
import { useRole } from '../store/use-role.ts';
import { changeSettings, useUsher } from '../store/usher-store.ts';
import { Hint } from '../ui/hint.tsx';
import { connectionText } from './connection-text.ts';
import { SearchBox } from './search-box.tsx';

/** What is at hand on every screen: the search, the connection, and whether it is used. */
export function TopBar() {
  return (
    <header className="top-bar">
      <search className="top-bar-search">
        <SearchBox />
      </search>
      <div className="top-bar-end">
        <Connection />
        <Role />
        <WorkOffline />
      </div>
    </header>
  );
}

/** Ticks every second, so it is not announced; only a change of its state is. */
function Connection() {
  const { t } = useTranslation('frame');
  const known = useUsher((state) => state.connection);
  const working = useUsher((state) => state.linkProblem === null && state.engine.state === 'running');
  const now = useNow();
  // What was heard last is not true any more once nobody is there to sync.
  const connection = known && !working ? { ...known, state: 'offline' as const } : known;
  return (
    <>
      <div role="status" aria-label={t('connection')} aria-live="off" className="connection">
        <span className="connection-dot" data-state={connection?.state ?? 'unknown'} />
        {connection ? connectionText(connection, now) : t('connecting')}
      </div>
      <VisuallyHidden aria-live="polite">{connection ? t(`state.${connection.state}`) : null}</VisuallyHidden>
    </>
  );
}

/** What the person here may do; it is chosen in Settings. */
function Role() {
  const { t } = useTranslation('settings');
  const role = useRole();
  return (
    <Hint label={t(`person.roles.${role}`)} multiline maw={280}>
      <Link to="/settings" className="role" aria-label={`${t('person.role')}: ${role}`}>
        <IconUser size={15} aria-hidden />
        <span className="role-name">{role}</span>
      </Link>
    </Hint>
  );
}

function WorkOffline() {
  const { t } = useTranslation(['frame', 'common']);
  const workOffline = useUsher((state) => state.settings?.workOffline ?? state.connection?.workOffline ?? false);
  const known = useUsher((state) => state.settings !== null);
  const [changing, setChanging] = useState(false);
  const change = async (wanted: boolean) => {
    setChanging(true);
    try {
      await changeSettings({ workOffline: wanted });
    } catch (error) {
      notifications.show({ color: 'red', title: t('common:notChanged'), message: asCallError(error).message });
    } finally {
      setChanging(false);
    }
  };
  return (
    <Switch
      label={t('workOffline')}
      size="sm"
      checked={workOffline}
      disabled={!known}
      aria-busy={changing}
      onChange={({ currentTarget }) => void change(currentTarget.checked)}
    />
  );
}
