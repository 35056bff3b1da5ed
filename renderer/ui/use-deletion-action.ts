import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { useState } from 'react';
import { asCallError, call } from '../inspector.ts';

/** Withdraws a deletion or sends it again; a refusal is shown as a notification. */
export function useDeletionAction(deletionId: string) {
  const [acting, setActing] = useState(false);
  const act = async (name: 'deletions.withdraw' | 'deletions.sendAgain') => {
    setActing(true);
    try {
      await call(name, { deletionId });
    } catch (error) {
      const title = i18next.t('deletions:screen.notDone');
      notifications.show({ color: 'red', title, message: asCallError(error).message });
    } finally {
      setActing(false);
    }
  };
  return { acting, act: (name: Parameters<typeof act>[0]) => void act(name) };
}
