import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDeviceMobile, IconListSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import { actionOf } from '../../../shared/domain/status-log.ts';
import type { TicketDetail } from '../../../shared/ticket-views.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { phoneTimeDiffers } from '../../ui/time-format.ts';
import { TimeText } from '../../ui/time-text.tsx';
import { DomainWord } from '../domain-word.tsx';
import { problemText } from '../log-problem-text.ts';
import { phoneName } from '../phone-name.ts';
import { personById, personText } from '../ticket-people.ts';
import { segmentLabel } from './timeline-lanes.ts';
import { attributesIn, type Moment, momentAt } from './timeline-moment.ts';
import type { TimelineControl } from './use-timeline-control.ts';

interface TimelineReadoutProps {
  detail: TicketDetail;
  control: TimelineControl;
  /** UTC milliseconds. */
  now: number;
  onShowEntries: (entries: readonly number[]) => void;
}

/** The ticket at the cursor, as its log tells it: time travel. */
export function TimelineReadout({ detail, control: { cursor }, now, onShowEntries }: TimelineReadoutProps) {
  const { t } = useTranslation('ticket');
  const moment = momentAt(detail, cursor ?? now);
  const { entry, position, problems } = moment;
  return (
    <section className="timeline-readout" aria-label={t('timeline.stateAt')}>
      <div className="timeline-readout-head">
        <strong>{cursor === null ? t('timeline.now') : <TimeText utc={cursor} />}</strong>
        {entry ? (
          <>
            <span className="dim">{t('timeline.after', { number: position + 1, count: detail.log.length })}</span>
            <EntryText entry={entry} />
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<IconListSearch size={14} />}
              onClick={() => onShowEntries([position])}
            >
              {t('timeline.showEntry')}
            </Button>
          </>
        ) : (
          <span className="dim">{t('timeline.beforeLog')}</span>
        )}
      </div>
      <dl className="timeline-state">
        <StateFacts detail={detail} moment={moment} />
      </dl>
      {problems.map((problem) => (
        <p key={problem.kind} className="small message-warn timeline-problem">
          <IconAlertTriangle size={14} aria-label={t('problem')} />
          {problemText(problem, (ownerId) => personText(personById(detail, ownerId)))}
        </p>
      ))}
      <p className="small dim timeline-keys" id="timeline-keys">
        {t('timeline.keys')}
      </p>
    </section>
  );
}

function EntryText({ entry }: { entry: StatusLogEntry }) {
  const { t } = useTranslation('ticket');
  const { mobileTimestamp, serverTimestamp, actor } = entry;
  const phoneAt = mobileTimestamp?.utc;
  return (
    <span className="timeline-entry">
      <DomainWord of="actions" value={actionOf(entry)} />
      {actor ? (
        <>
          {' · '}
          <DomainWord of="actors" value={actor} />
        </>
      ) : null}
      {phoneAt !== undefined && phoneTimeDiffers(serverTimestamp.utc, phoneAt) ? (
        <span className="phone-time small">
          <IconDeviceMobile size={12} aria-hidden /> {t('phoneTime')}{' '}
          <TimeText utc={phoneAt} as={{ besides: serverTimestamp.utc }} />
        </span>
      ) : null}
    </span>
  );
}

function StateFacts({ detail, moment }: { detail: TicketDetail; moment: Moment }) {
  const { t } = useTranslation('ticket');
  const { segment, state } = moment;
  const nameOf = (ownerId: string) => personText(personById(detail, ownerId));
  const isLegacy = segment?.vocabulary === 'LEGACY';
  return (
    <>
      <State name={t('timeline.status')}>
        {segment && !isLegacy ? <StatusBadge status={{ ...segment, value: segment.status }} /> : null}
        {segment && isLegacy ? segmentLabel(segment, detail.log) : null}
        {segment ? null : '–'}
        {state && segment?.vocabulary !== 'V4' ? (
          <span className="small dim"> {t('timeline.inV4', { status: state.status })}</span>
        ) : null}
      </State>
      <State name={t('attributes.name')}>
        {state && !isLegacy ? attributesIn(state).join(', ') || t('timeline.none') : '–'}
      </State>
      <State name={t('timeline.owner')}>
        {state?.currentOwner ? nameOf(state.currentOwner) : '–'}
        {state?.pendingRecipient ? (
          <span className="small dim"> {t('timeline.pendingTo', { person: nameOf(state.pendingRecipient) })}</span>
        ) : null}
      </State>
      <State name={t('timeline.holder')}>{state && !isLegacy ? t(holderFlagOf(state)) : '–'}</State>
      <State name={t('timeline.phones')}>
        {state && !isLegacy ? state.devices.map(phoneName).join(', ') || t('timeline.noPhone') : '–'}
      </State>
    </>
  );
}

function holderFlagOf({ attributes }: NonNullable<Moment['state']>) {
  if (attributes.KeptByOwner !== null) return 'timeline.keptByOwner';
  return attributes.Assigned === null ? 'timeline.nobodyAssigned' : 'timeline.guestAssigned';
}

function State({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
