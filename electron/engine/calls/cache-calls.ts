/** The cache as a whole. */
import type { CallsOf } from './call-context.ts';

export const cacheCalls: CallsOf<'cache'> = {
  'cache.wipe': async ({ cache, operator, now, wipeCache }) => {
    const { tickets, logEntries, setAside } = cache.counts();
    await wipeCache({ by: operator, at: now(), tickets, logEntries, setAside });
    return { tickets, logEntries, setAside };
  },
};
