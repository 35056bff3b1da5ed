/** What surrounds every screen: navigation, connection, banners, and the keys that work everywhere. */
import './frame.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Banners } from './banners.tsx';
import { Navigation } from './navigation.tsx';
import { TopBar } from './top-bar.tsx';

export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('frame');
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useSlashKey();
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
          <ErrorBoundary key={pathname}>{children}</ErrorBoundary>
        </main>
      </div>
    </div>
  );
}

/** `/` starts a search from every screen. */
function useSlashKey(): void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      const box = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (box) box.select();
      else if (pathname !== '/tickets') void navigate('/tickets');
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigate, pathname]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]')
  );
}
