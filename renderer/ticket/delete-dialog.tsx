import './delete-dialog.css';
import { Alert, Button, Group, Modal, NativeSelect, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Fragment, useId, useState } from 'react';
import type { CallError } from '../../shared/answer.ts';
import type { DeletionPreview } from '../../shared/domain/deletion-preview.ts';
import { PREVIEW_SEVERITIES } from '../../shared/domain/deletion-preview.ts';
import type { DeletionReason } from '../../shared/domain/deletion-reasons.ts';
import {
  DEFAULT_DELETION_REASON,
  offeredReasons,
  USER_OF_DELETION_REASON,
} from '../../shared/domain/deletion-reasons.ts';
import { previewSentence } from '../../shared/domain/deletion-sentences/preview-sentence.ts';
import { currentOwnerOf } from '../../shared/domain/ticket.ts';
import { settingsSchema } from '../../shared/settings.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { asCallError, call } from '../inspector.ts';
import { currentLanguage } from '../languages/i18n.ts';
import { useNow } from '../store/use-now.ts';
import { useUsher } from '../store/usher-store.ts';
import { DataAge } from '../ui/data-age.tsx';
import { Facts } from '../ui/facts.tsx';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { DANGER_COLOR } from '../ui/status-color.ts';
import { byReason, effectText, previewOf } from './deletion-effect.ts';
import { seatOf } from './seat.ts';
import { sentenceFormat } from './sentence-format.ts';
import { personOf, personText } from './ticket-people.ts';

/** What holds while the settings are not known. */
const DEFAULT_SETTINGS = settingsSchema.parse({});

/** Decides a deletion. It rests on the ticket as it was when the dialog opened, or was looked at again. */
export function DeleteDialog({ detail, onClose }: { detail: TicketDetail; onClose: () => void }) {
  const [opened, setOpened] = useState(detail);
  const [reason, setReason] = useState<DeletionReason>(DEFAULT_DELETION_REASON);
  const [note, setNote] = useState('');
  const [noteMissing, setNoteMissing] = useState(false);
  const [queueing, setQueueing] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const now = useNow();
  const settings = useUsher((state) => state.settings) ?? DEFAULT_SETTINGS;
  const reasons = offeredReasons(settings);
  const effectId = useId();
  const changed = detail.ticket.lastUpdated.utc !== opened.ticket.lastUpdated.utc;
  const seen = changed ? opened : detail;
  const preview = previewOf(seen, reason, now, settings);

  const lookAgain = () => {
    setOpened(detail);
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
    <Modal opened onClose={onClose} title="Delete ticket" size={620} closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack gap="sm">
        <WhatIsDeleted seen={seen} />
        {changed ? (
          <Alert color="orange" title="The ticket changed, look again">
            <Button variant="light" color="orange" onClick={lookAgain}>
              Show it as it is now
            </Button>
          </Alert>
        ) : null}
        <TicketEffects seen={seen} preview={preview} />
        <NativeSelect
          label="Deletion reason"
          value={reason}
          onChange={({ currentTarget }) => {
            const chosen = reasons.find((name) => name === currentTarget.value);
            if (chosen) setReason(chosen);
          }}
          data={reasons}
          inputWrapperOrder={['label', 'input', 'description']}
          description={<ReasonEffects seen={seen} reason={reason} preview={preview} />}
          descriptionProps={{ component: 'div', lh: 1.45 }}
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
          <Button
            color={DANGER_COLOR}
            loading={queueing}
            disabled={changed || !preview.possible}
            aria-describedby={effectId}
            onClick={() => void queue()}
          >
            Queue deletion
          </Button>
        </Group>
        <p id={effectId} className="small dialog-effect">
          <strong>{effectText(preview)}</strong> <span className="dim">Sent as soon as TIXNGO can be reached.</span>
        </p>
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
        [
          'Status',
          <span key="status" className="dialog-status">
            <StatusBadge status={seen.status} />
            <DataAge asOf={seen.asOf} />
          </span>,
        ],
      ]}
    />
  );
}

interface EffectsProps {
  seen: TicketDetail;
  preview: DeletionPreview;
}

/** What the deletion does to the ticket, the gravest first. */
function TicketEffects({ seen, preview }: EffectsProps) {
  const format = sentenceFormat(seen);
  const items = byReason(preview).ticket;
  return (
    <div className="dialog-effects">
      {PREVIEW_SEVERITIES.filter((level) => items.some(({ severity }) => severity === level)).map((level) => (
        <Fragment key={level}>
          <SeverityMark severity={level} />
          <ul>
            {items
              .filter(({ severity }) => severity === level)
              .map((item) => (
                <li key={item.kind}>{previewSentence(item, format, currentLanguage())}</li>
              ))}
          </ul>
        </Fragment>
      ))}
    </div>
  );
}

/** Who deletes for this reason, what the spectator is told, and where the wallet may still show the ticket. */
function ReasonEffects({ seen, reason, preview }: EffectsProps & { reason: DeletionReason }) {
  const format = sentenceFormat(seen);
  return (
    <>
      <div>Used by: {USER_OF_DELETION_REASON[reason]}.</div>
      {byReason(preview).reason.map((item) => (
        <div key={item.kind}>{previewSentence(item, format, currentLanguage())}</div>
      ))}
    </>
  );
}
