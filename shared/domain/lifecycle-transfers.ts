/**
 * The extra rules below the table of domain.md 3: who may start a transfer, and what a locked spectator may not. They
 * need facts that a ticket's state does not hold.
 */
import type { Actor } from './actions.ts';
import type { Refusal, TicketAction, TicketState } from './lifecycle.ts';
import type { Raw } from './statuses.ts';

/** What a transfer back to the previous owner does to the number of transfers; further values are not published. */
export const BACKWARD_TRANSFER_EFFECTS = ['NEUTRAL', 'DECREASE'] as const;
export type BackwardTransferEffect = (typeof BACKWARD_TRANSFER_EFFECTS)[number];

/** Bounds of a ticket's maximum number of transfers (published). */
export const FEWEST_MAXIMUM_TRANSFERS = 1;
export const MOST_MAXIMUM_TRANSFERS = 256;

/** The transfer rules of a ticket; its mobile transfers obey them. */
export interface TransferRules {
  transferable: boolean;
  afterActivation: boolean;
  afterCheck: boolean;
  afterControl: boolean;
  /** Null where the ticket has no maximum; a number beyond the published bounds counts as the nearer bound. */
  maximumTransfers: number | null;
  backwardTransfer: Raw<BackwardTransferEffect>;
}

/** What the extra rules need to know besides the ticket's state. */
export interface Circumstances {
  rules: TransferRules;
  /** Counted by {@link countTransfers}. */
  transfersSoFar: number;
  eventOver: boolean;
  /** The spectator whose wallet holds the ticket is locked. */
  spectatorLocked: boolean;
  /** The latest activation was by a Bluetooth beacon. */
  activatedByBluetooth: boolean;
}

/** Who wants to start a transfer, and to whom. */
export interface TransferRequest {
  actor: Actor;
  recipient: string;
  destinationEmail?: string | undefined;
  transferReason?: string | undefined;
}

/** Why the extra rules refuse an action in these circumstances, or null. */
export function refusalUnder(circumstances: Circumstances, state: TicketState, action: TicketAction): Refusal | null {
  if (action.name === 'StartTransfer')
    return transferRefusal(state, circumstances.rules, { ...circumstances, ...action });
  if (action.name === 'Assign' && action.actor === 'Mobile' && circumstances.spectatorLocked) return 'SpectatorLocked';
  return null;
}

/** Why a transfer that the 26 rows allow may not be started, or null. */
export function transferRefusal(
  state: TicketState,
  rules: TransferRules,
  circumstances: Omit<Circumstances, 'rules'> & TransferRequest,
): Refusal | null {
  switch (circumstances.actor) {
    case 'Mobile':
      return mobileTransferRefusal(state, rules, circumstances);
    case 'Back-office':
      return backOfficeTransferRefusal(state, circumstances);
    default:
      return null;
  }
}

function mobileTransferRefusal(
  { attributes, previousOwner }: TicketState,
  rules: TransferRules,
  circumstances: Omit<Circumstances, 'rules'> & TransferRequest,
): Refusal | null {
  if (circumstances.spectatorLocked) return 'SpectatorLocked';
  if (!rules.transferable) return 'TransfersSwitchedOff';
  if (attributes.Activated !== null && !rules.afterActivation) return 'NoTransferAfterActivation';
  if (attributes.Activated !== null && circumstances.activatedByBluetooth) return 'NoTransferAfterBluetoothActivation';
  if (attributes.Checked !== null && !rules.afterCheck) return 'NoTransferAfterCheck';
  if (attributes.Controlled !== null && !rules.afterControl) return 'NoTransferAfterControl';
  const counted = countOf(circumstances.recipient === previousOwner, rules.backwardTransfer);
  const tooMany = counted > 0 && circumstances.transfersSoFar + counted > maximumOf(rules);
  return tooMany ? 'MaximumTransfersReached' : null;
}

/** Regardless of the transfer rules; the 26 rows already refuse it for a deleted ticket. */
function backOfficeTransferRefusal(
  { attributes }: TicketState,
  { eventOver, destinationEmail, transferReason }: Pick<Circumstances, 'eventOver'> & TransferRequest,
): Refusal | null {
  if (attributes.Controlled !== null) return 'NoTransferAfterControl';
  if (eventOver) return 'EventOver';
  if (!destinationEmail) return 'DestinationEmailMissing';
  return transferReason ? null : 'TransferReasonMissing';
}

function maximumOf({ maximumTransfers }: TransferRules): number {
  if (maximumTransfers === null) return Number.POSITIVE_INFINITY;
  return Math.min(Math.max(maximumTransfers, FEWEST_MAXIMUM_TRANSFERS), MOST_MAXIMUM_TRANSFERS);
}

/** How many transfers of a chain of owners, first owner first, count towards the maximum. Never below zero. */
export function countTransfers(owners: readonly string[], backwardTransfer: Raw<BackwardTransferEffect>): number {
  return owners.slice(1).reduce((count, owner, position) => {
    const back = position > 0 && owners[position - 1] === owner;
    return Math.max(count + countOf(back, backwardTransfer), 0);
  }, 0);
}

/** A transfer back to the previous owner counts by the ticket's rule, any other one as one [inferred]. */
function countOf(back: boolean, backwardTransfer: Raw<BackwardTransferEffect>): number {
  if (!back) return 1;
  if (backwardTransfer === 'NEUTRAL') return 0;
  return backwardTransfer === 'DECREASE' ? -1 : 1;
}
