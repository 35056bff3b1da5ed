/** Many deletion previews at a glance: what a bulk deletion shows before it is decided. */
import type { DeletionPreview, PreviewItem } from './deletion-preview.ts';
import { PREVIEW_SEVERITIES } from './deletion-preview.ts';

/** How many of several tickets have an item, for a bulk deletion. */
export interface PreviewTotal {
  kind: PreviewItem['kind'];
  severity: PreviewItem['severity'];
  tickets: number;
}

/** The items of many previews counted by kind, the most severe first, in the order of their first appearance. */
export function previewTotals(previews: readonly Pick<DeletionPreview, 'items'>[]): PreviewTotal[] {
  const totals = new Map<PreviewItem['kind'], PreviewTotal>();
  for (const { items } of previews) {
    for (const { kind, severity } of new Map(items.map((item) => [item.kind, item])).values()) {
      const total = totals.get(kind);
      if (total) total.tickets += 1;
      else totals.set(kind, { kind, severity, tickets: 1 });
    }
  }
  return PREVIEW_SEVERITIES.flatMap((level) => [...totals.values()].filter(({ severity }) => severity === level));
}
