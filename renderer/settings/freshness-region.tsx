import { NumberInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../shared/settings.ts';
import { Region } from '../ui/region.tsx';
import { useFields } from './use-fields.ts';

/** How often Usher syncs, and when data counts as old. */
export function FreshnessRegion({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { number } = useFields(settings);
  return (
    <Region name={t('freshness.title')}>
      <Stack gap="sm">
        <NumberInput
          label={t('freshness.interval')}
          description={t('freshness.intervalHint')}
          {...number('syncIntervalSeconds')}
        />
        <NumberInput label={t('freshness.age')} description={t('freshness.ageHint')} {...number('staleAfterMinutes')} />
      </Stack>
    </Region>
  );
}
