import { useTranslation } from 'react-i18next';
import type { ReportFormat, ReportQuestion } from '../../shared/reports.ts';
import type { SavedReport } from '../../shared/settings.ts';
import { MOST_SAVED_REPORTS } from '../../shared/settings.ts';
import { changeSettings } from '../store/usher-store.ts';
import { ManageNamedDialog, SaveNamedDialog } from '../ui/named-dialogs.tsx';

interface DialogProps {
  saved: readonly SavedReport[];
  onClose: () => void;
}

const store = (savedReports: SavedReport[]) => changeSettings({ savedReports });

interface SaveProps extends DialogProps {
  question: ReportQuestion;
  formats: readonly ReportFormat[];
}

/** Gives the question as it is now a name. */
export function SaveReportDialog({ saved, question, formats, onClose }: SaveProps) {
  const { t } = useTranslation('reports');
  const asked = JSON.stringify(question);
  return (
    <SaveNamedDialog
      words={{
        saveTitle: t('saved.saveTitle'),
        label: t('saved.label'),
        what: t('saved.what'),
        replaces: t('saved.replaces'),
        full: t('saved.full', { count: saved.length }),
        store: t('saved.store'),
        close: t('close'),
        notStored: t('saved.notStored'),
      }}
      named={saved}
      firstName={saved.find((one) => JSON.stringify(one.question) === asked)?.name ?? ''}
      most={MOST_SAVED_REPORTS}
      entryOf={(name) => ({ name, question: { ...question }, formats: [...formats] })}
      store={store}
      onClose={onClose}
    />
  );
}

/** Renames and deletes saved reports. */
export function ManageReportsDialog({ saved, onClose }: DialogProps) {
  const { t } = useTranslation('reports');
  return (
    <ManageNamedDialog
      words={{
        manageTitle: t('saved.name'),
        none: t('saved.none'),
        rename: (name) => t('saved.rename', { name }),
        delete: (name) => t('saved.delete', { name }),
        close: t('close'),
        notStored: t('saved.notStored'),
      }}
      named={saved}
      store={store}
      onClose={onClose}
    />
  );
}
