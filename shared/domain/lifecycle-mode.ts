/**
 * `TIXNGO_LIFECYCLE_MODE`: which of the two older vocabularies is read. Lifecycle mode is the default where the parameter
 * is absent, since history mode is discontinued; legacy values are read only for old data (domain.md 13.9).
 */
import type { Vocabulary } from './statuses.ts';

export const LIFECYCLE_MODES = ['lifecycle', 'history'] as const;
export type LifecycleMode = (typeof LIFECYCLE_MODES)[number];

export const DEFAULT_LIFECYCLE_MODE: LifecycleMode = 'lifecycle';

/** The status fields of a ticket; an empty text is no status. */
export interface StatusFields {
  lifecycleStatus?: string | null | undefined;
  legacyStatus?: string | null | undefined;
}

/**
 * The vocabulary in which a ticket is read. The mode decides only where a ticket carries both older statuses; a ticket
 * with a legacy status alone is old data and read as such in either mode.
 */
export function vocabularyRead({ lifecycleStatus, legacyStatus }: StatusFields, mode: LifecycleMode): Vocabulary {
  if (lifecycleStatus && legacyStatus) return mode === 'history' ? 'LEGACY' : 'LIFECYCLE';
  if (lifecycleStatus) return 'LIFECYCLE';
  return legacyStatus ? 'LEGACY' : 'V4';
}

/** The record as the mode reads it: of two older statuses only the one that is read stays. */
export function readIn<Fields extends StatusFields>(fields: Fields, mode: LifecycleMode): Fields {
  if (!fields.lifecycleStatus || !fields.legacyStatus) return fields;
  return vocabularyRead(fields, mode) === 'LEGACY'
    ? { ...fields, lifecycleStatus: null }
    : { ...fields, legacyStatus: null };
}
