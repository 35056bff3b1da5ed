import { Button, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { currentOwnerOf } from '../../shared/domain/ticket.ts';
import type { TicketDetail } from '../../shared/inspector.ts';
import { textColorOn } from '../ui/contrast.ts';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { colorOfStatus } from '../ui/status-color.ts';
import { formatEventTime } from '../ui/time-format.ts';
import { whyNotDeletable } from './deletion-rules.ts';
import { holderName, personOf, personText } from './ticket-people.ts';

interface TicketHeaderProps {
  detail: TicketDetail;
  onHolder: () => void;
  onDelete: () => void;
}

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
          <span className="cut">
            {ticket.eventName ?? ticket.eventId}
            {ticket.eventStartDate ? ` · ${formatEventTime(ticket.eventStartDate)}` : ''}
          </span>
          {status.vocabulary === 'V4' ? null : (
            <span className="ticket-vocabulary">
              {status.vocabulary === 'LIFECYCLE' ? 'Lifecycle status' : 'Legacy history status'}
            </span>
          )}
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
        <HeaderFact name="Current owner">{owner ? personText(owner) : '–'}</HeaderFact>
        {ticket.previousOwner ? <HeaderFact name="Previous owner">{ownerText(ticket.previousOwner)}</HeaderFact> : null}
        <HeaderFact name="Initial owner">{ticket.initialOwner ? ownerText(ticket.initialOwner) : '–'}</HeaderFact>
        <div className="ticket-header-actions">
          <DeleteButton reason={whyNotDeletable(detail)} onDelete={onDelete} />
        </div>
      </div>
    </header>
  );
}

function ownerText(owner: Parameters<typeof personOf>[0]): string {
  const person = personOf(owner);
  return person ? personText(person) : '';
}

function HeaderFact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="header-fact">
      <div className="small dim">{name}</div>
      <div className="cut" title={typeof children === 'string' ? children : undefined}>
        {children}
      </div>
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
