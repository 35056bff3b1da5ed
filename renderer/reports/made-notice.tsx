import { useTranslation } from 'react-i18next';
import { useMade } from './made-store.ts';

/** What became of the report that was asked for, beside the button that asked: the list of reports lies further down. */
export function MadeNotice({ listId }: { listId: string }) {
  const { t } = useTranslation('reports');
  const { making, made, latest } = useMade();
  const done = made?.find(({ reportId }) => reportId === latest);
  const words = making.length > 0 ? t('made.making') : done ? doneWords(t, done) : null;
  return (
    <output className="small report-hint">
      {words}
      {words === null ? null : (
        <button type="button" className="link link-button report-show" onClick={() => showList(listId)}>
          {t('made.show')}
        </button>
      )}
    </output>
  );
}

type Translate = ReturnType<typeof useTranslation<'reports'>>['t'];
type Done = NonNullable<ReturnType<typeof useMade.getState>['made']>[number];

function doneWords(t: Translate, { kind, rows }: Done): string {
  return t('made.done', { title: t(`kinds.${kind}.title`), rows: t('preview.rows', { count: rows }) });
}

function showList(id: string): void {
  const list = document.getElementById(id);
  list?.scrollIntoView({ block: 'start' });
  list?.focus({ preventScroll: true });
}
