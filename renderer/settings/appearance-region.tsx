import { SegmentedControl, Stack } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../shared/settings.ts';
import { Region } from '../ui/region.tsx';
import { changeAtOnce } from './change-at-once.ts';

const SCHEMES = ['auto', 'light', 'dark'] as const;
const CONTRASTS = ['auto', 'normal', 'high'] as const;

/** Colours and contrast; both change at once. */
export function AppearanceRegion({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  return (
    <Region name={t('appearance.title')}>
      <Stack gap="sm">
        <Choice
          label={t('appearance.scheme')}
          value={settings.colorScheme}
          data={SCHEMES.map((value) => ({ value, label: t(`appearance.schemes.${value}`) }))}
          onChoose={(colorScheme) => void changeAtOnce({ colorScheme })}
        />
        <Choice
          label={t('appearance.contrast')}
          value={settings.contrast}
          data={CONTRASTS.map((value) => ({ value, label: t(`appearance.contrasts.${value}`) }))}
          onChoose={(contrast) => void changeAtOnce({ contrast })}
        />
      </Stack>
    </Region>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  data: { value: Value; label: string }[];
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, data, onChoose }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div>
      <div id={id} className="setting-label">
        {label}
      </div>
      <SegmentedControl<Value> aria-labelledby={id} value={value} data={data} onChange={onChoose} fullWidth />
    </div>
  );
}
