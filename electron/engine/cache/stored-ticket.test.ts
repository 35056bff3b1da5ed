import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ATTRIBUTES } from '../../../shared/domain/attributes.ts';
import { formatInstant } from '../../../shared/domain/instant.ts';
import { ticketSchema } from '../../../shared/domain/ticket.ts';
import { wireTicket } from './sample-tickets.ts';
import { storedTicket } from './stored-ticket.ts';

const time = fc
  .record({ utc: fc.integer({ min: 0, max: 4e12 }), offset: fc.integer({ min: -720, max: 720 }) })
  .map(formatInstant);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const attribute = fc.record({ value: fc.boolean(), at: fc.option(time), source: fc.string() });
const ticket = fc.record(
  {
    lastUpdated: time,
    eventStartDate: fc.option(time),
    purchaseDate: fc.option(time),
    attributes: fc.option(
      fc.record(Object.fromEntries([...ATTRIBUTES, 'Invented'].map((name) => [name, maybe(fc.option(attribute))]))),
    ),
    inventedDate: time,
    seatQuality: fc.oneof(fc.integer(), fc.string()),
    seated: fc.constantFrom(true, 'Y'),
  },
  { requiredKeys: ['lastUpdated'] },
);

test('a stored ticket is read as the schema reads it, whatever times and fields it has', () => {
  fc.assert(
    fc.property(ticket, (changes) => {
      const raw = JSON.stringify({ ...wireTicket(), ...changes });
      expect(storedTicket(raw)).toEqual(ticketSchema.parse(JSON.parse(raw)));
    }),
  );
});
