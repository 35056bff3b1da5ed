import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../shared/settings.ts';
import { MOST_SAVED_VIEWS } from '../../shared/settings.ts';
import { changeSettings } from '../store/usher-store.ts';
import { ManageNamedDialog, SaveNamedDialog } from '../ui/named-dialogs.tsx';

interface DialogProps {
  views: readonly SavedView[];
  onClose: () => void;
}

const store = (savedViews: SavedView[]) => changeSettings({ savedViews });

/** Gives the list as it is now a name. */
export function SaveViewDialog({ views, search, onClose }: DialogProps & { search: string }) {
  const { t } = useTranslation('tickets');
  return (
    <SaveNamedDialog
      words={{
        saveTitle: t('views.saveTitle'),
        label: t('views.viewName'),
        what: t('views.what'),
        replaces: t('views.replaces'),
        full: t('views.full', { count: views.length }),
        store: t('views.store'),
        close: t('views.close'),
        notStored: t('views.notStored'),
      }}
      named={views}
      firstName={views.find((view) => view.search === search)?.name ?? ''}
      most={MOST_SAVED_VIEWS}
      entryOf={(name) => ({ name, search })}
      store={store}
      onClose={onClose}
    />
  );
}

/** Renames and deletes views. */
export function ManageViewsDialog({ views, onClose }: DialogProps) {
  const { t } = useTranslation('tickets');
  return (
    <ManageNamedDialog
      words={{
        manageTitle: t('views.manageTitle'),
        none: t('views.none'),
        rename: (name) => t('views.rename', { name }),
        delete: (name) => t('views.delete', { name }),
        close: t('views.close'),
        notStored: t('views.notStored'),
      }}
      named={views}
      store={store}
      onClose={onClose}
    />
  );
}
