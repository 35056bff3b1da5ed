import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { useUsher } from '../store/usher-store.ts';
import { ENGINE, type ListState, showing, TicketList, type TicketQuestion } from './ticket-list.ts';

/** The list of the screen: it is asked what the address says, and asked again whenever the cache may have changed. */
export function useTicketList(question: TicketQuestion): TicketList {
  const [list] = useState(() => new TicketList(ENGINE));
  const revision = useUsher((usher) => usher.revision);
  useEffect(() => list.revise(revision), [list, revision]);
  useEffect(() => list.ask(question), [list, question]);
  useLayoutEffect(() => showing(list), [list]);
  return list;
}

/** For what shows the list: only that is drawn again when the list changes, which it does several times a key. */
export function useListState(list: TicketList): ListState {
  return useSyncExternalStore(list.subscribe, list.state);
}
