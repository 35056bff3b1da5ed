import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { asCallError, call } from '../inspector.ts';
import { useUsher } from '../store/usher-store.ts';
import { Region } from '../ui/region.tsx';

/** The API key can be set and replaced, never read back. */
export function ApiKeyRegion() {
  const app = useUsher((state) => state.app);
  const [apiKey, setApiKey] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [storing, setStoring] = useState(false);

  const store = async () => {
    setStoring(true);
    try {
      await call('settings.setApiKey', { apiKey });
      useUsher.setState({ app: await call('app.describe', undefined) });
      setApiKey('');
      setError(null);
      notifications.show({ color: 'green', message: 'The API key is stored.' });
    } catch (problem) {
      setError(asCallError(problem).message);
    } finally {
      setStoring(false);
    }
  };

  return (
    <Region name="API key">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void store();
        }}
      >
        <Stack gap="sm">
          <PasswordInput
            label="API key"
            description={app?.apiKeySet ? 'A key is stored. A new one replaces it.' : 'No key is stored yet.'}
            autoComplete="off"
            value={apiKey}
            error={error}
            onChange={({ currentTarget }) => setApiKey(currentTarget.value)}
          />
          <Group gap="xs">
            <Button type="submit" variant="default" loading={storing} disabled={!apiKey.trim()}>
              Store key
            </Button>
          </Group>
          <span className="small dim">{app?.keyStorage}</span>
        </Stack>
      </form>
    </Region>
  );
}
