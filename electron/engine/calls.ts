/** The engine's answers to the Inspector contract: one function a call. */
import { diagnose } from '../../shared/domain/diagnosis/diagnose.ts';
import type { CallOutput, EngineCallName, ParsedInput } from '../../shared/inspector.ts';
import { CallError } from '../../shared/inspector.ts';
import type { CacheReader } from './cache/cache-reader.ts';
import type { TicketResults } from './cache/results.ts';
import { diagnosisCaseOf } from './diagnosis-case.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { SyncMonitor } from './sync-monitor.ts';

export interface CallContext {
  cache: CacheReader;
  results: TicketResults;
  ledger: Ledger;
  monitor: SyncMonitor;
  source: string;
  operator: string;
  /** Data older than this many milliseconds is too old to decide on. */
  staleAfter: number;
  /** UTC milliseconds. */
  now: () => number;
  /** Called when a file turns out to be damaged while it is used. */
  onDamage: (error: unknown) => void;
}

export type Calls = {
  [N in EngineCallName]: (context: CallContext, input: ParsedInput<N>) => CallOutput<N>;
};

/** Every function may throw a {@link CallError}; anything else that it throws is a bug. */
export const calls: Calls = {
  'connection.get': ({ monitor }) => monitor.connection(),

  'sync.get': ({ monitor }) => monitor.sync(),
  'sync.now': ({ monitor }) => monitor.syncNow(),
  'sync.runs': ({ cache }, { limit }) => cache.runs(limit),
  'sync.setAside': ({ cache }, { limit }) => cache.setAside(limit),

  'events.list': ({ cache }) => cache.events(),
  'overview.get': ({ cache }, { eventId }) => cache.overview(eventId),

  'tickets.find': ({ cache, results }, filter) => results.hold(cache.find(filter)),
  'tickets.rows': ({ cache, results, ledger, source }, { resultId, from, count }) => {
    const overlays = ledger.openStates(source);
    const rows = cache.rows(results.window(resultId, from, count));
    return rows.map((row) => ({ ...row, deletion: overlays.get(row.ticketId) ?? null }));
  },
  'ticket.get': ({ cache, ledger, source, staleAfter, now }, { ticketId }) => {
    const cached = cache.detail(ticketId);
    if (!cached) throw new CallError('NOT_FOUND', 'This ticket is not in the cache. Sync, or look for it again.');
    const { replacement, ...detail } = cached;
    const deletions = ledger.ofTicket(source, ticketId);
    const diagnosis = diagnose(diagnosisCaseOf(cached, deletions, { now: now(), staleAfter }));
    return { ...detail, diagnosis, deletions };
  },

  'deletions.queue': (
    { cache, ledger, monitor, source, operator, now },
    { ticketId, reason, note, seenLastUpdated },
  ) => {
    const detail = cache.detail(ticketId);
    const basis = cache.basisOf(ticketId);
    if (!detail || !basis)
      throw new CallError('NOT_FOUND', 'This ticket is not in the cache. Sync, or look for it again.');
    if (basis.lastUpdated !== seenLastUpdated) {
      throw new CallError(
        'TICKET_CHANGED',
        'The ticket changed while you looked at it. Look at it again, then decide.',
      );
    }
    const { ticket } = detail;
    const deletion = ledger.queue({
      source,
      ticketId,
      ticketNumber: ticket.ticketNumber ?? ticketId,
      eventId: ticket.eventId,
      eventName: ticket.eventName ?? ticket.eventId,
      seat: [ticket.gate, ticket.block, ticket.row, ticket.seat].filter(Boolean).join(' / '),
      reason,
      note,
      decidedBy: operator,
      decidedAt: now(),
      basis,
    });
    monitor.deletionsChanged();
    monitor.syncNow();
    return deletion;
  },
  'deletions.list': ({ ledger, source }) => ledger.list(source),
  'deletions.withdraw': ({ ledger, monitor, operator, now }, { deletionId }) => {
    const deletion = ledger.withdraw(deletionId, operator, now());
    monitor.deletionsChanged();
    return deletion;
  },
  'deletions.sendAgain': ({ cache, ledger, monitor, operator, now }, { deletionId }) => {
    const { ticketId, found } = ledger.get(deletionId) ?? notFound();
    const basis = found ?? cache.basisOf(ticketId);
    if (!basis)
      throw new CallError('NOT_FOUND', 'The ticket of this deletion is not in the cache. Sync, then try again.');
    const deletion = ledger.sendAgain(deletionId, basis, operator, now());
    monitor.deletionsChanged();
    monitor.syncNow();
    return deletion;
  },
};

function notFound(): never {
  throw new CallError('NOT_FOUND', 'There is no such deletion.');
}
