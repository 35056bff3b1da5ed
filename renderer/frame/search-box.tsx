import { Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { openCommands } from './commands.tsx';
import { useTicketSearch } from './use-ticket-search.ts';

/** The address of a view, as `Copy address` gives it, alone or behind that of a browser. */
const ADDRESS = /^\S*#(\/\S*)$/;

/**
 * The one place to look for a ticket, on every screen: the list follows every key, Enter opens the only match. The
 * address of a view, pasted here, opens that view.
 */
export function SearchBox() {
  const { t } = useTranslation('frame');
  const { text, showMatches, openOnlyMatch } = useTicketSearch();
  const { pathname, key } = useLocation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(text);
  /** What was sent from here and has not come back through the address yet. */
  const sent = useRef<string[]>([]);
  const input = useRef<HTMLInputElement>(null);

  // Back and links change the text from outside; what was sent from here comes back unchanged, and maybe after the next key.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step to another address with the same text counts, too.
  useEffect(() => {
    const own = sent.current.lastIndexOf(text);
    sent.current = sent.current.slice(own + 1);
    if (own === -1) setTyped(text);
  }, [text, key]);

  useEffect(() => {
    if (pathname === '/tickets' && document.activeElement !== input.current) input.current?.select();
  }, [pathname]);

  const send = (value: string) => {
    sent.current.push(value);
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
        if (value === '>') {
          openCommands();
          return;
        }
        setTyped(value);
        send(value);
      }}
      onPaste={(event) => {
        const [, address] = ADDRESS.exec(event.clipboardData.getData('text').trim()) ?? [];
        if (!address) return;
        event.preventDefault();
        void navigate(address);
      }}
      onKeyDown={(event) => {
        const { value } = event.currentTarget;
        // The key that starts a search from anywhere is no text where the search has started already.
        if (event.key === '/' && value === '') event.preventDefault();
        if (event.key !== 'Enter') return;
        void openOnlyMatch(value);
      }}
    />
  );
}
