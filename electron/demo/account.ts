/**
 * What the back office keeps of a ticket as it lives: the state that shared/domain/lifecycle.ts gives, and beside it
 * what that state does not hold but reports need (holder, activation method, how the last transfer ended).
 */
import type { LifecycleLogEntry, Refusal, TicketAction, TicketState } from '../../shared/domain/lifecycle.ts';
import { applyAction } from '../../shared/domain/lifecycle.ts';
import type { V4Status } from '../../shared/domain/statuses.ts';
import type { TicketHolder } from './venue/people.ts';

export const ACTIVATION_METHODS = ['OFFLINE', 'ONLINE', 'MANUAL', 'BT'] as const;
export type ActivationMethod = (typeof ACTIVATION_METHODS)[number];

/** An action with what the state machine need not know about it. */
export interface Deed {
  action: TicketAction;
  /** On `Assign`. */
  holder?: TicketHolder;
  /** On `Activate`; the lifecycle mode shows it, V4 does not. */
  method?: ActivationMethod;
}

/** What the older vocabularies are projected from, after each single log entry. */
export interface Standing {
  status: V4Status;
  delivered: boolean;
  assigned: boolean;
  controlled: boolean;
  /** Null while not activated. */
  activation: ActivationMethod | 'UNKNOWN' | null;
  /** What last turned the ticket away from its ordinary path. */
  lastTurn: 'transferred' | 'transferFailed' | 'transferTimedOut' | 'deactivated' | null;
}

export interface Account {
  state: TicketState;
  standing: Standing;
  holder: TicketHolder | null;
  deletionReason: string | null;
  /** Server time of the latest action, UTC milliseconds. */
  lastUpdated: number;
}

/** A log entry with the standing before and after it. */
export interface JournalLine {
  entry: LifecycleLogEntry;
  before: Standing | null;
  after: Standing;
}

export type Outcome =
  | { kind: 'done'; account: Account; lines: readonly JournalLine[] }
  | { kind: 'refused'; refusal: Refusal };

/** Carries out one deed; `account` is null for a ticket that does not exist yet. */
export function carryOut(account: Account | null, { action, holder, method }: Deed): Outcome {
  const step = applyAction(account?.state ?? null, action);
  if (step.kind === 'refused') return step;
  let before = account?.standing ?? null;
  const lines = step.entries.map((entry, position): JournalLine => {
    const after = standingOf(step.states[position] ?? step.state, entry, before, method);
    const line = { entry, before, after };
    before = line.after;
    return line;
  });
  const last = lines.at(-1);
  // A second deletion changes nothing and is not written down.
  if (account && !last) return { kind: 'done', account, lines };
  if (!last) throw new Error(`${action.name} wrote no log entry`);
  return {
    kind: 'done',
    lines,
    account: {
      state: step.state,
      standing: last.after,
      holder: step.state.attributes.Assigned === null ? null : (holder ?? account?.holder ?? null),
      deletionReason: action.name === 'Delete' ? action.reason : (account?.deletionReason ?? null),
      lastUpdated: action.at,
    },
  };
}

/** A state as the older vocabularies see it: what they need of it, and what its latest entries add. */
function standingOf(
  { status, attributes }: TicketState,
  entry: LifecycleLogEntry,
  before: Standing | null,
  method: ActivationMethod | undefined,
): Standing {
  const latestMethod = entry.action === 'Activate' ? method : before?.activation;
  return {
    status,
    delivered: attributes.Delivered !== null,
    assigned: attributes.Assigned !== null,
    controlled: attributes.Controlled !== null,
    activation: attributes.Activated === null ? null : (latestMethod ?? 'UNKNOWN'),
    lastTurn: turnOf(entry) ?? before?.lastTurn ?? null,
  };
}

function turnOf({ action, outcome, actor }: LifecycleLogEntry): Standing['lastTurn'] {
  if (action === 'Deactivate') return 'deactivated';
  if (action !== 'EndTransfer') return null;
  if (outcome === 'ACCEPTED') return 'transferred';
  return actor === 'System' ? 'transferTimedOut' : 'transferFailed';
}
