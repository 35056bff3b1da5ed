import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { ATTRIBUTE_DEFINITIONS, ATTRIBUTES, type Attribute } from '../../shared/domain/attributes.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { Region } from '../ui/region.tsx';
import { zoneNameAt } from '../ui/time-format.ts';
import { TimeText } from '../ui/time-text.tsx';
import { attributesShown, type ShownAttribute } from './shown-attributes.ts';

/** The attributes, each with the time at which it became TRUE. */
export function AttributeRegion({ detail }: { detail: TicketDetail }) {
  const zone = <span className="small dim">{zoneNameAt(detail.ticket.lastUpdated.utc)}</span>;
  const { source, attributes } = attributesShown(detail);
  return (
    <Region name="Attributes" actions={zone}>
      {source === 'ticket' ? null : (
        <p className="small dim gap-note">
          TIXNGO gives no attributes for this ticket: it is not written in the V4 vocabulary.
          {source === 'log' ? ' Its log tells these.' : ''}
        </p>
      )}
      {source === 'nothing' ? null : (
        <ul className="attributes">
          {ATTRIBUTES.map((name) => (
            <AttributeLine key={name} name={name} attribute={attributes[name]} />
          ))}
        </ul>
      )}
    </Region>
  );
}

function AttributeLine({ name, attribute: { value, at } }: { name: Attribute; attribute: ShownAttribute }) {
  const Icon = value ? IconCircleCheckFilled : IconCircle;
  return (
    <li title={ATTRIBUTE_DEFINITIONS[name]} data-true={value || undefined}>
      <Icon size={15} aria-hidden />
      <span>{name}</span>
      <span className="small dim">{value && at !== null ? <TimeText utc={at} zoneInHeading /> : SAID[`${value}`]}</span>
    </li>
  );
}

const SAID = { true: 'yes', false: 'no', null: 'not given' } as const;
