import { Alert, Button, Group, Modal, NativeSelect, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeletionReason } from '../../shared/domain/deletion-reasons.ts';
import { DEFAULT_DELETION_REASON, LOCAL_DELETION_REASONS } from '../../shared/domain/deletion-reasons.ts';
import { currentOwnerOf } from '../../shared/domain/ticket.ts';
import type { CallError, TicketDetail } from '../../shared/inspector.ts';
import { asCallError, call } from '../inspector.ts';
import { useNow } from '../store/use-now.ts';
import { useUsher } from '../store/usher-store.ts';
import { DataAge } from '../ui/data-age.tsx';
import { Facts } from '../ui/facts.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { DANGER_COLOR } from '../ui/status-color.ts';
import { deletionWarnings } from './deletion-rules.ts';
import { seatOf } from './seat.ts';
import { personOf, personText } from './ticket-people.ts';

/** The age at which data is old while the settings are not known. */
const STALE_AFTER_MINUTES = 60;

/** Decides a deletion. It rests on the ticket as it was when the dialog opened, or was looked at again. */
export function DeleteDialog({ detail, onClose }: { detail: TicketDetail; onClose: () => void }) {
  const [seen, setSeen] = useState(detail);
  const [reason, setReason] = useState<DeletionReason>(DEFAULT_DELETION_REASON);
  const [note, setNote] = useState('');
  const [noteMissing, setNoteMissing] = useState(false);
  const [queueing, setQueueing] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const changed = detail.ticket.lastUpdated.utc !== seen.ticket.lastUpdated.utc;

  const lookAgain = () => {
    setSeen(detail);
    setError(null);
  };

  const queue = async () => {
    if (!note.trim()) {
      setNoteMissing(true);
      return;
    }
    setQueueing(true);
    setError(null);
    try {
      const { ticketId, lastUpdated, ticketNumber } = seen.ticket;
      await call('deletions.queue', { ticketId, reason, note, seenLastUpdated: lastUpdated.utc });
      notifications.show({
        color: 'green',
        title: 'Deletion queued',
        message: `${ticketNumber || ticketId}: it is stored here, and sent as soon as TIXNGO can be reached.`,
      });
      onClose();
    } catch (problem) {
      setError(asCallError(problem));
      setQueueing(false);
    }
  };

  return (
    <Modal opened onClose={onClose} title="Delete ticket" size={520} closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack gap="sm">
        <WhatIsDeleted seen={seen} />
        {changed ? (
          <Alert color="orange" title="The ticket changed, look again">
            <Button variant="light" color="orange" onClick={lookAgain}>
              Show it as it is now
            </Button>
          </Alert>
        ) : null}
        <Warnings seen={seen} />
        <NativeSelect
          label="Deletion reason"
          value={reason}
          onChange={({ currentTarget }) => {
            const chosen = LOCAL_DELETION_REASONS.find((name) => name === currentTarget.value);
            if (chosen) setReason(chosen);
          }}
          data={[...LOCAL_DELETION_REASONS]}
        />
        <Textarea
          label="Note"
          description="Why this ticket: it stays with the decision and is sent along."
          data-autofocus
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1000}
          value={note}
          onChange={({ currentTarget }) => {
            setNote(currentTarget.value);
            setNoteMissing(false);
          }}
          error={noteMissing ? 'Write why the ticket is deleted.' : null}
        />
        <p className="small dim dialog-explanation">
          The deletion is sent when TIXNGO can be reached. Phones confirm one by one; an offline phone can still show
          the ticket.
        </p>
        {error ? (
          <Alert role="alert" color="red" title="The deletion was not queued">
            {error.code === 'TICKET_CHANGED' ? 'The ticket changed, look again. ' : ''}
            {error.message}
          </Alert>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Keep the ticket
          </Button>
          <Button color={DANGER_COLOR} loading={queueing} disabled={changed} onClick={() => void queue()}>
            Queue deletion
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function WhatIsDeleted({ seen }: { seen: TicketDetail }) {
  const owner = personOf(currentOwnerOf(seen.ticket));
  return (
    <Facts
      facts={[
        ['Ticket number', <strong key="number">{seen.ticket.ticketNumber || seen.ticket.ticketId}</strong>],
        ['Event', seen.ticket.eventName],
        ['Seat', seatOf(seen.ticket)],
        ['Owner', owner ? personText(owner) : '–'],
        ['Status', <StatusBadge key="status" status={seen.status} />],
        ['Age', <DataAge key="age" asOf={seen.asOf} />],
      ]}
    />
  );
}

function Warnings({ seen }: { seen: TicketDetail }) {
  const now = useNow();
  const staleAfterMinutes = useUsher((state) => state.settings?.staleAfterMinutes ?? STALE_AFTER_MINUTES);
  const warnings = deletionWarnings(seen, now, staleAfterMinutes * 60_000);
  if (warnings.length === 0) return null;
  return (
    <Alert color="orange" variant="light" icon={<IconAlertTriangle size={18} />}>
      <ul className="plain-list">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Alert>
  );
}
