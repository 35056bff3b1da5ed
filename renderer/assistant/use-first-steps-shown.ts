/** Whether the first-start assistant is shown. */
import { useEffect } from 'react';
import { useUsher } from '../store/usher-store.ts';

/** The settings come after the first picture; until then its place is kept as it was the last time. */
const REMEMBERED = 'usher.first-steps';

/** `place`: it may be shown in a moment, so that nothing below has to move then. */
export function useFirstStepsShown(): 'yes' | 'no' | 'place' {
  const wanted = useUsher((state) => state.settings?.assistant ?? null);
  const demo = useUsher((state) => state.app?.demo ?? null);
  const shown = wanted === null || (wanted === 'auto' && demo === null) ? null : shownFor(wanted, demo);
  useEffect(() => {
    if (shown) localStorage.setItem(REMEMBERED, shown);
  }, [shown]);
  return shown ?? (localStorage.getItem(REMEMBERED) === 'no' ? 'no' : 'place');
}

function shownFor(wanted: 'auto' | 'open' | 'closed', demo: boolean | null): 'yes' | 'no' {
  return wanted === 'open' || (wanted === 'auto' && demo === true) ? 'yes' : 'no';
}
