/** The text of the search box: the list follows every key, the address follows as soon as the text is left alone. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTicketSearch } from './use-ticket-search.ts';

/** Milliseconds without a key after which the address says the text: until then only the rows are drawn again. */
const LEFT_ALONE = 250;

interface SearchText {
  typed: string;
  type: (text: string) => void;
  /** Lets the address say at once what is typed. */
  settle: () => void;
  /** As that of `useTicketSearch`; the address says the text before. */
  openOnlyMatch: (text: string) => void;
}

export function useSearchText(): SearchText {
  const { said, showMatches, lookAhead, openOnlyMatch } = useTicketSearch();
  const [typed, setTyped] = useState(said.text);
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> }>(null);
  /** What the address was told from here and has not said yet: by then more may be typed. */
  const told = useRef<string>(null);

  const forget = useCallback(() => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
  }, []);
  const tell = useCallback(
    (wanted: string) => {
      forget();
      told.current = wanted;
      showMatches(wanted);
    },
    [forget, showMatches],
  );
  const settle = useCallback(() => {
    if (waiting.current) tell(waiting.current.text);
  }, [tell]);
  const type = (wanted: string) => {
    setTyped(wanted);
    if (!lookAhead(wanted)) return tell(wanted);
    forget();
    waiting.current = { text: wanted, timer: setTimeout(() => tell(wanted), LEFT_ALONE) };
  };

  // Back and links change the text from outside, and whoever follows one does not want to be brought back.
  useEffect(() => {
    const isOwn = told.current === said.text;
    told.current = null;
    if (isOwn) return;
    forget();
    setTyped(said.text);
  }, [said, forget]);
  useEffect(() => forget, [forget]);

  return {
    typed,
    type,
    settle,
    openOnlyMatch: (wanted) => {
      settle();
      void openOnlyMatch(wanted);
    },
  };
}
