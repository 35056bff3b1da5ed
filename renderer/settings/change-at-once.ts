/** Settings that take effect as soon as they are chosen. */
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { Settings } from '../../shared/settings.ts';
import { asCallError } from '../inspector.ts';
import { changeSettings, useUsher } from '../store/usher-store.ts';

/** Shows a choice at once and stores it; a refusal is said, and what was set before is shown again. */
export async function changeAtOnce(change: Partial<Settings>): Promise<void> {
  const before = useUsher.getState().settings;
  useUsher.setState({ settings: before && { ...before, ...change } });
  try {
    await changeSettings(change);
  } catch (error) {
    useUsher.setState({ settings: before });
    notifications.show({ color: 'red', title: i18next.t('notChanged'), message: asCallError(error).message });
  }
}
