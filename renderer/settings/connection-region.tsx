import { Alert, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConnectionTestOrder } from '../../shared/connection-test.ts';
import type { AppDescription } from '../../shared/inspector.ts';
import type { Settings } from '../../shared/settings.ts';
import { ConnectionTest } from '../connection-test/connection-test.tsx';
import { useConnectionTest } from '../connection-test/use-connection-test.ts';
import { useUsher } from '../store/usher-store.ts';
import { Region } from '../ui/region.tsx';
import { useDraft } from './draft-store.ts';
import { checkDraft } from './settings-draft.ts';
import { ADDRESS_BEGINS, useFields } from './use-fields.ts';

/** Where TIXNGO answers and how it is asked, with a test of what stands in the fields. */
export function ConnectionRegion({ settings }: { settings: Settings }) {
  const { t } = useTranslation(['settings', 'connectionTest']);
  const app = useUsher((state) => state.app);
  const apiKey = useDraft((state) => state.apiKey);
  const { values, text } = useFields(settings);
  const test = useConnectionTest();
  const flag = flagOf(app, settings);
  const standing: ConnectionTestOrder = {
    serverUrl: String(values.serverUrl ?? ''),
    keyHeader: String(values.keyHeader ?? ''),
    mobileAppId: String(values.mobileAppId ?? ''),
    apiKey: apiKey.trim() || null,
  };
  const order = () => {
    const { keyHeader, mobileAppId } = standing;
    const checked = checkDraft({ keyHeader, mobileAppId });
    useDraft.setState({ errors: checked.ok ? {} : checked.errors });
    return checked.ok ? standing : null;
  };
  const changed = !test.running && test.order !== null && JSON.stringify(test.order) !== JSON.stringify(standing);
  return (
    <Region name={t('connection.title')}>
      <Stack gap="sm">
        {app?.demo ? (
          <Alert color="indigo" variant="light">
            {t(flag === '--demo' ? 'startedWithDemo' : 'demo')}
          </Alert>
        ) : null}
        <TextInput
          label={t('connection.serverUrl')}
          description={t(flag === '--server' ? 'startedWithServer' : 'connection.serverUrlHint')}
          placeholder={ADDRESS_BEGINS}
          disabled={flag !== null}
          {...text('serverUrl')}
          {...(flag === '--server' ? { value: app?.serverUrl ?? '' } : {})}
        />
        <TextInput
          label={t('connection.keyHeader')}
          description={t('connection.keyHeaderHint')}
          {...text('keyHeader')}
        />
        <TextInput
          label={t('connection.mobileAppId')}
          description={t('connection.mobileAppIdHint')}
          {...text('mobileAppId')}
        />
        <TextInput
          label={t('connection.deletionPath')}
          description={t('connection.deletionPathHint')}
          {...text('deletionPath')}
        />
        <ConnectionTest test={test} order={order} />
        {changed ? <span className="small message-warn">{t('connectionTest:changed')}</span> : null}
      </Stack>
    </Region>
  );
}

/** The flag that decides in this run where tickets come from, whatever is set. */
function flagOf(app: AppDescription | null, { serverUrl }: Settings): '--demo' | '--server' | null {
  if (!app) return null;
  if (app.demo) return serverUrl === '' ? null : '--demo';
  return app.serverUrl === serverUrl ? null : '--server';
}
