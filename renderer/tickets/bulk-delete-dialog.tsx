import './bulk-delete-dialog.css';
import { Alert, Button, Group, Modal, NativeSelect, Progress, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../../shared/answer.ts';
import type { QueuedTicket } from '../../shared/deletion.ts';
import { previewTotals } from '../../shared/domain/deletion-preview-totals.ts';
import type { DeletionReason } from '../../shared/domain/deletion-reasons.ts';
import { DEFAULT_DELETION_REASON, offeredReasons } from '../../shared/domain/deletion-reasons.ts';
import { settingsSchema } from '../../shared/settings.ts';
import { asCallError, call } from '../inspector.ts';
import { useUsher } from '../store/usher-store.ts';
import { Problem } from '../ui/problem.tsx';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { DANGER_COLOR } from '../ui/status-color.ts';
import { BulkOutcome } from './bulk-outcome.tsx';
import { select, useSelectedTickets } from './selected-tickets.ts';
import { MOST_SELECTED, type Selection, without } from './selection.ts';
import { type BulkPreview, useBulkPreview } from './use-bulk-preview.ts';

/** What holds while the settings are not known. */
const DEFAULT_SETTINGS = settingsSchema.parse({});

/** Decides about many tickets at once: what it does is shown before, and what became of each ticket afterwards. */
export function BulkDeleteDialog({ selection, onClose }: { selection: Selection; onClose: () => void }) {
  const { t } = useTranslation('tickets');
  const [answers, setAnswers] = useState<readonly QueuedTicket[] | null>(null);
  const [ticketIds] = useState(() => [...selection.keys()]);

  const take = (queued: readonly QueuedTicket[]) => {
    const done = queued.filter((answer) => answer.queued).map(({ ticketId }) => ticketId);
    select(without(useSelectedTickets.getState().selection, done));
    setAnswers(queued);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('bulk.title')}
      size={680}
      closeButtonProps={{ 'aria-label': t('views.close') }}
    >
      {answers ? (
        <BulkOutcome answers={answers} selection={selection} onClose={onClose} />
      ) : (
        <Decision ticketIds={ticketIds} onQueued={take} onClose={onClose} />
      )}
    </Modal>
  );
}

interface DecisionProps {
  ticketIds: readonly string[];
  onQueued: (answers: readonly QueuedTicket[]) => void;
  onClose: () => void;
}

function Decision({ ticketIds, onQueued, onClose }: DecisionProps) {
  const { t } = useTranslation('tickets');
  const settings = useUsher((state) => state.settings) ?? DEFAULT_SETTINGS;
  const [reason, setReason] = useState<DeletionReason>(DEFAULT_DELETION_REASON);
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState({ note: false, number: false });
  const [queueing, setQueueing] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const preview = useBulkPreview(ticketIds, reason, settings.lifecycleMode);
  const possible = preview.previews.filter((ticket) => ticket.preview.possible);
  const reasons = offeredReasons(settings);

  const queue = async () => {
    const lacking = { note: !note.trim(), number: typed.trim() !== `${possible.length}` };
    setMissing(lacking);
    if (lacking.note || lacking.number) return;
    setQueueing(true);
    setError(null);
    try {
      const tickets = possible.map(({ ticketId, lastUpdated }) => ({ ticketId, seenLastUpdated: lastUpdated }));
      onQueued(await call('deletions.queueMany', { tickets, reason, note }));
    } catch (problem) {
      setError(asCallError(problem));
      setQueueing(false);
    }
  };

  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('bulk.reason')}
        value={reason}
        onChange={({ currentTarget }) => {
          const chosen = reasons.find((name) => name === currentTarget.value);
          if (chosen) setReason(chosen);
        }}
        data={reasons}
      />
      <Effects preview={preview} count={ticketIds.length} />
      <Tickets preview={preview} />
      <Textarea
        label={t('bulk.note')}
        description={t('bulk.noteHint')}
        data-autofocus
        autosize
        minRows={2}
        maxRows={5}
        maxLength={1000}
        value={note}
        onChange={({ currentTarget }) => {
          setNote(currentTarget.value);
          setMissing((before) => ({ ...before, note: false }));
        }}
        error={missing.note ? t('bulk.noteMissing') : null}
      />
      <TextInput
        label={t('bulk.typeNumber', { count: possible.length })}
        inputMode="numeric"
        autoComplete="off"
        disabled={!preview.complete}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setMissing((before) => ({ ...before, number: false }));
        }}
        error={missing.number ? t('bulk.otherNumber') : null}
      />
      {error ? <Problem error={error} title={t('bulk.failed')} /> : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('bulk.keep')}
        </Button>
        <Button
          color={DANGER_COLOR}
          loading={queueing}
          disabled={!preview.complete || possible.length === 0}
          onClick={() => void queue()}
        >
          {t('bulk.queue', { count: possible.length })}
        </Button>
      </Group>
      <p className="small dim bulk-note">
        {t('bulk.sent')} {t('bulk.limit', { most: MOST_SELECTED })}
      </p>
    </Stack>
  );
}

/** What the deletions do together, the gravest first. Its height does not depend on what is known yet. */
function Effects({ preview, count }: { preview: BulkPreview; count: number }) {
  const { t } = useTranslation('tickets');
  const { previews, complete, asked, error } = preview;
  if (error) return <Problem error={error} title={t('bulk.unreadable')} />;
  const impossible = previews.filter((ticket) => !ticket.preview.possible).length;
  const gone = asked - previews.length;
  return (
    <section aria-label={t('bulk.effects')} aria-busy={!complete} className="bulk-effects">
      {complete ? (
        <ul>
          {impossible > 0 ? <li className="message-warn">{t('bulk.impossible', { count: impossible })}</li> : null}
          {gone > 0 ? <li className="message-warn">{t('bulk.gone', { count: gone })}</li> : null}
          {previewTotals(previews.map((ticket) => ticket.preview)).map(({ kind, severity, tickets }) => (
            <li key={kind}>
              <SeverityMark severity={severity} /> <span>{t(`totals.${kind}`, { count: tickets })}</span>
            </li>
          ))}
        </ul>
      ) : (
        <Alert color="gray" variant="light">
          {t('bulk.counting', { done: asked, count })}
          <Progress value={(100 * asked) / count} mt={8} size="sm" aria-hidden />
        </Alert>
      )}
    </section>
  );
}

function Tickets({ preview: { previews } }: { preview: BulkPreview }) {
  const { t } = useTranslation('tickets');
  return (
    <details className="bulk-tickets">
      <summary>{t('bulk.list', { count: previews.length })}</summary>
      <ul>
        {previews.map(({ ticketId, ticketNumber, eventName, status, preview }) => (
          <li key={ticketId}>
            <strong>{ticketNumber}</strong>
            <span className="cut dim">{eventName}</span>
            <StatusBadge status={status} />
            <span className="message-warn">{preview.possible ? '' : t('bulk.leftOut')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
