import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUsher } from '../store/usher-store.ts';
import { ManageViewsDialog, SaveViewDialog } from './view-dialogs.tsx';

interface ViewMenuProps {
  /** The list as it is now, as search parameters with its columns. */
  search: string;
  onOpen: (search: string) => void;
}

/** The lists that were given a name. */
export function ViewMenu({ search, onOpen }: ViewMenuProps) {
  const { t } = useTranslation('tickets');
  const views = useUsher((state) => state.settings?.savedViews) ?? [];
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }} returnFocus width={260}>
        <Menu.Target>
          <Button variant="default" fw={500} px={8} leftSection={<IconBookmark size={15} aria-hidden />}>
            {t('views.name')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className="filter-choices">
          {views.length === 0 ? <Menu.Label>{t('views.none')}</Menu.Label> : null}
          {views.map((view) => (
            <Menu.Item
              key={view.name}
              aria-current={view.search === search || undefined}
              rightSection={view.search === search ? <IconCheck size={14} aria-hidden /> : null}
              onClick={() => onOpen(view.search)}
            >
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setDialog('save')}>{t('views.save')}</Menu.Item>
          {views.length > 0 ? <Menu.Item onClick={() => setDialog('manage')}>{t('views.manage')}</Menu.Item> : null}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'save' ? <SaveViewDialog views={views} search={search} onClose={close} /> : null}
      {dialog === 'manage' ? <ManageViewsDialog views={views} onClose={close} /> : null}
    </>
  );
}
