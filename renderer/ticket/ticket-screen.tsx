import './ticket.css';
import { EmptyState, Skeleton, Tabs } from '@mantine/core';
import { IconTicketOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { useInspector } from '../store/use-inspector.ts';
import { DataAge } from '../ui/data-age.tsx';
import { Problem } from '../ui/problem.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { DeletionNotice } from './deletion-notice.tsx';
import { HolderTab } from './holder-tab.tsx';
import { MetadataTab } from './metadata-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { RulesTab } from './rules-tab.tsx';
import { TicketHeader } from './ticket-header.tsx';

/** One ticket: where it is, whose it is, and what happened to it. */
export function TicketScreen() {
  const { ticketId = '' } = useParams();
  return <TicketLoader key={ticketId} ticketId={ticketId} />;
}

/** Milliseconds after which a diagnosis is made anew: it speaks of how long things last, and of the age of the data. */
const DIAGNOSE_EVERY = 60_000;

function TicketLoader({ ticketId }: { ticketId: string }) {
  const { output: detail, error, again } = useInspector('ticket.get', { ticketId });
  useEffect(() => {
    const timer = setInterval(again, DIAGNOSE_EVERY);
    return () => clearInterval(timer);
  }, [again]);
  if (detail) return <TicketView detail={detail} />;
  return (
    <div className="screen">
      {error?.code === 'NOT_FOUND' ? (
        <EmptyState
          icon={<IconTicketOff />}
          title={<ScreenHeading>This ticket is not in the cache</ScreenHeading>}
          description={error.message}
          py={64}
        >
          <Link className="link" to="/tickets">
            Search another one
          </Link>
        </EmptyState>
      ) : null}
      {error && error.code !== 'NOT_FOUND' ? <Problem error={error} title="The ticket could not be read" /> : null}
      {error ? null : <Loading />}
    </div>
  );
}

const TABS = ['Overview', 'Ticket rules', 'Metadata', 'Ticket holder'] as const;
type Tab = (typeof TABS)[number];

function TicketView({ detail }: { detail: TicketDetail }) {
  const [tab, setTab] = useState<Tab>('Overview');
  const [deleting, setDeleting] = useState(false);
  return (
    <div className="ticket-screen">
      <TicketHeader detail={detail} onHolder={() => setTab('Ticket holder')} onDelete={() => setDeleting(true)} />
      <Tabs
        value={tab}
        onChange={(value) => setTab(TABS.find((name) => name === value) ?? 'Overview')}
        keepMounted={false}
      >
        <Tabs.List className="ticket-tabs" aria-label="Parts of the ticket">
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {name}
            </Tabs.Tab>
          ))}
          <div className="ticket-age">
            <DataAge asOf={detail.asOf} />
          </div>
        </Tabs.List>
        <div className="ticket-body">
          <DeletionNotice deletions={detail.deletions} />
          <Tabs.Panel value="Overview">
            <OverviewTab detail={detail} />
          </Tabs.Panel>
          <Tabs.Panel value="Ticket rules">
            <RulesTab ticket={detail.ticket} />
          </Tabs.Panel>
          <Tabs.Panel value="Metadata">
            <MetadataTab detail={detail} />
          </Tabs.Panel>
          <Tabs.Panel value="Ticket holder">
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
