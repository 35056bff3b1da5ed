import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HiddenValue, Secret } from '../../shared/domain/personal-data.ts';
import { asCallError, call } from '../inspector.ts';

interface Revealed {
  /** Null while they are hidden. */
  values: readonly HiddenValue[] | null;
  /** A question is on its way. */
  asking: boolean;
  /** Asks, which is recorded, or hides again, which is not. */
  toggle: () => void;
}

/** Hidden values of a ticket, shown when asked for and forgotten with the component that asked. */
export function useReveal(ticketId: string, secret: Secret): Revealed {
  const { t } = useTranslation('ticket');
  const [values, setValues] = useState<readonly HiddenValue[] | null>(null);
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    setAsking(true);
    try {
      setValues(await call('ticket.reveal', { ticketId, secret }));
    } catch (error) {
      notifications.show({ color: 'red', title: t('reveal.failed'), message: asCallError(error).message });
    } finally {
      setAsking(false);
    }
  };
  return { values, asking, toggle: () => (values ? setValues(null) : void ask()) };
}
