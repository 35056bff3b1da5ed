/** What the delete dialog says before a deletion is decided; the rules are in shared/domain/deletion-preview.ts. */
import i18next from 'i18next';
import type { DeletionPreview, PreviewItem } from '../../shared/domain/deletion-preview.ts';

/** The parts of a preview, in the order of the dialog. */
export const PREVIEW_PARTS = ['happens', 'phones', 'spectator'] as const;
export type PreviewPart = (typeof PREVIEW_PARTS)[number];

const PART_OF: Readonly<Partial<Record<PreviewItem['kind'], PreviewPart>>> = {
  phonesMustConfirm: 'phones',
  phonesUnknown: 'phones',
  deletedAtOnce: 'phones',
  offlinePhone: 'phones',
  exportedPass: 'phones',
  spectatorTold: 'spectator',
  mayStayVisible: 'spectator',
  visibilityByFlag: 'spectator',
};

/** What will happen, which phones it takes, and what the spectator is told; each gravest first, as the preview has it. */
export function partsOf({ items }: Pick<DeletionPreview, 'items'>): Record<PreviewPart, PreviewItem[]> {
  const parts: Record<PreviewPart, PreviewItem[]> = { happens: [], phones: [], spectator: [] };
  for (const item of items) parts[PART_OF[item.kind] ?? 'happens'].push(item);
  return parts;
}

/** The effect in one line: `Deletes 1 ticket from 2 phones.` */
export function effectText({ possible, items }: Pick<DeletionPreview, 'possible' | 'items'>): string {
  const t = i18next.getFixedT(null, 'deletions', 'effect');
  if (!possible) return t('nothing');
  for (const item of items) {
    if (item.kind === 'deletedAtOnce') return t('atOnce');
    if (item.kind !== 'phonesMustConfirm') continue;
    const { phones, complete } = item;
    return complete ? t('phones', { count: phones.length }) : t('atLeast', { count: Math.max(1, phones.length) });
  }
  return t('unknown');
}
