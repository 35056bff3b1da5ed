import { useEffect, useState, useSyncExternalStore } from 'react';
import { useUsher } from '../store/usher-store.ts';
import { ENGINE, type ListState, TicketList, type TicketQuestion } from './ticket-list.ts';

/** The tickets that a question finds, asked again whenever the cache may have changed. */
export function useTicketList(question: TicketQuestion): ListState & Pick<TicketList, 'show'> {
  const [list] = useState(() => new TicketList(ENGINE));
  const revision = useUsher((usher) => usher.revision);
  const state = useSyncExternalStore(list.subscribe, list.state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision asks the same question again.
  useEffect(() => list.ask(question), [list, question, revision]);
  return { ...state, show: list.show };
}
