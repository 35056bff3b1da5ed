/** What the role at this machine allows (domain.md 2.10). The screens do not offer the rest; the engine refuses it. */
import { CallError } from '../../../shared/answer.ts';
import { type AppRole, mayDelete } from '../../../shared/domain/roles.ts';
import type { EngineCallName } from '../../../shared/inspector.ts';

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

/** @throws CallError `NOT_PERMITTED` when the call takes a role that may delete */
export function refuseBeyondRole(role: AppRole, name: EngineCallName): void {
  if (!FOR_WHO_MAY_DELETE.has(name) || mayDelete(role)) return;
  throw new CallError(
    'NOT_PERMITTED',
    `The role ${role} reads only. It takes the role Troubleshooter, which is chosen in Settings.`,
  );
}
