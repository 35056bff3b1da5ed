import { Alert } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatMinute, zoneNameAt } from '../ui/time-format.ts';

/** Why a ticket names nobody. `at`: since when, UTC milliseconds. */
export function RemovalNotice({ at }: { at: number }) {
  const { t } = useTranslation('ticket');
  return (
    <Alert variant="light" color="gray" icon={<IconUserOff size={16} />}>
      <div>{t('removal.removed', { time: formatMinute(at), zone: zoneNameAt(at) })}</div>
      <div className="small dim">{t('removal.hint')}</div>
    </Alert>
  );
}
