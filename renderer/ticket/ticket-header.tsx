import { Button, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Vocabulary } from '../../shared/domain/statuses.ts';
import { currentOwnerOf } from '../../shared/domain/ticket.ts';
import type { Person, TicketDetail } from '../../shared/ticket-views.ts';
import { textColorOn } from '../ui/contrast.ts';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { colorOfStatus } from '../ui/status-color.ts';
import { formatEventTime } from '../ui/time-format.ts';
import { OtherVocabularies } from './other-vocabularies.tsx';
import { holderName, personOf, personText, shortPersonText } from './ticket-people.ts';
import { whyNotDeletable } from './why-not-deletable.ts';

interface TicketHeaderProps {
  detail: TicketDetail;
  onHolder: () => void;
  onDelete: () => void;
}

const VOCABULARY_LABELS: Readonly<Record<Vocabulary, string>> = {
  V4: 'V4 status',
  LIFECYCLE: 'Lifecycle status',
  LEGACY: 'Legacy history status',
};

/** The header of TIXNGO's Ticket Support screen (domain.md 7): in the colour of the status, visible on every tab. */
export function TicketHeader({ detail, onHolder, onDelete }: TicketHeaderProps) {
  const { ticket, status } = detail;
  const ground = colorOfStatus(status);
  const owner = personOf(currentOwnerOf(ticket));
  return (
    <header className="ticket-header">
      <div className="ticket-header-status" style={{ background: ground, color: textColorOn(ground) }}>
        <div className="ticket-header-line">
          <BackButton />
          <ScreenHeading>{ticket.ticketNumber || ticket.ticketId}</ScreenHeading>
          <span className="cut" title={owner?.email}>
            {owner?.email}
          </span>
          <strong className="ticket-status">{status.value}</strong>
        </div>
        <div className="ticket-header-line">
          <span className="ticket-event">
            <span className="cut" title={ticket.eventName ?? undefined}>
              {ticket.eventName ?? ticket.eventId}
            </span>
            {ticket.eventStartDate ? <span className="nowrap">· {formatEventTime(ticket.eventStartDate)}</span> : null}
          </span>
          <span className="ticket-vocabulary">
            <span>{VOCABULARY_LABELS[status.vocabulary]}</span>
            <OtherVocabularies detail={detail} />
          </span>
        </div>
      </div>
      <div className="ticket-header-people">
        {holderName(detail) ? (
          <HeaderFact name="Holder">
            <button type="button" className="link plain-button" onClick={onHolder}>
              {holderName(detail)}
            </button>
          </HeaderFact>
        ) : null}
        <HeaderOwner name="Current owner" person={owner} />
        {ticket.previousOwner ? <HeaderOwner name="Previous owner" person={personOf(ticket.previousOwner)} /> : null}
        <HeaderOwner name="Initial owner" person={personOf(ticket.initialOwner)} />
        <div className="ticket-header-actions">
          <DeleteButton reason={whyNotDeletable(detail)} onDelete={onDelete} />
        </div>
      </div>
    </header>
  );
}

function HeaderOwner({ name, person }: { name: string; person: Person | null }) {
  return (
    <HeaderFact name={name}>
      <span title={person ? personText(person) : undefined}>{person ? shortPersonText(person) : '–'}</span>
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
  const navigate = useNavigate();
  return (
    <button type="button" className="back-button" aria-label="Back" onClick={() => void navigate(-1)}>
      <IconArrowLeft size={18} />
    </button>
  );
}

function DeleteButton({ reason, onDelete }: { reason: string | null; onDelete: () => void }) {
  const button = (
    <Button
      color="red"
      variant="light"
      leftSection={<IconTrash size={14} />}
      disabled={reason !== null}
      onClick={onDelete}
    >
      Delete ticket
    </Button>
  );
  if (!reason) return button;
  return (
    <div className="delete-refused">
      <Tooltip label={reason}>
        <span>{button}</span>
      </Tooltip>
      <span className="small dim">{reason}</span>
    </div>
  );
}
