import './reports.css';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMayReport, useRole } from '../store/use-role.ts';
import { Screen } from '../ui/screen.tsx';
import { MadeRegion } from './made-region.tsx';
import { PreviewRegion } from './preview-region.tsx';
import { QuestionRegion } from './question-region.tsx';
import { SavedReportMenu } from './saved-report-menu.tsx';
import { TrailRegion } from './trail-region.tsx';
import { useReportDraft } from './use-report-draft.ts';

/** Questions answered with rows, the files that were made of them, and the audit trail that proves them. */
export function ReportsScreen() {
  const { t } = useTranslation('frame');
  const mayReport = useMayReport();
  const control = useReportDraft();
  const { draft, question, change } = control;
  return (
    <Screen title={t('reports')} actions={mayReport ? <SavedReportMenu control={control} /> : null}>
      {mayReport ? (
        <div className="report-new">
          <QuestionRegion draft={draft} question={question} onChange={change} />
          <PreviewRegion draft={draft} question={question} onChange={change} />
        </div>
      ) : (
        <NotPermitted />
      )}
      <MadeRegion />
      <TrailRegion />
    </Screen>
  );
}

/** Staff at a gate looks at tickets; what was made and the trail can be checked by anybody. */
function NotPermitted() {
  const { t } = useTranslation('reports');
  const role = useRole();
  return (
    <p className="report-locked" role="note">
      <IconLock size={16} aria-hidden />
      <span>
        {t('notPermitted', { role })}{' '}
        <Link className="link" to="/settings">
          {t('chooseRole')}
        </Link>
      </span>
    </p>
  );
}
