/** Connection and sync. */
import type { CallsOf } from './call-context.ts';

export const syncCalls: CallsOf<'connection' | 'sync'> = {
  'connection.get': ({ monitor }) => monitor.connection(),

  'sync.get': ({ monitor }) => monitor.sync(),
  'sync.now': ({ monitor }) => monitor.syncNow(),
  'sync.runs': ({ cache }, { limit }) => cache.runs(limit),
  'sync.setAside': ({ cache }, { limit }) => cache.setAside(limit),
};
