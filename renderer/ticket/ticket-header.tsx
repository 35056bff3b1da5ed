import { ActionIcon, Button, CopyButton } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconCopy, IconFileText, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Instant } from '../../shared/domain/instant.ts';
import { mayDelete, mayReport } from '../../shared/domain/roles.ts';
import { currentOwnerOf } from '../../shared/domain/ticket.ts';
import type { Person, TicketDetail } from '../../shared/ticket-views.ts';
import { useRole } from '../store/use-role.ts';
import { textColorOn } from '../ui/contrast.ts';
import { Hint } from '../ui/hint.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { colorOfStatus } from '../ui/status-color.ts';
import { formatEventTime, formatMinute, zoneNameAt } from '../ui/time-format.ts';
import { DomainWord } from './domain-word.tsx';
import { ListNeighbourButtons } from './list-neighbours.tsx';
import { OtherVocabularies } from './other-vocabularies.tsx';
import { seatOf, spotOf } from './seat.ts';
import { holderName, personOf, personText, shortPersonText } from './ticket-people.ts';
import type { ListNeighbours } from './use-list-neighbours.ts';
import { whyNotDeletable } from './why-not-deletable.ts';

interface TicketHeaderProps {
  detail: TicketDetail;
  neighbours: ListNeighbours | null;
  onHolder: () => void;
  onDelete: () => void;
}

/** The header of TIXNGO's Ticket Support screen (domain.md 7): in the colour of the status, visible on every tab. */
export function TicketHeader({ detail, neighbours, onHolder, onDelete }: TicketHeaderProps) {
  const { t } = useTranslation('ticket');
  const { ticket, status } = detail;
  const ground = colorOfStatus(status);
  const owner = personOf(currentOwnerOf(ticket));
  return (
    <header className="ticket-header">
      <div className="ticket-header-status" style={{ background: ground, color: textColorOn(ground) }}>
        <div className="ticket-header-line">
          <BackButton />
          {neighbours ? <ListNeighbourButtons neighbours={neighbours} /> : null}
          <span className="ticket-number">
            <ScreenHeading>{ticket.ticketNumber || ticket.ticketId}</ScreenHeading>
            <CopyInHeader label={t('metadata.ticketNumber')} text={ticket.ticketNumber || ticket.ticketId} />
          </span>
          <strong className="ticket-seat" title={seatOf(ticket)}>
            {spotOf(ticket)}
          </strong>
          {owner?.email ? (
            <span className="ticket-email">
              <span className="cut" title={owner.email}>
                {owner.email}
              </span>
              <CopyInHeader label={t('holder.email')} text={owner.email} />
            </span>
          ) : null}
          <strong className="ticket-status">
            <DomainWord of="statuses" value={status.value} />
          </strong>
        </div>
        <div className="ticket-header-line">
          <span className="ticket-event">
            <span className="cut" title={ticket.eventName ?? undefined}>
              {ticket.eventName ?? ticket.eventId}
            </span>
            {ticket.eventStartDate ? <EventTime start={ticket.eventStartDate} /> : null}
          </span>
          <span className="ticket-vocabulary">
            <span>{t(`header.vocabulary.${status.vocabulary}`)}</span>
            <OtherVocabularies detail={detail} />
          </span>
        </div>
      </div>
      <div className="ticket-header-people">
        {holderName(detail) ? (
          <HeaderFact name={t('header.holder')}>
            <button type="button" className="link plain-button cut" title={holderName(detail)} onClick={onHolder}>
              <bdi>{holderName(detail)}</bdi>
            </button>
          </HeaderFact>
        ) : null}
        <HeaderOwner name={t('header.currentOwner')} person={owner} />
        {ticket.previousOwner ? (
          <HeaderOwner name={t('header.previousOwner')} person={personOf(ticket.previousOwner)} />
        ) : null}
        <HeaderOwner name={t('header.initialOwner')} person={personOf(ticket.initialOwner)} />
        <div className="ticket-header-actions">
          <FileLink ticketId={ticket.ticketId} />
          <DeleteButton detail={detail} onDelete={onDelete} />
        </div>
      </div>
    </header>
  );
}

/** When the event begins, as its visitors read it and on this machine's clock. */
function EventTime({ start }: { start: Instant }) {
  const { t } = useTranslation('ticket');
  const here = formatMinute(start.utc);
  const there = formatMinute(start.utc + start.offset * 60_000, 'UTC');
  const zone = zoneNameAt(start.utc);
  return (
    <span className="nowrap">
      {formatEventTime(start)} ·{' '}
      {here === there ? t('header.sameHere', { zone }) : t('header.here', { time: here, zone })}
    </span>
  );
}

function CopyInHeader({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('ticket');
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Hint label={t(copied ? 'metadata.copied' : 'header.copy', { what: label })}>
          <ActionIcon
            variant="transparent"
            c="inherit"
            size={24}
            className="header-icon"
            aria-label={t('header.copy', { what: label })}
            onClick={copy}
          >
            {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          </ActionIcon>
        </Hint>
      )}
    </CopyButton>
  );
}

function HeaderOwner({ name, person }: { name: string; person: Person | null }) {
  return (
    <HeaderFact name={name}>
      <bdi title={person ? personText(person) : undefined}>{person ? shortPersonText(person) : '–'}</bdi>
      {person?.name && person.email ? (
        <div className="small dim cut" title={person.email}>
          {person.email}
        </div>
      ) : null}
    </HeaderFact>
  );
}

function HeaderFact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="header-fact">
      <div className="small dim cut">{name}</div>
      <div className="cut">{children}</div>
    </div>
  );
}

function BackButton() {
  const { t } = useTranslation('ticket');
  const navigate = useNavigate();
  return (
    <button type="button" className="back-button" aria-label={t('header.back')} onClick={() => void navigate(-1)}>
      <IconArrowLeft size={18} />
    </button>
  );
}

/** Leads to the report, where it is looked at before it is made. */
function FileLink({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation('ticket');
  if (!mayReport(useRole())) return null;
  const question = new URLSearchParams({ kind: 'ticket-file', ticket: ticketId, format: 'pdf' });
  return (
    <Button component={Link} to={`/reports?${question}`} variant="default" leftSection={<IconFileText size={14} />}>
      {t('header.file')}
    </Button>
  );
}

function DeleteButton({ detail, onDelete }: { detail: TicketDetail; onDelete: () => void }) {
  const { t } = useTranslation(['ticket', 'deletions']);
  const role = useRole();
  const reason = whyNotDeletable(detail);
  if (!mayDelete(role)) return <span className="small dim role-refusal">{t('deletions:whyNot.role', { role })}</span>;
  const button = (
    <Button
      color="red"
      variant="light"
      leftSection={<IconTrash size={14} />}
      disabled={reason !== null}
      onClick={onDelete}
    >
      {t('header.delete')}
    </Button>
  );
  if (!reason) return button;
  return (
    <div className="delete-refused">
      <Hint label={reason}>
        <span>{button}</span>
      </Hint>
      <span className="small dim">{reason}</span>
    </div>
  );
}
