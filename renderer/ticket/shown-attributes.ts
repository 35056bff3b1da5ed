import type { Attribute } from '../../shared/domain/attributes.ts';
import { ATTRIBUTES } from '../../shared/domain/attributes.ts';
import { attributeOf } from '../../shared/domain/ticket.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';

/** `value` is null where nothing tells it; `at` is when it became TRUE, UTC milliseconds. */
export interface ShownAttribute {
  value: boolean | null;
  at: number | null;
}

/** The attributes of a ticket with their source: the server; else the log of the lifecycle mode; else nothing. */
export function attributesShown({ ticket, status, replay }: Pick<TicketDetail, 'ticket' | 'status' | 'replay'>): {
  source: 'ticket' | 'log' | 'nothing';
  attributes: Readonly<Record<Attribute, ShownAttribute>>;
} {
  if (ticket.attributes) {
    return {
      source: 'ticket',
      attributes: everyAttribute((name) => {
        const { value, at } = attributeOf(ticket, name);
        return { value: ticket.attributes?.[name] ? value : null, at };
      }),
    };
  }
  const times = replay.state?.attributes;
  // The old history mode logs no activation and no control, so that its log is silent rather than negative.
  if (!times || status.vocabulary === 'LEGACY') {
    return { source: 'nothing', attributes: everyAttribute(() => ({ value: null, at: null })) };
  }
  return { source: 'log', attributes: everyAttribute((name) => ({ value: times[name] !== null, at: times[name] })) };
}

function everyAttribute(tell: (name: Attribute) => ShownAttribute): Record<Attribute, ShownAttribute> {
  return Object.fromEntries(ATTRIBUTES.map((name) => [name, tell(name)])) as Record<Attribute, ShownAttribute>;
}
