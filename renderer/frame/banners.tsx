import { IconAlertTriangle, IconInfoCircle, IconLoader2 } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConnectionProblem } from '../../shared/sync-status.ts';
import { sentenceText } from '../languages/sentence-text.ts';
import { WipeDialog } from '../settings/wipe-dialog.tsx';
import { useMayDelete } from '../store/use-role.ts';
import { useUsher } from '../store/usher-store.ts';

/** What a person has to know whatever the screen: no link, no engine, no connection, and what to do about it. */
export function Banners() {
  const { t } = useTranslation('problems');
  const linkProblem = useUsher((state) => state.linkProblem);
  const engine = useUsher((state) => state.engine);
  const problem = useUsher((state) => state.connection?.problem ?? null);
  const notices = useUsher((state) => state.connection?.notices);
  if (linkProblem) return <Banner tone="bad">{linkProblem}</Banner>;
  return (
    <>
      {engine.state === 'failed' ? (
        <Banner tone="bad">{engine.message ? sentenceText(engine.message) : t('banner.engineFailed')}</Banner>
      ) : null}
      {engine.state === 'restarting' ? <Banner tone="wait">{t('banner.engineRestarting')}</Banner> : null}
      {notices?.map((notice) => (
        <Banner key={notice.english} tone="bad">
          {sentenceText(notice)}
        </Banner>
      ))}
      {problem && problem.kind !== 'workOffline' ? <ConnectionBanner problem={problem} /> : null}
    </>
  );
}

/** What can be set right in Settings. */
const REMEDIES = {
  notConfigured: 'banner.checkConnection',
  keyRefused: 'banner.newKey',
  notTixngo: 'banner.checkConnection',
} as const satisfies Partial<Record<ConnectionProblem['kind'], string>>;

function ConnectionBanner({ problem }: { problem: ConnectionProblem }) {
  const { t } = useTranslation('problems');
  const mayDelete = useMayDelete();
  const { kind } = problem;
  return (
    <Banner tone={kind === 'local' ? 'bad' : 'info'}>
      {sentenceText(problem.message)}{' '}
      {kind in REMEDIES ? (
        <Link className="link" to="/settings">
          {t(REMEDIES[kind as keyof typeof REMEDIES])}
        </Link>
      ) : null}
      {kind === 'keyRefused' && mayDelete ? <OfferWipe /> : null}
    </Banner>
  );
}

/** A key that was revoked for good: what it let this machine read should not stay here. */
function OfferWipe() {
  const { t } = useTranslation('problems');
  const [asking, setAsking] = useState(false);
  return (
    <>
      {' · '}
      <button type="button" className="link link-button" onClick={() => setAsking(true)}>
        {t('banner.wipe')}
      </button>
      {asking ? <WipeDialog onClose={() => setAsking(false)} /> : null}
    </>
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
