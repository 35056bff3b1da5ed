import { Table } from '@mantine/core';
import { Fragment, type KeyboardEvent } from 'react';
import type { Deletion } from '../../shared/deletion.ts';
import { Decision } from './decision.tsx';
import { inOrderOfUrgency } from './deletion-order.ts';
import { DeletionRow } from './deletion-row.tsx';

const COLUMNS = ['State', 'Ticket', 'Reason and note', 'Decided', 'Sending', 'At TIXNGO', 'Actions'];

/** The deletions as a grid: up and down go from ticket to ticket. */
export function DeletionGrid({ deletions }: { deletions: readonly Deletion[] }) {
  return (
    <div className="card deletion-card">
      <div className="scroll-x">
        <Table
          role="grid"
          aria-label="Deletions"
          aria-colcount={COLUMNS.length}
          horizontalSpacing={10}
          className="deletion-grid"
          onKeyDown={moveBetweenTickets}
        >
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((name) => (
                <Table.Th key={name}>{name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {inOrderOfUrgency(deletions).map((deletion) => (
              <Fragment key={deletion.deletionId}>
                <DeletionRow deletion={deletion} />
                {deletion.state === 'NEEDS_DECISION' ? (
                  <Table.Tr>
                    <Table.Td colSpan={COLUMNS.length}>
                      <Decision deletion={deletion} />
                    </Table.Td>
                  </Table.Tr>
                ) : null}
              </Fragment>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  );
}

function moveBetweenTickets(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const tickets = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-ticket]')];
  const here = tickets.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
  const target = tickets[here + step];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
