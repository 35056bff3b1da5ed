import './filter-bar.css';
import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketFacet } from '../../shared/ticket-list.ts';
import type { TicketFilter } from '../../shared/ticket-views.ts';
import { allChosen, choosing, chosenValues, withoutFilters } from './filter-kinds.ts';

interface FilterChipsProps {
  filter: TicketFilter;
  labelOf: (facet: TicketFacet, value: string) => string;
  onChange: (change: Partial<TicketFilter>) => void;
}

/** Every chosen value, which a click or a key takes away again. */
export function FilterChips({ filter, labelOf, onChange }: FilterChipsProps) {
  const { t } = useTranslation('tickets');
  const chosen = allChosen(filter);
  if (chosen.length === 0) return null;

  const remove = (facet: TicketFacet, value: string, chip: HTMLElement) => {
    const next = chip.nextElementSibling ?? chip.previousElementSibling;
    if (next instanceof HTMLElement) next.focus();
    onChange(
      choosing(
        facet,
        chosenValues(filter, facet).filter((other) => other !== value),
      ),
    );
  };
  return (
    <div className="filter-chips">
      {chosen.map(({ facet, value }) => {
        const words = { name: t(`filters.${facet}`), value: labelOf(facet, value) };
        return (
          <button
            key={`${facet} ${value}`}
            type="button"
            className="filter-chip"
            aria-label={t('filters.remove', words)}
            onClick={({ currentTarget }) => remove(facet, value, currentTarget)}
            onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
              if (event.key === 'Delete' || event.key === 'Backspace') remove(facet, value, event.currentTarget);
            }}
          >
            <span className="cut">{t('filters.chip', words)}</span>
            <IconX size={12} aria-hidden />
          </button>
        );
      })}
      <button type="button" className="filter-clear link" onClick={() => onChange(withoutFilters())}>
        {t('filters.clear')}
      </button>
    </div>
  );
}
