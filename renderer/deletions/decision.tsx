import { Button, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Deletion, DeletionBasis } from '../../shared/deletion.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { useDeletionAction } from './use-deletion-action.ts';

/** What the decision rested on beside what the ticket looks like now, so that a person can decide again. */
export function Decision({ deletion: { deletionId, ticketNumber, basis, found, message } }: { deletion: Deletion }) {
  const { acting, act } = useDeletionAction(deletionId);
  return (
    <section className="decision" aria-label={`Decide about ${ticketNumber}`}>
      <p className="decision-question">{message ?? 'The ticket changed since the deletion was decided.'}</p>
      {found ? <ThenAndNow basis={basis} found={found} /> : null}
      <div className="deletion-actions">
        <Button color="red" variant="light" loading={acting} onClick={() => act('deletions.sendAgain')}>
          Delete anyway
        </Button>
        <Button variant="default" loading={acting} onClick={() => act('deletions.withdraw')}>
          Withdraw
        </Button>
      </div>
    </section>
  );
}

const COMPARED: readonly (readonly [
  name: string,
  show: (basis: DeletionBasis) => ReactNode,
  key: keyof DeletionBasis,
])[] = [
  ['Status', ({ status }) => <StatusBadge status={status} />, 'status'],
  ['Owner', ({ ownerName, ownerId }) => ownerName || ownerId || '–', 'ownerId'],
  ['Controlled', ({ controlled }) => (controlled ? 'Yes' : 'No'), 'controlled'],
  ['Activated', ({ activated }) => (activated ? 'Yes' : 'No'), 'activated'],
  ['Pending recipient', ({ pendingRecipientId }) => pendingRecipientId ?? 'None', 'pendingRecipientId'],
  ['Ticket updated', ({ lastUpdated }) => <TimeText utc={lastUpdated} />, 'lastUpdated'],
  ['Read', ({ asOf }) => <TimeText utc={asOf} />, 'asOf'],
];

/** Times always differ and prove nothing; the others are marked where they differ. */
const NEVER_MARKED: readonly (keyof DeletionBasis)[] = ['lastUpdated', 'asOf'];

function ThenAndNow({ basis, found }: { basis: DeletionBasis; found: DeletionBasis }) {
  return (
    <Table className="then-and-now" aria-label="Then and now">
      <Table.Thead>
        <Table.Tr>
          <Table.Th />
          <Table.Th>When it was decided</Table.Th>
          <Table.Th>Now</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {COMPARED.map(([name, show, key]) => {
          const differs = !NEVER_MARKED.includes(key) && JSON.stringify(basis[key]) !== JSON.stringify(found[key]);
          return (
            <Table.Tr key={name} data-differs={differs || undefined}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{show(basis)}</Table.Td>
              <Table.Td>
                {show(found)}
                {differs ? <span className="differs"> changed</span> : null}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
