/** V4 actions, the actors that perform them, and how a transfer can end (domain.md 2.5, 3.2). */
import type { Raw } from './statuses.ts';

export const ACTIONS = [
  'Inject',
  'Download',
  'StartTransfer',
  'EndTransfer',
  'Activate',
  'Deactivate',
  'Assign',
  'Unassign',
  'Check',
  'Delete',
  'Unlink',
  'Control',
  'UserLogoff',
] as const;
export type Action = (typeof ACTIONS)[number];

export const ACTORS = ['Mobile', 'Back-office', 'TicketingSystem', 'System'] as const;
export type Actor = (typeof ACTORS)[number];

/** Channels through which a ticket is injected; they are not actors, so both are kept (domain.md 2.5). */
export const CHANNELS = ['S-360', 'API', 'CSV'] as const;
export type Channel = (typeof CHANNELS)[number];

export const TRANSFER_OUTCOMES = ['ACCEPTED', 'CANCELLED', 'REJECTED'] as const;
export type TransferOutcome = (typeof TRANSFER_OUTCOMES)[number];

/** The report endpoint writes some actions differently from the documentation (domain.md 2.5). */
const ACTION_ALIASES: ReadonlyMap<string, Action> = new Map([['logoff', 'UserLogoff']]);

const ACTION_SET: ReadonlySet<string> = new Set(ACTIONS);

const ACTIONS_BY_FOLDED_NAME: ReadonlyMap<string, Action> = new Map(ACTIONS.map((action) => [folded(action), action]));

function folded(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

export function isAction(name: string): name is Action {
  return ACTION_SET.has(name);
}

/** The action that a name means, whatever its case and spaces; an unknown name comes back as it is. */
export function canonicalAction(name: string): Raw<Action> {
  if (isAction(name)) return name;
  const key = folded(name);
  return ACTIONS_BY_FOLDED_NAME.get(key) ?? ACTION_ALIASES.get(key) ?? name;
}
