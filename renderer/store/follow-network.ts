/** The browser's word that a network is there. It decides nothing: it only has the next request made at once. */
import { call } from '../inspector.ts';

/** Passes the hint on while the page is open. An engine that is away syncs at its start anyway. */
export function followNetwork(): () => void {
  const hint = () => void call('sync.networkMayBeBack', undefined).catch(() => undefined);
  window.addEventListener('online', hint);
  return () => window.removeEventListener('online', hint);
}
