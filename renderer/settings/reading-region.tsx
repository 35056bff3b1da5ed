import { Radio, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LIFECYCLE_MODES } from '../../shared/domain/lifecycle-mode.ts';
import type { Settings } from '../../shared/settings.ts';
import { Region } from '../ui/region.tsx';
import { type } from './draft-store.ts';
import { useFields } from './use-fields.ts';

/** How older tickets are read, and which deletion reasons are offered. */
export function ReadingRegion({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { values } = useFields(settings);
  return (
    <Region name={t('reading.title')}>
      <Stack gap="md">
        <Radio.Group
          label={t('reading.lifecycleMode')}
          description={t('reading.lifecycleModeHint')}
          value={String(values.lifecycleMode ?? '')}
          onChange={(lifecycleMode) => type({ lifecycleMode })}
        >
          <Stack gap={8} mt={8}>
            {LIFECYCLE_MODES.map((mode) => (
              <Radio key={mode} value={mode} label={mode} description={t(`reading.modes.${mode}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Switch
          label={t('reading.s360')}
          description={t('reading.s360Hint')}
          checked={values.offerS360Reasons === true}
          onChange={({ currentTarget }) => type({ offerS360Reasons: currentTarget.checked })}
        />
      </Stack>
    </Region>
  );
}
