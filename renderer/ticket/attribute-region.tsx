import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { ATTRIBUTE_DEFINITIONS, ATTRIBUTES, type Attribute } from '../../shared/domain/attributes.ts';
import { attributeOf, type Ticket } from '../../shared/domain/ticket.ts';
import { Region } from '../ui/region.tsx';
import { zoneNameAt } from '../ui/time-format.ts';
import { TimeText } from '../ui/time-text.tsx';

/** The attributes, each with the time at which it became TRUE. */
export function AttributeRegion({ ticket }: { ticket: Ticket }) {
  const zone = <span className="small dim">{zoneNameAt(ticket.lastUpdated.utc)}</span>;
  return (
    <Region name="Attributes" actions={zone}>
      {ticket.attributes ? (
        <ul className="attributes">
          {ATTRIBUTES.map((name) => (
            <AttributeLine key={name} ticket={ticket} name={name} />
          ))}
        </ul>
      ) : (
        <span className="dim">TIXNGO gives no attributes for this ticket: it is not written in the V4 vocabulary.</span>
      )}
    </Region>
  );
}

function AttributeLine({ ticket, name }: { ticket: Ticket; name: Attribute }) {
  const { value, at } = attributeOf(ticket, name);
  const Icon = value ? IconCircleCheckFilled : IconCircle;
  return (
    <li title={ATTRIBUTE_DEFINITIONS[name]} data-true={value || undefined}>
      <Icon size={15} aria-hidden />
      <span>{name}</span>
      <span className="small dim">
        {value && at !== null ? <TimeText utc={at} zoneInHeading /> : saidOf(ticket, name)}
      </span>
    </li>
  );
}

function saidOf(ticket: Ticket, name: Attribute): string {
  const attribute = ticket.attributes?.[name];
  if (!attribute) return 'not given';
  return attribute.value ? 'yes' : 'no';
}
