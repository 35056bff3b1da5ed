/** Searching from any screen: what is looked for lives in the address of the ticket list. */
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { useCallback, useMemo, useRef } from 'react';
import { type Location, useLocation, useNavigate } from 'react-router';
import type { TicketFilter } from '../../shared/ticket-views.ts';
import { asCallError, call } from '../inspector.ts';
import { askListOnScreen } from '../tickets/ticket-list.ts';
import { filterOf, type ListLook, lookOf, ticketPath, ticketsPath } from '../ui/addresses.ts';

/** Carried along to the ticket list when its rows should get the focus. */
export interface ListState {
  focusRows: boolean;
}

interface TicketSearch {
  /** What the address says is looked for, empty on other screens; a new object with every step to another address. */
  said: { text: string };
  /** Goes to the list of what matches. Filters, order and columns of the list stay. */
  showMatches: (text: string) => void;
  /** Looks for a text in the list on the screen, which the address does not say yet; false on other screens. */
  lookAhead: (text: string) => boolean;
  /** Opens the ticket that the text names, whatever the filters of the list, or the only one that matches, else shows the list with its rows focused. */
  openOnlyMatch: (text: string) => Promise<void>;
}

/** The parameters of the list; none on other screens. */
function listParams({ pathname, search }: Location): URLSearchParams {
  return new URLSearchParams(pathname === '/tickets' ? search : '');
}

export function useTicketSearch(): TicketSearch {
  const navigate = useNavigate();
  const location = useLocation();
  const params = useMemo(() => listParams(location), [location]);
  const filter = useMemo(() => filterOf(params), [params]);
  const onList = location.pathname === '/tickets';
  const latest = useRef(0);
  const here = { filter, look: lookOf(params), onList };
  const place = useRef<{ filter: TicketFilter; look: ListLook; onList: boolean }>(here);
  place.current = here;

  const showMatches = useCallback(
    (text: string, state?: ListState) => {
      const { filter: current, look, onList: isHere } = place.current;
      void navigate(ticketsPath({ ...current, text }, look), { replace: isHere, state });
    },
    [navigate],
  );

  const lookAhead = useCallback((text: string) => {
    const { filter: current, look, onList: isHere } = place.current;
    if (isHere) askListOnScreen({ ...current, text, sort: look.sort });
    return isHere;
  }, []);

  const openOnlyMatch = useCallback(
    async (text: string) => {
      const turn = ++latest.current;
      if (!text.trim()) return;
      try {
        const named = await call('tickets.named', { text });
        if (turn !== latest.current) return;
        if (named !== null) return void (await navigate(ticketPath(named)));
        const found = await call('tickets.find', { ...place.current.filter, text });
        if (turn !== latest.current) return;
        if (found.onlyTicketId) await navigate(ticketPath(found.onlyTicketId));
        else showMatches(text, { focusRows: found.total > 0 });
      } catch (error) {
        notifications.show({
          color: 'red',
          title: i18next.t('frame:searchFailed'),
          message: asCallError(error).message,
        });
      }
    },
    [navigate, showMatches],
  );

  return { said: filter, showMatches, lookAhead, openOnlyMatch };
}
