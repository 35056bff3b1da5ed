import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../shared/settings.ts';
import { Region } from '../ui/region.tsx';
import { useFields } from './use-fields.ts';

/** How long personal data stays on this machine after an event. */
export function RetentionRegion({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { number } = useFields(settings);
  return (
    <Region name={t('retention.title')}>
      <NumberInput label={t('retention.days')} description={t('retention.daysHint')} {...number('retentionDays')} />
      <p className="small dim retention-note">{t('retention.note')}</p>
    </Region>
  );
}
