/** What the role at this machine allows (domain.md 2.10). The screens do not offer the rest; the engine refuses it. */
import { CallError } from '../../../shared/answer.ts';
import { type AppRole, mayDelete, mayReport } from '../../../shared/domain/roles.ts';
import type { EngineCallName } from '../../../shared/inspector.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';

/** Calls that decide about deletions, carry decisions, or remove what others may still need here. */
const FOR_WHO_MAY_DELETE: ReadonlySet<EngineCallName> = new Set([
  'deletions.queue',
  'deletions.queueMany',
  'deletions.withdraw',
  'deletions.sendAgain',
  'files.loadCarried',
  'files.exportQueue',
  'files.giveReceipt',
  'cache.wipe',
]);

/** Calls that put data into files, show what would be in them, or hand them over. */
const FOR_WHO_MAY_REPORT: ReadonlySet<EngineCallName> = new Set([
  'reports.preview',
  'reports.make',
  'reports.files',
  'reports.holdS360',
]);

/** @throws CallError `NOT_PERMITTED` when the call takes a role that may do more */
export function refuseBeyondRole(role: AppRole, name: EngineCallName): void {
  if (FOR_WHO_MAY_DELETE.has(name) && !mayDelete(role)) {
    throw new CallError('NOT_PERMITTED', sentence('calls.readsOnly', { role }));
  }
  if (FOR_WHO_MAY_REPORT.has(name) && !mayReport(role)) {
    throw new CallError('NOT_PERMITTED', sentence('calls.makesNoReports', { role }));
  }
}
