import { NumberInput, Stack, TextInput } from '@mantine/core';
import { Region } from '../ui/region.tsx';
import type { DraftErrors, SettingsDraft } from './settings-draft.ts';

interface SettingsFieldsProps {
  values: SettingsDraft;
  errors: DraftErrors;
  onChange: (change: SettingsDraft) => void;
}

type TextName = 'serverUrl' | 'keyHeader' | 'mobileAppId' | 'deletionPath' | 'operator';
type NumberName = 'syncIntervalSeconds' | 'staleAfterMinutes';

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
