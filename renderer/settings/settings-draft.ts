/** Changes that a person has typed but not stored, checked by the contract's own schema. */
import type { Settings } from '../../shared/settings.ts';
import { settingsChangeSchema } from '../../shared/settings.ts';

/** What stands in the fields: a number field that was emptied holds text. */
export type SettingsDraft = { [K in keyof Settings]?: Settings[K] | string };

/** The first thing wrong with each field. */
export type DraftErrors = { [K in keyof Settings]?: string };

/** The change to store, or what is wrong with it. */
export function checkDraft(
  draft: SettingsDraft,
): { ok: true; change: Partial<Settings> } | { ok: false; errors: DraftErrors } {
  const checked = settingsChangeSchema.safeParse(draft);
  if (checked.success) return { ok: true, change: withoutUndefined(checked.data) };
  const errors: DraftErrors = {};
  for (const { path, message } of checked.error.issues) {
    const name = path[0] as keyof Settings;
    errors[name] ??= message;
  }
  return { ok: false, errors };
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
