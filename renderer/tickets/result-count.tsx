import { useTranslation } from 'react-i18next';
import { formatShare } from '../ui/count-format.ts';
import type { TicketList } from './ticket-list.ts';
import { useListState } from './use-ticket-list.ts';

/** How many tickets were found, or how far the search has come. */
export function ResultCount({ list }: { list: TicketList }) {
  const { result, searching } = useListState(list);
  const { t } = useTranslation('tickets');
  return (
    <output className="small dim nowrap result-count" data-searching={searching || undefined}>
      {result === null ? t('searching') : countText()}
    </output>
  );

  function countText(): string {
    if (!result) return '';
    if (result.sorted !== null) return t('sorting', { share: formatShare(result.sorted, 1) });
    return t(result.complete || result.totalIsExact ? 'found' : 'foundSoFar', { count: result.total });
  }
}
