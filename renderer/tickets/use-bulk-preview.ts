import { useEffect, useMemo, useState } from 'react';
import type { CallError } from '../../shared/answer.ts';
import type { TicketPreview } from '../../shared/deletion.ts';
import type { DeletionReason } from '../../shared/domain/deletion-reasons.ts';
import type { LifecycleMode } from '../../shared/domain/lifecycle-mode.ts';
import { MOST_PREVIEWED } from '../../shared/inspector.ts';
import { asCallError, call } from '../inspector.ts';

export interface BulkPreview {
  /** Those that were looked at so far, in the order of the selection. */
  previews: readonly TicketPreview[];
  /** Tickets that were asked about so far. */
  asked: number;
  complete: boolean;
  error: CallError | null;
}

const NOTHING: BulkPreview = { previews: [], asked: 0, complete: false, error: null };

/** What deleting each of these tickets would do, as they are when this is first asked. */
export function useBulkPreview(
  ticketIds: readonly string[],
  reason: DeletionReason,
  lifecycleMode: LifecycleMode,
): BulkPreview {
  const [state, setState] = useState({ reason, preview: NOTHING });
  const wanted = useMemo(() => [...ticketIds], [ticketIds]);

  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const previews: TicketPreview[] = [];
      for (let asked = 0; asked < wanted.length; ) {
        const piece = wanted.slice(asked, asked + MOST_PREVIEWED);
        previews.push(...(await call('deletions.preview', { ticketIds: piece, reason, lifecycleMode })));
        if (!isCurrent) return;
        asked += piece.length;
        const preview = { previews: [...previews], asked, complete: asked === wanted.length, error: null };
        setState({ reason, preview });
      }
    };
    look().catch((error: unknown) => {
      if (isCurrent) setState({ reason, preview: { ...NOTHING, error: asCallError(error) } });
    });
    return () => {
      isCurrent = false;
    };
  }, [wanted, reason, lifecycleMode]);

  return state.reason === reason ? state.preview : NOTHING;
}
