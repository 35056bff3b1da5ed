/** Changes that a person has typed but not stored, checked by the contract's own schema. */
import type { Settings } from '../../shared/settings.ts';
import { addressProblem, settingsChangeSchema } from '../../shared/settings.ts';

/** What stands in the fields: a number field that was emptied holds text. */
export type SettingsDraft = { [K in keyof Settings]?: Settings[K] | string };

/** The fields of text and number; each of the others offers good values only. */
const TYPED_FIELDS = [
  'serverUrl',
  'keyHeader',
  'mobileAppId',
  'deletionPath',
  'syncIntervalSeconds',
  'staleAfterMinutes',
  'retentionDays',
  'operator',
] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];

/** What is wrong with a field: its name, where there is one thing only that can be wrong. */
export type DraftProblem = Exclude<TypedField, 'serverUrl'> | 'notHttp' | 'extras';

/** The first thing wrong with each field. */
export type DraftErrors = { [K in TypedField]?: DraftProblem };

/** The change to store, or what is wrong with it. */
export function checkDraft(
  draft: SettingsDraft,
): { ok: true; change: Partial<Settings> } | { ok: false; errors: DraftErrors } {
  const checked = settingsChangeSchema.safeParse(draft);
  if (checked.success) return { ok: true, change: withoutUndefined(checked.data) };
  const wrong = new Set(checked.error.issues.map(({ path }) => path[0]));
  const errors = TYPED_FIELDS.filter((field) => wrong.has(field)).map((field) => [field, problemOf(field, draft)]);
  return { ok: false, errors: Object.fromEntries(errors) };
}

function problemOf(field: TypedField, draft: SettingsDraft): DraftProblem {
  return field === 'serverUrl' ? (addressProblem(String(draft.serverUrl).trim()) ?? 'notHttp') : field;
}

function withoutUndefined(change: { [K in keyof Settings]?: Settings[K] | undefined }): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/** The draft without what equals the stored settings, so that only changes are sent. */
export function changesOnly(draft: SettingsDraft, settings: Settings): SettingsDraft {
  return Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => value !== settings[name as keyof Settings]),
  );
}
