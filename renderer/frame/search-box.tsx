import { Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { openCommands } from './commands.tsx';
import { useTicketSearch } from './use-ticket-search.ts';

/** Milliseconds without a key after which the list follows the text. */
const DEBOUNCE = 120;

/** The one place to look for a ticket, on every screen: the list follows what is typed, Enter opens the only match. */
export function SearchBox() {
  const { t } = useTranslation('frame');
  const { text, showMatches, openOnlyMatch } = useTicketSearch();
  const { pathname } = useLocation();
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);

  // Back and links change the text from outside; what was sent from here comes back unchanged.
  useEffect(() => {
    if (text === sent.current) return;
    sent.current = text;
    setTyped(text);
  }, [text]);

  useEffect(() => {
    if (pathname === '/tickets') input.current?.select();
    return () => clearTimeout(timer.current);
  }, [pathname]);

  const send = (value: string) => {
    clearTimeout(timer.current);
    sent.current = value;
    showMatches(value);
  };

  return (
    <TextInput
      ref={input}
      type="search"
      aria-label={t('searchTickets')}
      placeholder={t('searchHint')}
      className="search-box"
      size="sm"
      autoComplete="off"
      spellCheck={false}
      maxLength={512}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={typed ? null : <Kbd size="xs">/</Kbd>}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        clearTimeout(timer.current);
        if (value === '>') {
          openCommands();
          return;
        }
        setTyped(value);
        timer.current = setTimeout(() => send(value), DEBOUNCE);
      }}
      onKeyDown={(event) => {
        const { value } = event.currentTarget;
        // The key that starts a search from anywhere is no text where the search has started already.
        if (event.key === '/' && value === '') event.preventDefault();
        if (event.key !== 'Enter') return;
        clearTimeout(timer.current);
        sent.current = value;
        void openOnlyMatch(value);
      }}
    />
  );
}
