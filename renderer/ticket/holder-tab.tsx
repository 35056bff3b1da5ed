import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Ticket } from '../../shared/domain/ticket.ts';
import { fullName } from '../../shared/domain/ticket.ts';
import { Facts } from '../ui/facts.tsx';
import { Region } from '../ui/region.tsx';

/** Names at once; everything else that was collected of a person only after an explicit gesture (domain.md 12). */
export function HolderTab({ ticket }: { ticket: Ticket }) {
  const [shown, setShown] = useState(false);
  const { holder } = ticket;
  return (
    <div className="ticket-overview">
      <div>
        <Button
          variant="default"
          leftSection={shown ? <IconEyeOff size={14} /> : <IconEye size={14} />}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide personal data' : 'Show personal data'}
        </Button>
      </div>
      <div className="ticket-columns">
        <Region name="Holder">
          {holder ? (
            <Facts facts={[['Name', fullName(holder)], ...(shown ? collectedOf(holder) : [])]} />
          ) : (
            <span className="dim">Nobody is assigned.</span>
          )}
        </Region>
        {shown ? (
          <Region name="Owner">
            <Facts
              facts={[
                ['Phone', ticket.ownerPhone],
                ['Birth date', ticket.ownerBirthDate],
                ['ID number', ticket.ownerIdNumber],
                ['Country of residence', ticket.ownerResidenceCountry],
              ]}
            />
          </Region>
        ) : null}
      </div>
    </div>
  );
}

function collectedOf({ firstName: _, lastName: __, ...others }: NonNullable<Ticket['holder']>): [string, string][] {
  return Object.entries(others).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
}
