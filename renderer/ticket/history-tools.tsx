import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StatusLogEntry } from '../../shared/domain/status-log.ts';
import { EVERY_ENTRY, type HistoryFilter, occurring, shownAction } from './history-filter.ts';

interface HistoryToolsProps {
  log: readonly StatusLogEntry[];
  filter: HistoryFilter;
  /** How many entries pass the filter. */
  count: number;
  onChange: (filter: HistoryFilter) => void;
}

/** What narrows the status history, and how many entries are left. */
export function HistoryTools({ log, filter, count, onChange }: HistoryToolsProps) {
  const { t } = useTranslation('ticket');
  const option = ({ value, count: times }: { value: string; count: number }) => ({
    value,
    label: t('history.option', { value, count: times }),
  });
  const isNarrowed = Boolean(filter.action || filter.actor || filter.text);
  return (
    <div className="history-tools">
      <span className="small dim nowrap" aria-live="polite">
        {isNarrowed
          ? t('history.some', { shown: count, count: log.length })
          : t('history.entries', { count: log.length })}
      </span>
      <NativeSelect
        size="xs"
        aria-label={t('history.action')}
        value={filter.action}
        onChange={({ currentTarget: { value } }) => onChange({ ...filter, action: value })}
        data={[{ value: '', label: t('history.allActions') }, ...occurring(log.map(shownAction)).map(option)]}
      />
      <NativeSelect
        size="xs"
        aria-label={t('history.actor')}
        value={filter.actor}
        onChange={({ currentTarget: { value } }) => onChange({ ...filter, actor: value })}
        data={[
          { value: '', label: t('history.allActors') },
          ...occurring(log.map(({ actor }) => actor ?? '')).map(option),
        ]}
      />
      <TextInput
        size="xs"
        aria-label={t('history.text')}
        placeholder={t('history.text')}
        leftSection={<IconSearch size={13} />}
        value={filter.text}
        onChange={({ currentTarget: { value } }) => onChange({ ...filter, text: value })}
        className="history-text"
      />
      <Button variant="subtle" size="compact-xs" disabled={!isNarrowed} onClick={() => onChange(EVERY_ENTRY)}>
        {t('history.all')}
      </Button>
    </div>
  );
}
