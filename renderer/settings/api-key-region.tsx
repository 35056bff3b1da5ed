import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asCallError } from '../inspector.ts';
import { sentenceText } from '../languages/sentence-text.ts';
import { useUsher } from '../store/usher-store.ts';
import { Region } from '../ui/region.tsx';
import { useDraft } from './draft-store.ts';
import { storeApiKey } from './store-api-key.ts';

/** The API key can be set and replaced, never read back. */
export function ApiKeyRegion() {
  const { t } = useTranslation('settings');
  const app = useUsher((state) => state.app);
  const apiKey = useDraft((state) => state.apiKey);
  const [error, setError] = useState<string | null>(null);
  const [storing, setStoring] = useState(false);

  const store = async () => {
    setStoring(true);
    try {
      await storeApiKey(apiKey);
      useDraft.setState({ apiKey: '' });
      setError(null);
      notifications.show({ color: 'green', message: t('apiKey.storedNow') });
    } catch (problem) {
      setError(asCallError(problem).message);
    } finally {
      setStoring(false);
    }
  };

  return (
    <Region name={t('apiKey.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void store();
        }}
      >
        <Stack gap="sm">
          <PasswordInput
            label={t('apiKey.title')}
            description={app?.demo ? t('apiKey.demo') : t(app?.apiKeySet ? 'apiKey.isStored' : 'apiKey.none')}
            autoComplete="off"
            value={apiKey}
            error={error}
            onChange={({ currentTarget }) => useDraft.setState({ apiKey: currentTarget.value })}
          />
          <Group gap="xs">
            <Button type="submit" variant="default" loading={storing} disabled={!apiKey.trim() || app?.demo === true}>
              {t('apiKey.store')}
            </Button>
          </Group>
          <span className="small dim">{app ? sentenceText(app.keyStorage) : null}</span>
        </Stack>
      </form>
    </Region>
  );
}
