import './settings.css';
import { Skeleton } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../shared/settings.ts';
import { useUsher } from '../store/usher-store.ts';
import { Screen } from '../ui/screen.tsx';
import { AboutRegion } from './about-region.tsx';
import { ApiKeyRegion } from './api-key-region.tsx';
import { AppearanceRegion } from './appearance-region.tsx';
import { sayWhatIsUnsaved } from './keep-unsaved.ts';
import { LanguageRegion } from './language-region.tsx';
import { LocalCopyRegion } from './local-copy-region.tsx';
import { SettingsForm } from './settings-form.tsx';

/** What a person may set: what is saved together on the left, what takes effect at once on the right. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const settings = useUsher((state) => state.settings);
  useEffect(() => sayWhatIsUnsaved(), []);
  return <Screen title={t('title')}>{settings ? <Regions settings={settings} /> : <Loading />}</Screen>;
}

function Regions({ settings }: { settings: Settings }) {
  return (
    <div className="settings-columns">
      <SettingsForm settings={settings} />
      <div className="settings-column">
        <ApiKeyRegion />
        <LanguageRegion settings={settings} />
        <AppearanceRegion settings={settings} />
        <LocalCopyRegion />
        <AboutRegion />
      </div>
    </div>
  );
}

function Loading() {
  return (
    <div className="settings-columns" aria-busy>
      <Skeleton height={460} radius={8} />
      <Skeleton height={220} radius={8} />
    </div>
  );
}
