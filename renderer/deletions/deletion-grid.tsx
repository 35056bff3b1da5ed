import { Box } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deletion } from '../../shared/deletion.ts';
import { useInspector } from '../store/use-inspector.ts';
import { Decision } from './decision.tsx';
import { DeletionRow } from './deletion-row.tsx';

const COLUMNS = ['state', 'ticket', 'reason', 'decided', 'sending', 'server'] as const;
const HEADER_HEIGHT = 32;
/** What a row probably takes, in pixels; each is measured once it is there. */
const ROW_HEIGHT = 86;
const DECISION_HEIGHT = 400;

/**
 * The deletions as a grid: up and down, Page, Home and End go from ticket to ticket. Only what is on the screen exists.
 * Those that need a decision come first.
 */
export function DeletionGrid({ deletions }: { deletions: readonly Deletion[] }) {
  const { t } = useTranslation(['deletions', 'frame']);
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: deletions.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ROW_HEIGHT + (needsDecision(deletions[index]) ? DECISION_HEIGHT : 0),
    getItemKey: (index) => deletions[index]?.deletionId ?? index,
    overscan: 4,
    scrollMargin: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
  });
  const items = virtualizer.getVirtualItems();
  const before = (items[0]?.start ?? HEADER_HEIGHT) - HEADER_HEIGHT;
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? HEADER_HEIGHT) - HEADER_HEIGHT);
  const followed = items.flatMap(({ index }) => {
    const deletion = deletions[index];
    return deletion?.state === 'ACCEPTED' && deletion.confirmedAt === null ? [deletion.deletionId] : [];
  });
  const progress = useInspector('deletions.following', { deletionIds: followed }).output ?? {};
  const undecided = deletions.filter(needsDecision).length;

  const wanted = useRef<number | null>(null);
  const focusWanted = () => {
    const link = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] a[data-ticket]`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  };
  // A row that was far away exists only after the grid has scrolled there.
  useEffect(() => {
    if (wanted.current !== null) focusWanted();
  });
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const here = Number((event.target as Element).closest<HTMLElement>('[data-index]')?.dataset.index ?? -1);
    const last = deletions.length - 1;
    const page = Math.max(1, items.length - 8);
    const target = {
      ...{ ArrowDown: here + 1, ArrowUp: here - 1, PageDown: here + page, PageUp: here - page, Home: 0, End: last },
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    wanted.current = Math.max(0, Math.min(last, target));
    virtualizer.scrollToIndex(wanted.current);
    focusWanted();
  };

  return (
    <section className="deletion-scroller" ref={scroller} aria-label={t('frame:deletions')}>
      <Box
        component="table"
        role="grid"
        aria-label={t('frame:deletions')}
        aria-colcount={COLUMNS.length}
        aria-rowcount={1 + deletions.length + undecided}
        className="deletion-grid"
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {t(`screen.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <Space height={before} />
        {items.map(({ index, key }) => {
          const deletion = deletions[index];
          if (!deletion) return null;
          const rowIndex = 2 + index + Math.min(index, undecided);
          return (
            <tbody key={key} data-index={index} ref={virtualizer.measureElement}>
              <DeletionRow deletion={deletion} progress={progress[deletion.deletionId] ?? null} rowIndex={rowIndex} />
              {needsDecision(deletion) ? (
                <tr aria-rowindex={rowIndex + 1}>
                  <td colSpan={COLUMNS.length}>
                    <Decision deletion={deletion} />
                  </td>
                </tr>
              ) : null}
            </tbody>
          );
        })}
        <Space height={after} />
      </Box>
    </section>
  );
}

function needsDecision(deletion: Deletion | undefined): boolean {
  return deletion?.state === 'NEEDS_DECISION';
}

/** Stands for the rows that are not there. */
function Space({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden>
      <tr>
        <td colSpan={COLUMNS.length} style={{ height, padding: 0, border: 0 }} />
      </tr>
    </tbody>
  );
}
