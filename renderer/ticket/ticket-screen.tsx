import './ticket.css';
import { EmptyState, Skeleton, Tabs } from '@mantine/core';
import { IconTicketOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { useInspector } from '../store/use-inspector.ts';
import { listPlaceOf } from '../ui/addresses.ts';
import { DataAge } from '../ui/data-age.tsx';
import { Problem } from '../ui/problem.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { DeletionNotice } from './deletion-notice.tsx';
import { HolderTab } from './holder-tab.tsx';
import { MetadataTab } from './metadata-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { RemovalNotice } from './removal-notice.tsx';
import { RulesTab } from './rules-tab.tsx';
import { TicketHeader } from './ticket-header.tsx';
import { useListNeighbours } from './use-list-neighbours.ts';

/** One ticket: where it is, whose it is, and what happened to it. */
export function TicketScreen() {
  const { ticketId = '' } = useParams();
  const [tab, setTab] = useState<Tab>('overview');
  return <TicketLoader key={ticketId} ticketId={ticketId} tab={tab} onTab={setTab} />;
}

interface TabProps {
  /** Stays when another ticket is opened. */
  tab: Tab;
  onTab: (tab: Tab) => void;
}

/** Milliseconds after which a diagnosis is made anew: it speaks of how long things last, and of the age of the data. */
const DIAGNOSE_EVERY = 60_000;

function TicketLoader({ ticketId, ...tabs }: TabProps & { ticketId: string }) {
  const { t } = useTranslation('ticket');
  const { output: detail, error, again } = useInspector('ticket.get', { ticketId });
  useEffect(() => {
    const timer = setInterval(again, DIAGNOSE_EVERY);
    return () => clearInterval(timer);
  }, [again]);
  if (detail && error?.code !== 'NOT_FOUND') return <TicketView detail={detail} {...tabs} />;
  return (
    <div className="screen">
      {error?.code === 'NOT_FOUND' ? (
        <EmptyState
          icon={<IconTicketOff />}
          title={<ScreenHeading>{t('screen.notFound')}</ScreenHeading>}
          description={t('screen.notFoundHint')}
          py={64}
        >
          <Link className="link" to="/tickets">
            {t('screen.searchAnother')}
          </Link>
        </EmptyState>
      ) : null}
      {error && error.code !== 'NOT_FOUND' ? <Problem error={error} title={t('screen.unreadable')} /> : null}
      {error ? null : <Loading />}
    </div>
  );
}

const TABS = ['overview', 'rules', 'metadata', 'holder'] as const;
type Tab = (typeof TABS)[number];

function TicketView({ detail, tab, onTab }: TabProps & { detail: TicketDetail }) {
  const { t } = useTranslation('ticket');
  const [params] = useSearchParams();
  const neighbours = useListNeighbours(detail.ticket.ticketId, listPlaceOf(params));
  const [deleting, setDeleting] = useState(false);
  return (
    <div className="ticket-screen">
      <TicketHeader
        detail={detail}
        neighbours={neighbours}
        onHolder={() => onTab('holder')}
        onDelete={() => setDeleting(true)}
      />
      <Tabs
        value={tab}
        onChange={(value) => onTab(TABS.find((name) => name === value) ?? 'overview')}
        keepMounted={false}
      >
        <Tabs.List className="ticket-tabs" aria-label={t('tabs.name')}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tabs.${name}`)}
            </Tabs.Tab>
          ))}
          <div className="ticket-age">
            <DataAge asOf={detail.asOf} />
          </div>
        </Tabs.List>
        <div className="ticket-body">
          {detail.personalDataRemovedAt === null ? null : <RemovalNotice at={detail.personalDataRemovedAt} />}
          <DeletionNotice deletions={detail.deletions} log={detail.log} />
          <Tabs.Panel value="overview">
            <OverviewTab detail={detail} />
          </Tabs.Panel>
          <Tabs.Panel value="rules">
            <RulesTab ticket={detail.ticket} />
          </Tabs.Panel>
          <Tabs.Panel value="metadata">
            <MetadataTab detail={detail} />
          </Tabs.Panel>
          <Tabs.Panel value="holder">
            <HolderTab ticket={detail.ticket} />
          </Tabs.Panel>
        </div>
      </Tabs>
      {deleting ? <DeleteDialog detail={detail} onClose={() => setDeleting(false)} /> : null}
    </div>
  );
}

function Loading() {
  return (
    <div className="ticket-loading" aria-busy>
      <Skeleton height={132} radius={8} />
      <Skeleton height={34} width={360} />
      <Skeleton height={180} radius={8} />
      <Skeleton height={260} radius={8} />
    </div>
  );
}
