import './settings.css';
import { Alert, Button, Group, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import type { CallError } from '../../shared/answer.ts';
import type { Settings } from '../../shared/settings.ts';
import { asCallError } from '../inspector.ts';
import { changeSettings, useUsher } from '../store/usher-store.ts';
import { Problem } from '../ui/problem.tsx';
import { Screen } from '../ui/screen.tsx';
import { AboutRegion } from './about-region.tsx';
import { ApiKeyRegion } from './api-key-region.tsx';
import { AppearanceRegion } from './appearance-region.tsx';
import { changesOnly, checkDraft, type DraftErrors, type SettingsDraft } from './settings-draft.ts';
import { SettingsFields } from './settings-fields.tsx';

/** What a person may set. */
export function SettingsScreen() {
  const settings = useUsher((state) => state.settings);
  return (
    <Screen title="Settings">
      {settings ? (
        <div className="settings-columns">
          <SettingsForm settings={settings} />
          <div className="settings-column">
            <ApiKeyRegion />
            <AppearanceRegion settings={settings} />
            <AboutRegion />
          </div>
        </div>
      ) : (
        <Skeleton height={420} radius={8} aria-busy />
      )}
    </Screen>
  );
}

function SettingsForm({ settings }: { settings: Settings }) {
  const [draft, setDraft] = useState<SettingsDraft>({});
  const [errors, setErrors] = useState<DraftErrors>({});
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const changes = changesOnly(draft, settings);
  const changed = Object.keys(changes).length > 0;

  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  const save = async () => {
    const checked = checkDraft(changes);
    setErrors(checked.ok ? {} : checked.errors);
    if (!checked.ok) return;
    setSaving(true);
    try {
      await changeSettings(checked.change);
      setDraft({});
      setRefusal(null);
      notifications.show({ color: 'green', message: 'The settings are stored.' });
    } catch (error) {
      setRefusal(asCallError(error));
    } finally {
      setSaving(false);
    }
  };
  const undo = () => {
    setDraft({});
    setErrors({});
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
      {settings.serverUrl === '' ? (
        <Alert color="indigo" variant="light">
          No server is set, so Usher uses its demo back office: every ticket and every person in it is made up.
        </Alert>
      ) : null}
      <SettingsFields
        values={{ ...settings, ...draft }}
        errors={errors}
        onChange={(change) => {
          setDraft({ ...draft, ...change });
          setErrors({});
        }}
      />
      {refusal ? <Problem error={refusal} title="The settings were not stored" /> : null}
      <Group gap="xs">
        <Button type="submit" loading={saving} disabled={!changed}>
          Save changes
        </Button>
        <Button variant="default" disabled={!changed} onClick={undo}>
          Undo
        </Button>
      </Group>
    </form>
  );
}
