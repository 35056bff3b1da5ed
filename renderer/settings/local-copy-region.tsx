import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDelete } from '../../shared/domain/roles.ts';
import { useUsher } from '../store/usher-store.ts';
import { formatCount } from '../ui/count-format.ts';
import { Facts } from '../ui/facts.tsx';
import { Region } from '../ui/region.tsx';
import { WipeDialog } from './wipe-dialog.tsx';

/** What of TIXNGO lies on this machine, and the way to remove it. */
export function LocalCopyRegion() {
  const { t } = useTranslation('settings');
  const sync = useUsher((state) => state.sync);
  const keyRefused = useUsher((state) => state.connection?.problem?.kind === 'keyRefused');
  const permitted = useUsher((state) => state.settings === null || mayDelete(state.settings.role));
  const [asking, setAsking] = useState(false);
  return (
    <Region name={t('copy.title')}>
      <Facts
        facts={[
          [t('copy.tickets'), sync && formatCount(sync.tickets)],
          [t('copy.logEntries'), sync && formatCount(sync.logEntries)],
        ]}
      />
      <p className="small dim local-copy-note">{t(keyRefused ? 'copy.keyRefused' : 'copy.note')}</p>
      <Group gap="xs">
        <Button variant="default" disabled={!permitted} onClick={() => setAsking(true)}>
          {t('copy.wipe')}
        </Button>
        {permitted ? null : <span className="small dim">{t('copy.notPermitted')}</span>}
      </Group>
      {asking ? <WipeDialog onClose={() => setAsking(false)} /> : null}
    </Region>
  );
}
