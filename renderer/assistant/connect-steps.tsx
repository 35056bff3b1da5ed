import { Button, Group, PasswordInput, Stack, Stepper, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../../shared/answer.ts';
import type { ConnectionTestOrder } from '../../shared/connection-test.ts';
import type { Settings } from '../../shared/settings.ts';
import { ConnectionTest } from '../connection-test/connection-test.tsx';
import { useConnectionTest } from '../connection-test/use-connection-test.ts';
import { asCallError } from '../inspector.ts';
import { useDraft } from '../settings/draft-store.ts';
import { checkDraft } from '../settings/settings-draft.ts';
import { storeApiKey } from '../settings/store-api-key.ts';
import { ADDRESS_BEGINS, useFields } from '../settings/use-fields.ts';
import { changeSettings } from '../store/usher-store.ts';
import { Facts } from '../ui/facts.tsx';
import { Problem } from '../ui/problem.tsx';

const STEPS = ['server', 'key', 'test', 'save'] as const;

interface ConnectStepsProps {
  settings: Settings;
  /** Back to the choice of ways; what was typed stays, here and in Settings. */
  onLeave: () => void;
  onDone: () => void;
}

/** Server, key, test, save: one after the other. Nothing is stored before the last. */
export function ConnectSteps({ settings, onLeave, onDone }: ConnectStepsProps) {
  const { t } = useTranslation('assistant');
  const [step, setStep] = useState(0);
  const { values } = useFields(settings);
  const apiKey = useDraft((state) => state.apiKey);
  const { saving, refusal, save } = useSaving(onDone);
  const last = step === STEPS.length - 1;
  const order: ConnectionTestOrder = {
    serverUrl: String(values.serverUrl ?? ''),
    keyHeader: String(values.keyHeader ?? ''),
    mobileAppId: String(values.mobileAppId ?? ''),
    apiKey: apiKey.trim() || null,
  };

  const goOn = (event: FormEvent) => {
    event.preventDefault();
    const { apiKey: _key, ...server } = order;
    const checked = checkDraft(server);
    const errors = checked.ok ? (checked.change.serverUrl ? {} : { serverUrl: 'notHttp' as const }) : checked.errors;
    useDraft.setState({ errors });
    if (!checked.ok || errors.serverUrl) return setStep(0);
    if (last) void save(checked.change);
    else setStep(step + 1);
  };

  return (
    <form noValidate onSubmit={goOn} className="first-steps-connect">
      <Stepper active={step} onStepClick={setStep} allowNextStepsSelect={false} size="xs" iconSize={24}>
        {STEPS.map((name) => (
          <Stepper.Step key={name} label={t(`steps.${name}`)} />
        ))}
      </Stepper>
      <div key={step} ref={focusFirst} className="first-steps-step">
        {stepOf(STEPS[step] ?? 'server', settings, order)}
        {refusal ? <Problem error={refusal} title={t('notStored')} /> : null}
        <Group gap="xs">
          <Button type="submit" loading={saving}>
            {t(last ? 'save' : 'next')}
          </Button>
          <Button variant="default" disabled={saving} onClick={() => (step === 0 ? onLeave() : setStep(step - 1))}>
            {t(step === 0 ? 'ways' : 'back')}
          </Button>
        </Group>
      </div>
    </form>
  );
}

/** A new step takes the focus to what it asks for. */
function focusFirst(step: HTMLDivElement | null): void {
  step?.querySelector<HTMLElement>('input, button')?.focus();
}

function stepOf(step: (typeof STEPS)[number], settings: Settings, order: ConnectionTestOrder): ReactNode {
  switch (step) {
    case 'server':
      return <ServerStep settings={settings} />;
    case 'key':
      return <KeyStep />;
    case 'test':
      return <TestStep order={order} />;
    default:
      return <Summary order={order} />;
  }
}

function ServerStep({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { text } = useFields(settings);
  return (
    <Stack gap="sm">
      <TextInput label={t('connection.serverUrl')} placeholder={ADDRESS_BEGINS} {...text('serverUrl')} />
      <Group grow align="start">
        <TextInput
          label={t('connection.mobileAppId')}
          description={t('connection.mobileAppIdHint')}
          {...text('mobileAppId')}
        />
        <TextInput
          label={t('connection.keyHeader')}
          description={t('connection.keyHeaderHint')}
          {...text('keyHeader')}
        />
      </Group>
    </Stack>
  );
}

function KeyStep() {
  const { t } = useTranslation(['assistant', 'settings']);
  const apiKey = useDraft((state) => state.apiKey);
  return (
    <>
      <PasswordInput
        label={t('settings:apiKey.title')}
        description={t('keyHint')}
        autoComplete="off"
        value={apiKey}
        onChange={({ currentTarget }) => useDraft.setState({ apiKey: currentTarget.value })}
      />
      <p className="small dim">{t('keyLater')}</p>
    </>
  );
}

function TestStep({ order }: { order: ConnectionTestOrder }) {
  return <ConnectionTest test={useConnectionTest()} order={() => order} />;
}

function Summary({ order: { serverUrl, mobileAppId, keyHeader, apiKey } }: { order: ConnectionTestOrder }) {
  const { t } = useTranslation(['assistant', 'settings']);
  return (
    <Stack gap="xs">
      <span>{t('summary')}</span>
      <Facts
        facts={[
          [t('settings:connection.serverUrl'), serverUrl],
          [t('settings:connection.mobileAppId'), mobileAppId],
          [t('settings:connection.keyHeader'), keyHeader],
          [t('settings:apiKey.title'), t(apiKey ? 'summaryKey' : 'summaryNoKey')],
        ]}
      />
      <span className="small dim">{t('demoGoes')}</span>
    </Stack>
  );
}

/** Stores the server, then its key; what was stored stays when the key is refused. */
function useSaving(onDone: () => void) {
  const { t } = useTranslation('assistant');
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const save = async (change: Partial<Settings>) => {
    const { apiKey } = useDraft.getState();
    setSaving(true);
    setRefusal(null);
    try {
      // Open, as it would else close once the demo is left.
      await changeSettings({ ...change, assistant: 'open' });
      if (apiKey.trim()) await storeApiKey(apiKey);
      useDraft.setState({ draft: {}, apiKey: '' });
      notifications.show({ color: 'green', message: t('stored', { server: change.serverUrl ?? '' }) });
      onDone();
    } catch (error) {
      setRefusal(asCallError(error));
    } finally {
      setSaving(false);
    }
  };
  return { saving, refusal, save };
}
