import { IconAlertTriangle, IconInfoCircle, IconLoader2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ConnectionProblem } from '../../shared/sync-status.ts';
import { useUsher } from '../store/usher-store.ts';

/** What a person has to know whatever the screen: no link, no engine, no connection, and what to do about it. */
export function Banners() {
  const linkProblem = useUsher((state) => state.linkProblem);
  const engine = useUsher((state) => state.engine);
  const problem = useUsher((state) => state.connection?.problem ?? null);
  const notices = useUsher((state) => state.connection?.notices);
  if (linkProblem) return <Banner tone="bad">{linkProblem}</Banner>;
  return (
    <>
      {engine.state === 'failed' ? (
        <Banner tone="bad">{engine.message ?? 'The engine could not be started. Start Usher again.'}</Banner>
      ) : null}
      {engine.state === 'restarting' ? (
        <Banner tone="wait">{engine.message ?? 'The engine stopped and is being started again.'}</Banner>
      ) : null}
      {engine.state === 'running' && engine.message ? <Banner tone="bad">{engine.message}</Banner> : null}
      {notices?.map((notice) => (
        <Banner key={notice} tone="bad">
          {notice}
        </Banner>
      ))}
      {problem && problem.kind !== 'workOffline' ? <ConnectionBanner problem={problem} /> : null}
    </>
  );
}

const SET_RIGHT_IN_SETTINGS: readonly ConnectionProblem['kind'][] = ['notConfigured', 'keyRefused', 'notTixngo'];

function ConnectionBanner({ problem }: { problem: ConnectionProblem }) {
  return (
    <Banner tone={problem.kind === 'local' ? 'bad' : 'info'}>
      {problem.message}{' '}
      {SET_RIGHT_IN_SETTINGS.includes(problem.kind) ? (
        <Link className="link" to="/settings">
          Check the connection
        </Link>
      ) : null}
    </Banner>
  );
}

const ICONS = { bad: IconAlertTriangle, wait: IconLoader2, info: IconInfoCircle };

function Banner({ tone, children }: { tone: keyof typeof ICONS; children: ReactNode }) {
  const Icon = ICONS[tone];
  return (
    <div className="banner" data-tone={tone} role="alert">
      <Icon size={17} aria-hidden />
      <span>{children}</span>
    </div>
  );
}
