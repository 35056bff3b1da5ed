/** What a field of Settings needs to show the draft over what is stored, and to take over what is typed. */
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../shared/settings.ts';
import { type, useDraft } from './draft-store.ts';
import type { SettingsDraft, TypedField } from './settings-draft.ts';

/** What an empty field for the server's address shows. */
export const ADDRESS_BEGINS = 'https://';

type NumberField = 'syncIntervalSeconds' | 'staleAfterMinutes' | 'retentionDays';

export function useFields(settings: Settings) {
  const { t } = useTranslation('settings');
  const { draft, errors } = useDraft();
  const values: SettingsDraft = { ...settings, ...draft };
  const error = (name: TypedField) => {
    const problem = errors[name];
    return problem ? t(`problems.${problem}`) : null;
  };
  return {
    values,
    text: (name: Exclude<TypedField, NumberField>) => ({
      value: String(values[name] ?? ''),
      error: error(name),
      onChange: (event: { currentTarget: HTMLInputElement }) => type({ [name]: event.currentTarget.value }),
    }),
    number: (name: NumberField) => ({
      value: Number.isFinite(values[name]) ? Number(values[name]) : '',
      error: error(name),
      onChange: (value: number | string) => type({ [name]: value }),
      allowDecimal: false,
      allowNegative: false,
      styles: { wrapper: { maxWidth: 220 } },
    }),
  };
}
