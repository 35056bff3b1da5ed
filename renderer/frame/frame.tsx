/** What surrounds every screen: navigation, search, connection, banners, and the keys that work everywhere. */
import './frame.css';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Banners } from './banners.tsx';
import { Commands } from './commands.tsx';
import { KeyList } from './key-list.tsx';
import { Navigation } from './navigation.tsx';
import { TopBar } from './top-bar.tsx';
import { useFrameKeys } from './use-frame-keys.ts';
import { useScanner } from './use-scanner.ts';
import { useTicketSearch } from './use-ticket-search.ts';

export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('frame');
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const [keysShown, setKeysShown] = useState(false);
  const showKeys = useCallback(() => setKeysShown(true), []);
  const { openOnlyMatch } = useTicketSearch();
  useFrameKeys(showKeys);
  useScanner(openOnlyMatch);
  useEffect(() => {
    if (pathname) main.current?.scrollTo({ top: 0 });
  }, [pathname]);
  return (
    <div className="frame">
      <button type="button" className="skip-link" onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <Navigation />
      <div className="frame-main">
        <TopBar />
        <Banners />
        <main ref={main} tabIndex={-1} className="frame-content">
          {children}
        </main>
      </div>
      <Commands showKeys={showKeys} />
      <KeyList opened={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  );
}
