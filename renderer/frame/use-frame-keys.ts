import { useEffect } from 'react';
import { focusSearch, isDialogOpen, isTyping } from './keys.ts';

/** The keys that work on every screen: `/` and Ctrl or Cmd with K search, `?` lists all keys. */
export function useFrameKeys(showKeys: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isDialogOpen() || event.altKey) return;
      const withCommand = event.ctrlKey || event.metaKey;
      if (withCommand && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        focusSearch();
        return;
      }
      if (withCommand || isTyping(event.target)) return;
      if (event.key === '/') {
        event.preventDefault();
        focusSearch();
      } else if (event.key === '?') {
        event.preventDefault();
        showKeys();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [showKeys]);
}
