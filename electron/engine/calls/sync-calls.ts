/** Connection and sync. */
import type { CallsOf } from './call-context.ts';
import { shownRecord } from './shown-record.ts';

export const syncCalls: CallsOf<'connection' | 'sync'> = {
  'connection.get': ({ monitor }) => monitor.connection(),
  'connection.test': ({ connectionTester }, order) => connectionTester.test(order),
  'connection.cancelTest': ({ connectionTester }) => connectionTester.cancel(),

  'sync.get': ({ monitor }) => monitor.sync(),
  'sync.now': ({ monitor }) => monitor.syncNow(),
  'sync.networkMayBeBack': ({ monitor }) => monitor.networkMayBeBack(),
  'sync.runs': ({ cache }, { limit }) => cache.runs(limit),
  'sync.setAside': ({ cache }, { limit }) => cache.setAside(limit).map(shownRecord),
};
