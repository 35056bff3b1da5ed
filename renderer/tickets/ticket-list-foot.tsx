import { Button, TextInput } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { DANGER_COLOR } from '../ui/status-color.ts';
import { decideAbout, select, useSelectedTickets } from './selected-tickets.ts';
import { MOST_SELECTED, NOTHING_SELECTED } from './selection.ts';

interface TicketListFootProps {
  /** The row that has the focus, from 0. */
  row: number;
  total: number;
  /** The row number that is being typed. */
  typed: string;
  onType: (text: string) => void;
  onGoTo: (text: string) => void;
  selectable: boolean;
}

/** Where the reader is, how many tickets are selected, and what can be done with them. */
export function TicketListFoot({ row, total, typed, onType, onGoTo, selectable }: TicketListFootProps) {
  const { t } = useTranslation('tickets');
  return (
    <div className="ticket-list-foot small">
      {selectable ? <SelectionBar /> : <span />}
      <span className="dim nowrap">{t('foot.position', { row: row + 1, total })}</span>
      <GoToRow typed={typed} onType={onType} onGoTo={onGoTo} />
    </div>
  );
}

type GoToRowProps = Pick<TicketListFootProps, 'typed' | 'onType' | 'onGoTo'>;

const GoToRow = memo(function GoToRow({ typed, onType, onGoTo }: GoToRowProps) {
  const { t } = useTranslation('tickets');
  return (
    <TextInput
      size="xs"
      className="ticket-go-to"
      aria-label={t('foot.goTo')}
      placeholder={t('foot.goTo')}
      inputMode="numeric"
      autoComplete="off"
      value={typed}
      data-typing={typed !== '' || undefined}
      onChange={({ currentTarget }) => onType(currentTarget.value.replace(/\D/g, '').slice(0, 9))}
      onKeyDown={({ key }) => {
        if (key === 'Enter' && typed !== '') onGoTo(typed);
        if (key === 'Escape') onType('');
      }}
    />
  );
});

const SelectionBar = memo(function SelectionBar() {
  const { t } = useTranslation('tickets');
  const selection = useSelectedTickets((state) => state.selection);
  const isSome = selection.size > 0;
  return (
    <span className="ticket-selection" role="status" aria-live="polite">
      {isSome ? (
        <>
          <strong>{t('foot.selected', { count: selection.size })}</strong>
          <Button size="compact-xs" color={DANGER_COLOR} onClick={() => decideAbout(selection)}>
            {t('foot.delete')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => select(NOTHING_SELECTED)}>
            {t('foot.unselect')}
          </Button>
          <span className="dim cut">{t('foot.most', { most: MOST_SELECTED })}</span>
        </>
      ) : (
        <span className="dim cut">{t('foot.hint')}</span>
      )}
    </span>
  );
});
