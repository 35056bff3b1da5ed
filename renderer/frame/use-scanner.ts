import { useEffect } from 'react';
import { isTyping } from './keys.ts';
import { ScanReader } from './scanner.ts';

/** Hands over what a scanner reads while no text field has the focus, so that nobody has to click into the search box. */
export function useScanner(onScan: (text: string) => void): void {
  useEffect(() => {
    const reader = new ScanReader();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const text = reader.take({ key: event.key, at: event.timeStamp });
      if (text === null) return;
      // The scanner's Enter must not press the button that happens to have the focus.
      event.preventDefault();
      event.stopPropagation();
      onScan(text);
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [onScan]);
}
