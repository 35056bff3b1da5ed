/** What a decision to delete rests on: the part of a ticket that must not have changed when it is carried out. */

import type { DeletionBasis } from '../../../shared/deletion.ts';
import { familyOf } from '../../../shared/domain/mapping.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { attributeOf, currentOwnerOf, fullName, statusOf } from '../../../shared/domain/ticket.ts';

/** `asOf`: the server said so at this instant, UTC milliseconds. `clockAhead` as the cache keeps it. */
export function deletionBasisOf(ticket: Ticket, asOf: number, clockAhead: number | null): DeletionBasis {
  const status = statusOf(ticket);
  const owner = currentOwnerOf(ticket);
  const controlled = attributeOf(ticket, 'Controlled').value;
  const activated = attributeOf(ticket, 'Activated').value;
  // The older vocabularies say in the status what V4 says in the attributes (domain.md 4.1).
  const family = familyOf(status, { activated, controlled, lastActionEndedTransfer: false });
  return {
    status,
    ownerId: owner?.id ?? null,
    ownerName: owner ? fullName(owner) : '',
    controlled: controlled || family === 'CONTROL',
    activated: activated || (family === 'ACTIVATION' && status.value !== 'DEACTIVATED'),
    pendingRecipientId: ticket.pendingRecipient?.id ?? null,
    lastUpdated: ticket.lastUpdated.utc,
    asOf,
    ...(clockAhead === null ? {} : { clockAhead }),
  };
}
