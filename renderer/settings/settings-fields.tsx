import { NumberInput, Radio, Stack, Switch, TextInput } from '@mantine/core';
import type { LifecycleMode } from '../../shared/domain/lifecycle-mode.ts';
import { LIFECYCLE_MODES } from '../../shared/domain/lifecycle-mode.ts';
import { Region } from '../ui/region.tsx';
import type { DraftErrors, SettingsDraft } from './settings-draft.ts';

interface SettingsFieldsProps {
  values: SettingsDraft;
  errors: DraftErrors;
  onChange: (change: SettingsDraft) => void;
}

type TextName = 'serverUrl' | 'keyHeader' | 'mobileAppId' | 'deletionPath' | 'operator';
type NumberName = 'syncIntervalSeconds' | 'staleAfterMinutes';

const MODE_DESCRIPTIONS: Readonly<Record<LifecycleMode, string>> = {
  lifecycle: 'The 19 lifecycle statuses; what holds where the parameter is absent.',
  history: 'The old history mode, discontinued in 2023: for old data only.',
};

/** The fields that are stored together. */
export function SettingsFields({ values, errors, onChange }: SettingsFieldsProps) {
  const text = (name: TextName) => ({
    value: String(values[name] ?? ''),
    error: errors[name] ?? null,
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value }),
  });
  const number = (name: NumberName) => ({
    value: Number.isFinite(values[name]) ? Number(values[name]) : '',
    error: errors[name] ?? null,
    onChange: (value: number | string) => onChange({ [name]: value }),
    allowDecimal: false,
    allowNegative: false,
    maw: 220,
  });
  return (
    <>
      <Region name="Connection">
        <Stack gap="sm">
          <TextInput
            label="Server URL"
            description="Where your organizer's TIXNGO interface answers. Empty: the demo back office."
            placeholder="https://"
            {...text('serverUrl')}
          />
          <TextInput
            label="Key header"
            description="Name of the header that carries the API key."
            {...text('keyHeader')}
          />
          <TextInput label="Mobile app ID" description="The reports ask for it." {...text('mobileAppId')} />
          <TextInput
            label="Deletion path"
            description="Not published by TIXNGO: ask your contact. {ticketId} is replaced."
            {...text('deletionPath')}
          />
        </Stack>
      </Region>
      <Region name="Freshness">
        <Stack gap="sm">
          <NumberInput
            label="Seconds between two syncs"
            description="From the end of one to the start of the next, 5 to 3600."
            {...number('syncIntervalSeconds')}
          />
          <NumberInput
            label="Minutes until data is old"
            description="Older data is marked, and a deletion decided on it asks again. 1 to 1440."
            {...number('staleAfterMinutes')}
          />
        </Stack>
      </Region>
      <Region name="Reading and deleting">
        <Stack gap="md">
          <Radio.Group
            label="Lifecycle mode"
            description="The parameter TIXNGO_LIFECYCLE_MODE of your organizer. It decides how a ticket is read that carries both older statuses; one that carries a single status is read by it in either mode."
            value={String(values.lifecycleMode ?? '')}
            onChange={(lifecycleMode) => onChange({ lifecycleMode })}
          >
            <Stack gap={8} mt={8}>
              {LIFECYCLE_MODES.map((mode) => (
                <Radio key={mode} value={mode} label={mode} description={MODE_DESCRIPTIONS[mode]} />
              ))}
            </Stack>
          </Radio.Group>
          <Switch
            label="Offer S-360's deletion reasons"
            description="RESALE_CANCELLED, RESALE_PENDING, RESOLD and DISTRIBUTION describe flows that S-360 runs by itself. Off: they are not offered at the venue."
            checked={values.offerS360Reasons === true}
            onChange={({ currentTarget }) => onChange({ offerS360Reasons: currentTarget.checked })}
          />
        </Stack>
      </Region>
      <Region name="Who works here">
        <TextInput
          label="Operator"
          description="Named with every decision. Empty: the name of this machine's account."
          {...text('operator')}
        />
      </Region>
    </>
  );
}
