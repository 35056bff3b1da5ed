import './delete-dialog.css';
import { Alert, Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../../shared/answer.ts';
import { previewOf } from '../../shared/deletion-preview-of.ts';
import { DEFAULT_DELETION_REASON, type DeletionReason } from '../../shared/domain/deletion-reasons.ts';
import { currentOwnerOf } from '../../shared/domain/ticket.ts';
import { settingsSchema } from '../../shared/settings.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { asCallError, call } from '../inspector.ts';
import { useNow } from '../store/use-now.ts';
import { useUsher } from '../store/usher-store.ts';
import { DataAge } from '../ui/data-age.tsx';
import { DeletionReasonSelect } from '../ui/deletion-reason-select.tsx';
import { Facts } from '../ui/facts.tsx';
import { notifyQueued } from '../ui/queued-notification.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { DANGER_COLOR } from '../ui/status-color.ts';
import { DeleteDialogPreview } from './delete-dialog-preview.tsx';
import { effectText } from './deletion-effect.ts';
import { seatOf } from './seat.ts';
import { personOf, personText } from './ticket-people.ts';

/** What holds while the settings are not known. */
const DEFAULT_SETTINGS = settingsSchema.parse({});

/** Decides a deletion. It rests on the ticket as it was when the dialog opened, or was looked at again. */
export function DeleteDialog({ detail, onClose }: { detail: TicketDetail; onClose: () => void }) {
  const { t } = useTranslation('deletions');
  const [opened, setOpened] = useState(detail);
  const [reason, setReason] = useState<DeletionReason>(DEFAULT_DELETION_REASON);
  const [note, setNote] = useState('');
  const [noteMissing, setNoteMissing] = useState(false);
  const [queueing, setQueueing] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const now = useNow();
  const settings = useUsher((state) => state.settings) ?? DEFAULT_SETTINGS;
  const offline = useUsher((state) => state.connection?.state === 'offline');
  const effectId = useId();
  const noteId = useId();
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
      const box = document.getElementById(noteId);
      box?.focus({ preventScroll: true });
      box?.scrollIntoView({ block: 'center' });
      return;
    }
    setQueueing(true);
    setError(null);
    try {
      const { ticketId, lastUpdated } = seen.ticket;
      notifyQueued(await call('deletions.queue', { ticketId, reason, note, seenLastUpdated: lastUpdated.utc }));
      onClose();
    } catch (problem) {
      setError(asCallError(problem));
      setQueueing(false);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('dialog.title')}
      size={660}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      <Stack gap="sm">
        <WhatIsDeleted seen={seen} />
        {changed ? (
          <Alert color="orange" title={t('dialog.changed')}>
            <Button variant="light" color="orange" onClick={lookAgain}>
              {t('dialog.lookAgain')}
            </Button>
          </Alert>
        ) : null}
        <DeletionReasonSelect value={reason} onChange={setReason} offerS360Reasons={settings.offerS360Reasons} />
        <Textarea
          id={noteId}
          label={t('dialog.note')}
          description={t('dialog.noteHint')}
          withAsterisk
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
          error={noteMissing ? t('dialog.noteMissing') : null}
        />
        <DeleteDialogPreview seen={seen} preview={preview} />
        {error ? (
          <Alert role="alert" color="red" title={t('dialog.notQueued')}>
            {error.message}
          </Alert>
        ) : null}
        <div className="dialog-end">
          <p id={effectId} className="dialog-effect">
            <strong>{effectText(preview)}</strong>{' '}
            <span className="dim">{t(offline ? 'dialog.waits' : 'dialog.sent')}</span>
          </p>
          <Group justify="flex-end" gap="xs" wrap="nowrap">
            <Button variant="default" onClick={onClose}>
              {t('dialog.keep')}
            </Button>
            <Button
              color={DANGER_COLOR}
              loading={queueing}
              disabled={changed || !preview.possible}
              aria-describedby={effectId}
              onClick={() => void queue()}
            >
              {t('dialog.queue')}
            </Button>
          </Group>
        </div>
      </Stack>
    </Modal>
  );
}

function WhatIsDeleted({ seen }: { seen: TicketDetail }) {
  const { t } = useTranslation('deletions');
  const owner = personOf(currentOwnerOf(seen.ticket));
  return (
    <Facts
      facts={[
        [t('dialog.ticketNumber'), <strong key="number">{seen.ticket.ticketNumber || seen.ticket.ticketId}</strong>],
        [t('dialog.event'), seen.ticket.eventName],
        [t('dialog.seat'), seatOf(seen.ticket)],
        [t('dialog.owner'), owner ? <bdi key="owner">{personText(owner)}</bdi> : '–'],
        [
          t('dialog.status'),
          <span key="status" className="dialog-status">
            <StatusBadge status={seen.status} />
            <DataAge asOf={seen.asOf} />
          </span>,
        ],
      ]}
    />
  );
}
