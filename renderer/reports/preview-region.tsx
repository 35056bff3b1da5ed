import { Button, EmptyState, Loader, Skeleton } from '@mantine/core';
import { IconFileSearch, IconFilterOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReportPreview, ReportQuestion } from '../../shared/reports.ts';
import { NO_FILTER } from '../../shared/ticket-views.ts';
import { useUsher } from '../store/usher-store.ts';
import { allChosen } from '../tickets/filter-kinds.ts';
import { DataAge } from '../ui/data-age.tsx';
import { NoTickets } from '../ui/no-tickets.tsx';
import { Problem } from '../ui/problem.tsx';
import { Region } from '../ui/region.tsx';
import { PreviewTable } from './preview-table.tsx';
import type { DraftProps } from './question-region.tsx';
import { usePreview, useRowCount } from './use-preview.ts';

/** The first rows of the answer, how many there are, and of when they are. */
export function PreviewRegion({ draft, question, onChange }: DraftProps & { question: ReportQuestion | null }) {
  const { t } = useTranslation('reports');
  const { preview, isOld, error, again } = usePreview(question);
  const dataAsOf = useUsher((state) => state.connection?.dataAsOf ?? 0);
  const isNewer = preview !== null && dataAsOf > (preview.asOf ?? 0);
  const hasTickets = useUsher((state) => (state.sync?.tickets ?? 1) > 0);
  const isFiltered = question !== null && (question.filter.text !== '' || allChosen(question.filter).length > 0);
  const actions = (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconRefresh size={13} aria-hidden />}
      disabled={!question}
      aria-description={isNewer ? t('preview.newer') : undefined}
      data-newer={isNewer || undefined}
      onClick={again}
    >
      {t(isNewer ? 'preview.showNewer' : 'preview.again')}
    </Button>
  );
  return (
    <Region name={t('preview.name')} actions={actions}>
      <div className="preview" data-old={isOld || undefined} aria-busy={isOld && question !== null}>
        {question ? <Count preview={preview} isOld={isOld} failed={error !== null} /> : null}
        {error ? <Problem error={error} title={t('preview.failed')} /> : null}
        {question ? null : <EmptyState icon={<IconFileSearch />} title={t(`preview.missing.${missing()}`)} py={64} />}
        {question && !preview && !error ? <Skeleton className="preview-awaited" /> : null}
        {question && preview && !error ? body(preview) : null}
      </div>
    </Region>
  );

  function missing() {
    if (draft.kind === 's360') return 's360';
    if (draft.kind === 'ticket-file' && draft.ticket.trim() === '') return 'ticket';
    return draft.kind === 'figures' ? 'instant' : 'fields';
  }

  function body(shown: ReportPreview) {
    if (shown.rows.length > 0) return <PreviewTable preview={shown} />;
    if (!hasTickets) return <NoTickets />;
    return (
      <EmptyState
        icon={<IconFilterOff />}
        title={t(isFiltered ? 'preview.noMatch' : 'preview.noRows')}
        description={t('preview.emptyReport')}
        py={64}
      >
        {isFiltered ? (
          <EmptyState.Actions>
            <Button onClick={() => onChange({ filter: NO_FILTER })}>{t('preview.clear')}</Button>
          </EmptyState.Actions>
        ) : null}
      </EmptyState>
    );
  }
}

/** How many rows the report will have. */
function Count({ preview, isOld, failed }: { preview: ReportPreview | null; isOld: boolean; failed: boolean }) {
  const { t } = useTranslation('reports');
  const count = useRowCount(preview);
  const shown = preview?.rows.length ?? 0;
  return (
    <p className="preview-count">
      <output>{failed ? '' : text()}</output>
      {isOld || count?.state === 'counting' ? <Loader size={12} aria-hidden /> : null}
      {preview ? <DataAge asOf={preview.asOf} /> : null}
    </p>
  );

  function text(): string {
    if (!count) return t('preview.reading');
    if (count.state === 'counting') return t('preview.counting', { shown, count: count.rows });
    const rows = t(count.state === 'known' ? 'preview.rows' : 'preview.atLeast', { count: count.rows });
    return count.rows > shown ? t('preview.firstOf', { shown, rows }) : rows;
  }
}
