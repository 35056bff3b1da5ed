/** The cache as a whole. */
import type { CallsOf } from './call-context.ts';

export const cacheCalls: CallsOf<'cache'> = {
  'cache.wipe': async ({ cache, reports, operator, now, wipeCache }) => {
    const counts = { ...cache.counts(), reports: reports.list().length };
    await wipeCache({ by: operator, at: now(), dataAsOf: cache.pullState().dataAsOf, ...counts });
    return counts;
  },
};
