/** What a person is told after a decision to delete, with the way back for as long as there is one. */
import './queued-notification.css';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deletion } from '../../shared/deletion.ts';
import { asCallError, call } from '../inspector.ts';
import { useInspector } from '../store/use-inspector.ts';
import { useMayDelete } from '../store/use-role.ts';

/** Long enough to read it and to change one's mind, in milliseconds; it waits while the pointer is over it. */
const STAYS = 30_000;

/** Says that a deletion is queued, and offers to undo it until it is sent. */
export function notifyQueued(deletion: Deletion): void {
  const { deletionId, ticketNumber, ticketId } = deletion;
  const ticket = ticketNumber || ticketId;
  notifications.show({
    id: deletionId,
    color: 'green',
    autoClose: STAYS,
    title: <StateNow queued={deletion} />,
    message: <Queued queued={deletion} ticket={ticket} />,
  });
}

/** A deletion as it stands now. */
function useCurrent(queued: Deletion): Deletion {
  return useInspector('deletions.get', { deletionId: queued.deletionId }).output ?? queued;
}

function StateNow({ queued }: { queued: Deletion }) {
  const { t } = useTranslation('deletions');
  return t(`deletionIs.${useCurrent(queued).state}`);
}

function Queued({ queued, ticket }: { queued: Deletion; ticket: string }) {
  const { t } = useTranslation('deletions');
  const { deletionId } = queued;
  const { state, mayWithdraw } = useCurrent(queued);
  const permitted = useMayDelete();
  const [undoing, setUndoing] = useState(false);
  const undo = async () => {
    setUndoing(true);
    try {
      await call('deletions.withdraw', { deletionId });
      notifications.update({
        ...{ id: deletionId, color: 'gray', autoClose: 8_000 },
        ...{ title: t('undo.undone'), message: t('undo.stays', { ticket }) },
      });
    } catch (error) {
      setUndoing(false);
      notifications.show({ color: 'red', title: t('undo.failed'), message: asCallError(error).message });
    }
  };
  return (
    <div className="queued-notification">
      <span>{state === 'QUEUED' ? t('undo.queued', { ticket }) : ticket}</span>
      {mayWithdraw && permitted ? (
        <Button variant="default" size="compact-sm" loading={undoing} onClick={() => void undo()}>
          {t('undo.button')}
        </Button>
      ) : null}
    </div>
  );
}
