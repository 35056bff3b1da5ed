import { useTranslation } from 'react-i18next';
import type { DeletionState } from '../../shared/deletion.ts';
import type { OpenProblem } from '../../shared/domain/diagnosis/open-problems.ts';
import type { Family } from '../../shared/domain/families.ts';
import type { TicketFacet } from '../../shared/ticket-list.ts';
import { useInspector } from '../store/use-inspector.ts';
import { parseStatusText } from '../ui/addresses.ts';
import { formatDuration } from '../ui/time-format.ts';
import { ageBoundOf } from './filter-kinds.ts';

/** How the values of the filters are called. Values of TIXNGO stay as they are. */
export function useValueLabels(): (facet: TicketFacet, value: string) => string {
  const { t } = useTranslation(['tickets', 'domain', 'deletions']);
  const events = useInspector('events.list', undefined).output ?? [];
  return (facet, value) => {
    switch (facet) {
      case 'event':
        return events.find(({ eventId }) => eventId === value)?.name ?? value;
      case 'status':
        return parseStatusText(value)?.value ?? value;
      case 'family':
        return t(`domain:families.${value as Family}`);
      case 'problem':
        return t(`domain:problems.${value as OpenProblem}`);
      case 'deletion':
        return t(`deletions:states.${value as DeletionState}`);
      case 'ownerChanged':
        return t(value === 'true' ? 'tickets:filters.yes' : 'tickets:filters.no');
      case 'age': {
        const bound = ageBoundOf(value);
        if (!bound) return value;
        const length = formatDuration(bound.milliseconds);
        return t(bound.bound === 'younger' ? 'tickets:filters.within' : 'tickets:filters.before', { length });
      }
      default:
        return value === '' ? t('tickets:filters.without') : value;
    }
  };
}
