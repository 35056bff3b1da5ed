import { Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../../shared/answer.ts';
import { asCallError, call } from '../inspector.ts';
import { useUsher } from '../store/usher-store.ts';
import { Problem } from '../ui/problem.tsx';
import { DANGER_COLOR } from '../ui/status-color.ts';

/** Says what goes and what stays before the local copy of the tickets is wiped. */
export function WipeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [wiping, setWiping] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const wipe = async () => {
    setWiping(true);
    setError(null);
    try {
      const { tickets, logEntries } = await call('cache.wipe', undefined);
      notifications.show({
        color: 'green',
        title: t('wipe.done'),
        message: t('wipe.doneBoth', {
          tickets: t('wipe.doneTickets', { count: tickets }),
          entries: t('wipe.doneEntries', { count: logEntries }),
        }),
      });
      onClose();
    } catch (problem) {
      setError(asCallError(problem));
      setWiping(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('wipe.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('wipe.close') }}
      closeOnClickOutside={!wiping}
      closeOnEscape={!wiping}
    >
      <Stack gap="sm">
        <WhatGoes />
        <WhatStays />
        <Afterwards />
        {error ? <Problem error={error} title={t('wipe.notDone')} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" disabled={wiping} onClick={onClose} data-autofocus>
            {t('wipe.keep')}
          </Button>
          <Button color={DANGER_COLOR} loading={wiping} onClick={() => void wipe()}>
            {t('wipe.wipe')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function WhatGoes() {
  const { t } = useTranslation('settings');
  const sync = useUsher((state) => state.sync);
  return (
    <section aria-label={t('wipe.goes')}>
      <strong>{t('wipe.goesHead')}</strong>
      <ul className="wipe-list">
        <li>{t('wipe.goesTickets', { count: sync?.tickets ?? 0 })}</li>
        <li>{t('wipe.goesEntries', { count: sync?.logEntries ?? 0 })}</li>
        <li>{t('wipe.goesSetAside', { count: sync?.setAside ?? 0 })}</li>
        <li>{t('wipe.goesReports')}</li>
      </ul>
    </section>
  );
}

function WhatStays() {
  const { t } = useTranslation('settings');
  const waiting = useUsher((state) => state.connection?.waitingDeletions ?? 0);
  return (
    <section aria-label={t('wipe.stays')}>
      <strong>{t('wipe.staysHead')}</strong>
      <ul className="wipe-list">
        <li>{t('wipe.staysDecisions')}</li>
        <li>{t('wipe.staysTrail')}</li>
        <li>{waiting === 0 ? t('wipe.noneWaiting') : t('wipe.waiting', { count: waiting })}</li>
      </ul>
    </section>
  );
}

function Afterwards() {
  const { t } = useTranslation('settings');
  const keyRefused = useUsher((state) => state.connection?.problem?.kind === 'keyRefused');
  return <p className="small dim wipe-afterwards">{t(keyRefused ? 'wipe.afterwardsRefused' : 'wipe.afterwards')}</p>;
}
