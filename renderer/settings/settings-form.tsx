import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../../shared/answer.ts';
import type { Settings } from '../../shared/settings.ts';
import { asCallError } from '../inspector.ts';
import { changeSettings } from '../store/usher-store.ts';
import { Problem } from '../ui/problem.tsx';
import { ConnectionRegion } from './connection-region.tsx';
import { useDraft } from './draft-store.ts';
import { FreshnessRegion } from './freshness-region.tsx';
import { PersonRegion } from './person-region.tsx';
import { ReadingRegion } from './reading-region.tsx';
import { RetentionRegion } from './retention-region.tsx';
import { changesOnly, checkDraft } from './settings-draft.ts';
import { storeApiKey } from './store-api-key.ts';

/** The settings that are saved together, with a key that was typed for the server among them. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { draft, errors, apiKey } = useDraft();
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const changes = changesOnly(draft, settings);
  const count = Object.keys(changes).length;

  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  const save = async () => {
    const checked = checkDraft(changes);
    useDraft.setState({ errors: checked.ok ? {} : checked.errors });
    if (!checked.ok) return;
    setSaving(true);
    try {
      await changeSettings(checked.change);
      useDraft.setState({ draft: {} });
      // Typed with the address of its server, it belongs to it.
      if (apiKey.trim() && checked.change.serverUrl) {
        await storeApiKey(apiKey);
        useDraft.setState({ apiKey: '' });
      }
      setRefusal(null);
      notifications.show({ color: 'green', message: t('stored') });
    } catch (error) {
      setRefusal(asCallError(error));
    } finally {
      setSaving(false);
    }
  };
  const undo = () => {
    useDraft.setState({ draft: {}, errors: {} });
    setRefusal(null);
  };

  return (
    <form
      ref={form}
      className="settings-column"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ConnectionRegion settings={settings} />
      <FreshnessRegion settings={settings} />
      <RetentionRegion settings={settings} />
      <PersonRegion settings={settings} />
      <ReadingRegion settings={settings} />
      {refusal ? <Problem error={refusal} title={t('notStored')} /> : null}
      <Group gap="xs" className="settings-save" data-changed={count > 0 || undefined}>
        <Button type="submit" loading={saving} disabled={count === 0}>
          {t('save')}
        </Button>
        <Button variant="default" disabled={count === 0} onClick={undo}>
          {t('undo')}
        </Button>
        <span className="small dim">{count > 0 ? t('unsaved', { count }) : t('allSaved')}</span>
      </Group>
    </form>
  );
}
