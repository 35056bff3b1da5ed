import { Button, Table } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconAlertTriangleFilled,
  IconChevronDown,
  IconChevronRight,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleMinus,
  IconCloudOff,
} from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EVENT_FIGURES } from '../../shared/domain/event-figures.ts';
import { surplusOf } from '../../shared/domain/reconciliation.ts';
import type { EventReconciliation } from '../../shared/reconciliation.ts';
import { asCallError, call } from '../inspector.ts';
import { ticketsPath } from '../ui/addresses.ts';
import { TimeInText } from '../ui/time-in-text.tsx';
import { ReconciliationDetails } from './reconciliation-details.tsx';
import { ourText, theirText, type Verdict, verdictOf } from './reconciliation-text.ts';

const COLUMNS = EVENT_FIGURES.length + 4;

const VERDICT_ICONS = {
  agrees: IconCircleCheckFilled,
  mayAgree: IconCircleCheck,
  differs: IconAlertTriangleFilled,
  notOffered: IconCircleMinus,
  notAsked: IconCloudOff,
  notCompared: IconCircleDashed,
} as const satisfies Record<Verdict, unknown>;

interface RowProps {
  event: EventReconciliation;
  offline: boolean;
  /** Called when a re-check was asked for. */
  onAsked: () => void;
}

/** An event with its figures on both sides; what explains a difference opens below. */
export function ReconciliationRow({ event, offline, onAsked }: RowProps) {
  const { t } = useTranslation('sync');
  const [open, setOpen] = useState(false);
  const id = useId();
  const { reconciliation } = event;
  const verdict = verdictOf(event);
  const Icon = VERDICT_ICONS[verdict];
  return (
    <>
      <Table.Tr className="reconciliation-event">
        <Table.Td>
          <Link id={id} className="link" to={ticketsPath({ eventIds: [event.eventId] })}>
            {event.eventName}
          </Link>
          <div className="small dim">
            {reconciliation?.instant ? (
              <TimeInText text={t('reconciliation.asOf')} utc={reconciliation.instant} as="full" />
            ) : (
              t('reconciliation.noFigures')
            )}
          </div>
        </Table.Td>
        <Table.Td>
          <span className="verdict" data-verdict={verdict}>
            <Icon size={16} aria-hidden />
            {t(`reconciliation.verdicts.${verdict}`)}
          </span>
        </Table.Td>
        <Table.Td className="small dim">
          <div>Usher</div>
          <div>TIXNGO</div>
        </Table.Td>
        {EVENT_FIGURES.map((figure) => {
          const comparison = reconciliation?.figures.find((one) => one.figure === figure);
          return (
            <Table.Td
              key={figure}
              ta="right"
              className="nowrap"
              data-differs={(comparison && surplusOf(comparison) !== 0) || undefined}
            >
              <div>{comparison ? ourText(comparison) : '–'}</div>
              <div>{comparison ? theirText(comparison) : '–'}</div>
            </Table.Td>
          );
        })}
        <Table.Td>
          <div className="reconciliation-actions">
            <Button
              variant="subtle"
              size="compact-sm"
              aria-expanded={open}
              aria-describedby={id}
              leftSection={open ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
              onClick={() => setOpen(!open)}
            >
              {t('reconciliation.details')}
            </Button>
            <RecheckButton event={event} describedBy={id} offline={offline} onAsked={onAsked} />
          </div>
        </Table.Td>
      </Table.Tr>
      {open ? (
        <Table.Tr>
          <Table.Td colSpan={COLUMNS}>
            <ReconciliationDetails event={event} />
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  );
}

function RecheckButton({ event, describedBy, offline, onAsked }: RowProps & { describedBy: string }) {
  const { t } = useTranslation('sync');
  const [asking, setAsking] = useState(false);
  const isUnderWay = event.recheck?.state === 'waiting' || event.recheck?.state === 'running';
  const ask = async () => {
    setAsking(true);
    try {
      await call('reconciliation.recheck', { eventId: event.eventId });
      onAsked();
    } catch (error) {
      notifications.show({
        color: 'red',
        title: t('reconciliation.recheckRefused'),
        message: asCallError(error).message,
      });
    } finally {
      setAsking(false);
    }
  };
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-describedby={describedBy}
      disabled={offline}
      loading={asking || isUnderWay}
      onClick={() => void ask()}
    >
      {t('reconciliation.recheck')}
    </Button>
  );
}
