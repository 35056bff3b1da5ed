import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../inspector.ts';
import { type ListPlace, ticketPath } from '../ui/addresses.ts';

/** The tickets before and after this one in the list that it was opened from; null where there is none. */
export interface ListNeighbours {
  previous: string | null;
  next: string | null;
  /** 1 for the first ticket of the list. */
  number: number;
  openPrevious: () => void;
  openNext: () => void;
}

interface Found {
  ticketId: string;
  previous: string | null;
  next: string | null;
}

/** Null when the ticket was not opened from a list, and when the engine holds that list no longer. */
export function useListNeighbours(ticketId: string, place: ListPlace | null): ListNeighbours | null {
  const navigate = useNavigate();
  const [found, setFound] = useState<Found | null>(null);
  const { resultId, row } = place ?? {};

  useEffect(() => {
    let current = true;
    if (resultId === undefined || row === undefined) {
      setFound(null);
      return;
    }
    readNeighbours(ticketId, { resultId, row }).then(
      (neighbours) => current && setFound(neighbours),
      () => current && setFound(null),
    );
    return () => {
      current = false;
    };
  }, [ticketId, resultId, row]);

  if (found?.ticketId !== ticketId || resultId === undefined || row === undefined) return null;
  const { previous, next } = found;
  const open = (neighbour: string | null, at: number) => {
    if (neighbour !== null) void navigate(ticketPath(neighbour, { resultId, row: at }), { replace: true });
  };
  return {
    previous,
    next,
    number: row + 1,
    openPrevious: () => open(previous, row - 1),
    openNext: () => open(next, row + 1),
  };
}

/** Null when another ticket stands there: the engine was started again, and counts its results from the beginning. */
async function readNeighbours(ticketId: string, { resultId, row }: ListPlace): Promise<Found | null> {
  const from = Math.max(0, row - 1);
  const rows = await call('tickets.rows', { resultId, from, count: row - from + 2 });
  if (rows[row - from]?.ticketId !== ticketId) return null;
  return {
    ticketId,
    previous: row > 0 ? (rows[0]?.ticketId ?? null) : null,
    next: rows[row - from + 1]?.ticketId ?? null,
  };
}
