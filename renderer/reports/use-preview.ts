/** The first rows that a question finds, and how many rows there are. */
import { useCallback, useEffect, useState } from 'react';
import type { CallError } from '../../shared/answer.ts';
import type { ReportPreview, ReportQuestion } from '../../shared/reports.ts';
import { asCallError, call } from '../inspector.ts';
import { useUsher } from '../store/usher-store.ts';

/** Milliseconds without a change after which a question is asked. */
const PAUSE = 350;

export interface Preview {
  preview: ReportPreview | null;
  /** The rows answer another question than the one that is asked now. */
  isOld: boolean;
  error: CallError | null;
  /** Asks the same question again. */
  again: () => void;
}

interface Answered {
  asked: string | null;
  preview: ReportPreview | null;
  error: CallError | null;
}

/** Follows the question by itself. A preview that nobody waits for any more is ended. */
export function usePreview(question: ReportQuestion | null): Preview {
  const text = question && JSON.stringify(question);
  const [turn, setTurn] = useState(0);
  const [answered, setAnswered] = useState<Answered>({ asked: null, preview: null, error: null });
  const again = useCallback(() => setTurn((before) => before + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks the same question again.
  useEffect(() => {
    if (text === null) return;
    let isWanted = true;
    let previewId: string | null = null;
    const end = () => {
      if (previewId !== null) void call('reports.cancel', { id: previewId }).catch(() => undefined);
    };
    const ask = async () => {
      try {
        const preview = await call('reports.preview', { question: JSON.parse(text) as ReportQuestion });
        previewId = preview.previewId;
        if (isWanted) setAnswered({ asked: text, preview, error: null });
        else end();
      } catch (error) {
        if (isWanted) setAnswered((before) => ({ ...before, asked: text, error: asCallError(error) }));
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      end();
    };
  }, [text, turn]);

  const { preview, error, asked } = answered;
  return { preview, isOld: asked !== text, error: asked === text ? error : null, again };
}

/** How many rows the whole report has, as far as it is known. */
export interface RowCount {
  rows: number;
  /** `ended`: nobody counts any more, and there are at least so many. */
  state: 'known' | 'counting' | 'ended';
}

export function useRowCount(preview: ReportPreview | null): RowCount | null {
  const progress = useUsher(({ reports }) => preview && reports.get(preview.previewId));
  if (!preview) return null;
  if (preview.count !== null) return { rows: preview.count, state: 'known' };
  const rows = Math.max(progress?.rows ?? 0, preview.rows.length);
  if (!progress || progress.state === 'running') return { rows, state: 'counting' };
  return { rows, state: progress.state === 'done' ? 'known' : 'ended' };
}
