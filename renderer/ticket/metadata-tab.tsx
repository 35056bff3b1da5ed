import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Ticket } from '../../shared/domain/ticket.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { CopyText } from '../ui/copy-text.tsx';
import { Facts } from '../ui/facts.tsx';
import { Region } from '../ui/region.tsx';
import { Barcode } from './barcode.tsx';
import { formatJson } from './raw-json.ts';

const PAIR_SETS = [
  ['MAIN', 'Front of the ticket'],
  ['EXTRA', 'Back of the ticket'],
  ['HIDDEN', 'Not displayed'],
] as const;

/** Identifiers, the organizer's own keys and values, and the ticket as the server wrote it. */
export function MetadataTab({ detail: { ticket, raw } }: { detail: TicketDetail }) {
  return (
    <div className="ticket-overview">
      <div className="ticket-columns">
        <Region name="Identifiers">
          <Facts
            facts={[
              identifier('Ticket ID', ticket.ticketId),
              identifier('Ticket number', ticket.ticketNumber),
              identifier('Ticket external id', ticket.ticketExternalId),
              identifier('Event ID', ticket.eventId),
              identifier('Event code', ticket.eventCode),
              identifier('Organizer ID', ticket.organizerId),
              ['Barcode', ticket.barcode ? <Barcode key="barcode" barcode={ticket.barcode} /> : null],
            ]}
          />
        </Region>
        <div className="ticket-overview">
          {PAIR_SETS.map(([name, use]) => (
            <PairSet key={name} name={name} use={use} pairs={ticket[name]} />
          ))}
        </div>
      </div>
      <RawTicket raw={raw} />
    </div>
  );
}

function identifier(label: string, text: string | null | undefined) {
  return [label, text ? <CopyText key={label} label={label} text={text} /> : null] as const;
}

function PairSet({ name, use, pairs }: { name: string; use: string; pairs: Ticket['MAIN'] }) {
  return (
    <Region name={name} actions={<span className="small dim">{use}</span>}>
      {pairs && pairs.length > 0 ? (
        <dl className="facts">
          {pairs.map(({ key, value }) => (
            <div key={`${key} ${value}`} style={{ display: 'contents' }}>
              <dt className="mono">{key}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <span className="dim">Empty</span>
      )}
    </Region>
  );
}

/** The whole ticket holds the barcode and personal data too, so it stays closed until it is asked for. */
function RawTicket({ raw }: { raw: string }) {
  const [shown, setShown] = useState(false);
  return (
    <Region
      name="As the server wrote it"
      actions={
        <Button variant="subtle" color="gray" onClick={() => setShown(!shown)}>
          {shown ? 'Hide JSON' : 'Show JSON'}
        </Button>
      }
    >
      {shown ? (
        <pre className="raw">{formatJson(raw)}</pre>
      ) : (
        <span className="dim">With the barcode and all personal data.</span>
      )}
    </Region>
  );
}
