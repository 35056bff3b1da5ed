/** The rows of a search: found by the engine, held there, and fetched block by block around what is shown. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallError } from '../../shared/answer.ts';
import type { TicketFilter, TicketResult, TicketRow } from '../../shared/ticket-views.ts';
import { asCallError, call } from '../inspector.ts';
import { useInspector } from '../store/use-inspector.ts';
import { blocksCovering, keepNear, rowAt, windowOf } from './row-blocks.ts';

interface Held {
  /** The filter that the rows answer, as text. */
  question: string;
  result: TicketResult;
  blocks: ReadonlyMap<number, readonly TicketRow[]>;
}

export interface TicketList {
  /** Null before the first answer. */
  total: number | null;
  /** The filter that the list answers, as text: it changes when other tickets are listed, not when they are renewed. */
  question: string;
  error: CallError | null;
  rowAt: (position: number) => TicketRow | null;
  /** Says which rows are on the screen. */
  show: (first: number, last: number) => void;
}

/** Rows asked for before the screen has said what it shows. */
const FIRST_SHOWN = { first: 0, last: 60 };

/** The tickets that a filter finds. When the cache changes, the old rows stay until the new ones are here. */
export function useTicketList(filter: TicketFilter): TicketList {
  const { output: found, input: foundBy, error: findError, again } = useInspector('tickets.find', filter);
  const [held, setHeld] = useState<Held | null>(null);
  const [rowsError, setRowsError] = useState<CallError | null>(null);
  const shown = useRef(FIRST_SHOWN);
  const latest = useRef<Held | null>(null);
  const underWay = useRef(new Set<string>());

  const hold = useCallback((next: Held) => {
    latest.current = next;
    setHeld(next);
    setRowsError(null);
  }, []);

  const failed = useCallback(
    (error: unknown) => {
      const problem = asCallError(error);
      if (problem.code === 'RESULT_EXPIRED') again();
      else setRowsError(problem);
    },
    [again],
  );

  useEffect(() => {
    if (!found) return;
    let current = true;
    const question = JSON.stringify(foundBy);
    if (latest.current?.question !== question) shown.current = FIRST_SHOWN;
    const { first, last } = shown.current;
    loadBlocks(found, blocksCovering(first, last, found.total)).then(
      (blocks) => current && hold({ question, result: found, blocks }),
      (error: unknown) => current && failed(error),
    );
    return () => {
      current = false;
    };
  }, [found, foundBy, hold, failed]);

  const show = useCallback(
    (first: number, last: number) => {
      shown.current = { first, last };
      const list = latest.current;
      if (!list) return;
      const blocks = blocksCovering(first, last, list.result.total);
      const missing = blocks.filter((block) => !list.blocks.has(block) && !underWay.current.has(key(list, block)));
      if (missing.length === 0) return;
      for (const block of missing) underWay.current.add(key(list, block));
      loadBlocks(list.result, missing)
        .then((loaded) => {
          const now = latest.current;
          if (now?.result.resultId !== list.result.resultId) return;
          const visible = blocksCovering(shown.current.first, shown.current.last, now.result.total);
          hold({ ...now, blocks: keepNear(new Map([...now.blocks, ...loaded]), visible) });
        }, failed)
        .finally(() => {
          for (const block of missing) underWay.current.delete(key(list, block));
        });
    },
    [hold, failed],
  );

  // A list that was just taken over may lack what the reader has scrolled to meanwhile.
  useEffect(() => {
    if (held) show(shown.current.first, shown.current.last);
  }, [held, show]);

  return {
    total: held?.result.total ?? null,
    question: held?.question ?? '',
    error: findError?.code === 'RESULT_EXPIRED' ? null : (findError ?? rowsError),
    rowAt: (position) => (held ? rowAt(held.blocks, position) : null),
    show,
  };
}

function key({ result }: Held, block: number): string {
  return `${result.resultId}:${block}`;
}

async function loadBlocks(
  { resultId }: TicketResult,
  blocks: readonly number[],
): Promise<Map<number, readonly TicketRow[]>> {
  const loaded = await Promise.all(
    blocks.map(async (block) => [block, await call('tickets.rows', { resultId, ...windowOf(block) })] as const),
  );
  return new Map(loaded);
}
