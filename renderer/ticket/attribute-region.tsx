import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ATTRIBUTES, type Attribute } from '../../shared/domain/attributes.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { Region } from '../ui/region.tsx';
import { LOCAL_ZONE } from '../ui/time-format.ts';
import { TimeText } from '../ui/time-text.tsx';
import { DomainWord } from './domain-word.tsx';
import { attributesShown, type ShownAttribute } from './shown-attributes.ts';

/** The attributes, each with the time at which it became TRUE. */
export function AttributeRegion({ detail }: { detail: TicketDetail }) {
  const { t } = useTranslation('ticket');
  const zone = <span className="small dim">{LOCAL_ZONE}</span>;
  const { source, attributes } = attributesShown(detail);
  return (
    <Region name={t('attributes.name')} actions={zone}>
      {source === 'ticket' ? null : (
        <p className="small dim gap-note">{t(source === 'log' ? 'attributes.fromLog' : 'attributes.notGiven')}</p>
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
  const { t } = useTranslation('ticket');
  const Icon = value ? IconCircleCheckFilled : IconCircle;
  return (
    <li data-true={value || undefined}>
      <Icon size={15} aria-hidden />
      <DomainWord of="attributes" value={name} />
      <span className="small dim">
        {value && at !== null ? <TimeText utc={at} zoneInHeading /> : t(`attributes.is.${value}`)}
      </span>
    </li>
  );
}
