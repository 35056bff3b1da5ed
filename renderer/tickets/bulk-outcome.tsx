import { Button, Group, Stack } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QueuedTicket } from '../../shared/deletion.ts';
import { sentenceText } from '../languages/sentence-text.ts';
import type { Selection } from './selection.ts';

interface BulkOutcomeProps {
  answers: readonly QueuedTicket[];
  /** Knows the numbers of the tickets. */
  selection: Selection;
  onClose: () => void;
}

/** What became of each ticket: those that were refused come first, each with the reason. */
export function BulkOutcome({ answers, selection, onClose }: BulkOutcomeProps) {
  const { t } = useTranslation('tickets');
  const queued = answers.filter((answer) => answer.queued);
  const refused = answers.filter((answer) => !answer.queued);
  return (
    <Stack gap="sm">
      <p className="bulk-title" role="status">
        <strong>{t('bulk.doneTitle', { count: queued.length })}</strong>
        {refused.length > 0 ? (
          <strong className="message-bad">{t('bulk.refused', { count: refused.length })}</strong>
        ) : null}
      </p>
      <ul className="bulk-answers" aria-label={t('bulk.result')}>
        {[...refused, ...queued].map((answer) => (
          <li key={answer.ticketId}>
            {answer.queued ? (
              <IconCheck size={15} className="message-good" aria-hidden />
            ) : (
              <IconX size={15} className="message-bad" aria-hidden />
            )}
            <strong>{selection.get(answer.ticketId)?.ticketNumber ?? answer.ticketId}</strong>
            <span>{answer.queued ? t('bulk.queued') : sentenceText(answer.sentence)}</span>
          </li>
        ))}
      </ul>
      <Group justify="flex-end">
        <Button data-autofocus onClick={onClose}>
          {t('bulk.done')}
        </Button>
      </Group>
    </Stack>
  );
}
