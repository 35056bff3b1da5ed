import '@mantine/spotlight/styles.css';
import { notifications } from '@mantine/notifications';
import { createSpotlight, Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LANGUAGES } from '../../shared/languages.ts';
import type { Settings } from '../../shared/settings.ts';
import { asCallError, call } from '../inspector.ts';
import { changeSettings, useUsher } from '../store/usher-store.ts';
import { focusSearch } from './keys.ts';
import { SCREENS } from './screens.ts';

const [store, { open }] = createSpotlight();

/** Opens the palette of commands. */
export const openCommands = open;

/** Everything that can be done from anywhere, found by its name. */
export function Commands({ showKeys }: { showKeys: () => void }) {
  const { t } = useTranslation(['frame', 'common']);
  const navigate = useNavigate();
  const workOffline = useUsher((state) => state.settings?.workOffline ?? false);

  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      notifications.show({ color: 'red', title: t('common:notChanged'), message: asCallError(error).message });
    }
  };
  const set = (label: string, change: Partial<Settings>): SpotlightActionData => ({
    id: JSON.stringify(change),
    label,
    onClick: () => void attempt(() => changeSettings(change)),
  });

  const actions = [
    {
      group: t('commands.go'),
      actions: SCREENS.map(({ to, name, Icon }) => ({
        id: to,
        label: t(name),
        leftSection: <Icon size={16} aria-hidden />,
        onClick: () => void navigate(to),
      })),
    },
    {
      group: t('commands.do'),
      actions: [
        { id: 'search', label: t('commands.search'), onClick: () => setTimeout(focusSearch) },
        { id: 'syncNow', label: t('commands.syncNow'), onClick: () => void attempt(() => call('sync.now', undefined)) },
        set(t(workOffline ? 'commands.workOnline' : 'commands.workOffline'), { workOffline: !workOffline }),
        {
          id: 'copyAddress',
          label: t('commands.copyAddress'),
          onClick: () => void attempt(() => navigator.clipboard.writeText(window.location.hash)),
        },
        { id: 'keys', label: t('keys.title'), onClick: showKeys },
      ],
    },
    {
      group: t('commands.look'),
      actions: [
        set(t('commands.light'), { colorScheme: 'light' }),
        set(t('commands.dark'), { colorScheme: 'dark' }),
        set(t('commands.highContrast'), { contrast: 'high' }),
        set(t('commands.normalContrast'), { contrast: 'normal' }),
        ...LANGUAGES.map((language) => set(t(`language.${language}`), { language })),
      ],
    },
  ];
  return (
    <Spotlight
      store={store}
      actions={actions}
      shortcut="mod + shift + K"
      nothingFound={t('commands.nothing')}
      overlayProps={{ blur: 0 }}
      scrollable
      attributes={{ content: { 'aria-label': t('commands.title') } }}
      maxHeight={420}
      transitionProps={{ duration: 0 }}
      searchProps={{
        leftSection: <IconSearch size={16} aria-hidden />,
        placeholder: t('commands.hint'),
        'aria-label': t('commands.title'),
      }}
    />
  );
}
