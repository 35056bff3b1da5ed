import { SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Settings } from '../../shared/settings.ts';
import { asCallError } from '../inspector.ts';
import { changeSettings } from '../store/usher-store.ts';
import { Region } from '../ui/region.tsx';

const SCHEMES: { value: Settings['colorScheme']; label: string }[] = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** The colour scheme; it changes at once. */
export function AppearanceRegion({ settings }: { settings: Settings }) {
  const choose = async (colorScheme: Settings['colorScheme']) => {
    try {
      await changeSettings({ colorScheme });
    } catch (error) {
      notifications.show({ color: 'red', title: 'Not changed', message: asCallError(error).message });
    }
  };
  return (
    <Region name="Colour scheme">
      <SegmentedControl
        aria-label="Colour scheme"
        value={settings.colorScheme}
        data={SCHEMES}
        onChange={(value) => void choose(value)}
      />
    </Region>
  );
}
