/** What was typed in Settings and not saved: it outlives the screen, so that nobody loses it by looking elsewhere. */
import { create } from 'zustand';
import type { DraftErrors, SettingsDraft } from './settings-draft.ts';

interface DraftState {
  draft: SettingsDraft;
  errors: DraftErrors;
  /** As typed; forgotten as soon as it is stored. */
  apiKey: string;
}

export const useDraft = create<DraftState>(() => ({ draft: {}, errors: {}, apiKey: '' }));

/** Takes over what was typed in a field. */
export function type(change: SettingsDraft): void {
  useDraft.setState(({ draft }) => ({ draft: { ...draft, ...change }, errors: {} }));
}
