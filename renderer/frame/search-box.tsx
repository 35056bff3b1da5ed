import { Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { openCommands } from './commands.tsx';
import { useSearchText } from './use-search-text.ts';

/** The address of a view, as `Copy address` gives it, alone or behind that of a browser. */
const ADDRESS = /^\S*#(\/\S*)$/;

/**
 * The one place to look for a ticket, on every screen: the list follows every key, Enter opens the only match. The
 * address of a view, pasted here, opens that view.
 */
export function SearchBox() {
  const { t } = useTranslation('frame');
  const { typed, type, settle, openOnlyMatch } = useSearchText();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (pathname === '/tickets' && document.activeElement !== input.current) input.current?.select();
  }, [pathname]);

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
        type(value);
      }}
      onBlur={settle}
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
        if (event.key === 'Enter') openOnlyMatch(value);
      }}
    />
  );
}
