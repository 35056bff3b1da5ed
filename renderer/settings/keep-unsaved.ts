/** Nobody loses silently what they typed in Settings. */
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { useUsher } from '../store/usher-store.ts';
import { useDraft } from './draft-store.ts';
import { changesOnly } from './settings-draft.ts';

const NOTE = 'settings-unsaved';

/** Call when Settings opens; the function it gives, when it is left: then it says what is kept but not saved. */
export function sayWhatIsUnsaved(): () => void {
  notifications.hide(NOTE);
  return () => {
    if (isUnsaved()) notifications.show({ id: NOTE, color: 'orange', message: i18next.t('settings:keptUnsaved') });
  };
}

function isUnsaved(): boolean {
  const { settings } = useUsher.getState();
  const { draft, apiKey } = useDraft.getState();
  return apiKey !== '' || (settings !== null && Object.keys(changesOnly(draft, settings)).length > 0);
}

/** A browser asks before it closes the page or loads it anew. The desktop's window has no such question. */
export function askBeforeUnload(): void {
  if (window.usher) return;
  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved()) event.preventDefault();
  });
}
