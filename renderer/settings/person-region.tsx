import { Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { APP_ROLES } from '../../shared/domain/roles.ts';
import type { Settings } from '../../shared/settings.ts';
import { Region } from '../ui/region.tsx';
import { changeAtOnce } from './change-at-once.ts';
import { useFields } from './use-fields.ts';

/** Who works here, and what they may do. */
export function PersonRegion({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { text } = useFields(settings);
  return (
    <Region name={t('person.title')}>
      <Stack gap="md">
        <Radio.Group
          label={t('person.role')}
          description={t('atOnce')}
          value={settings.role}
          onChange={(role) => void changeAtOnce({ role })}
        >
          <Stack gap={8} mt={8}>
            {APP_ROLES.map((role) => (
              <Radio key={role} value={role} label={role} description={t(`person.roles.${role}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput label={t('person.operator')} description={t('person.operatorHint')} {...text('operator')} />
      </Stack>
    </Region>
  );
}
