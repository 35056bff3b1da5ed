/** How the cache stands against TIXNGO's statistics, event by event. */
import { CallError } from '../../../shared/answer.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';
import type { CallContext, CallsOf } from './call-context.ts';

export const reconciliationCalls: CallsOf<'reconciliation'> = {
  'reconciliation.list': ({ cache }) => cache.reconciliations(),
  'reconciliation.tickets': ({ cache }, { eventId }) => cache.explainingTickets(eventId),
  'reconciliation.recheck': (context, { eventId }) => {
    refuseIfNotPossible(context, eventId);
    context.monitor.recheck(eventId);
  },
};

function refuseIfNotPossible({ cache, monitor }: CallContext, eventId: string): void {
  if (!cache.events().some((event) => event.eventId === eventId)) {
    throw new CallError('NOT_FOUND', sentence('tickets.eventNotCached'));
  }
  const { workOffline, problem } = monitor.connection();
  if (workOffline) {
    throw new CallError('NOT_POSSIBLE_NOW', sentence('sync.recheckOffline'));
  }
  if (problem?.kind === 'notConfigured' || problem?.kind === 'keyRefused') {
    throw new CallError('NOT_POSSIBLE_NOW', problem.message);
  }
}
