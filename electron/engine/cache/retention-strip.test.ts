import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statusLogEntrySchema } from '../../../shared/domain/status-log.ts';
import { currentOwnerOf, ticketSchema } from '../../../shared/domain/ticket.ts';
import { pseudonymsBy } from '../ledger/pseudonym.ts';
import { entryWithoutPeople, ticketWithoutPeople } from './retention-strip.ts';
import { LUKASZ, wireTicket, ZOE } from './sample-tickets.ts';

const pseudonym = pseudonymsBy((text) => createHmac('sha256', 'key').update(text).digest());
const ofPerson = expect.stringMatching(/^P-[A-Z2-7]{16}$/);

test('of a ticket stays where it is and what became of it, not whose it is', () => {
  const ticket = {
    ...wireTicket({
      previousOwner: LUKASZ,
      holder: { firstName: 'Ana', lastName: 'Ruiz', passportNumber: 'X1234567' },
    }),
    ...{ ownerPhone: '+41 00 111', ownerEmail: ZOE.email, optIn: true, HIDDEN: [{ key: 'link', value: '9876543210' }] },
  };
  const stays = ticketWithoutPeople(ticket, pseudonym);
  expect(stays).toMatchObject({
    ...{ ticketId: 'A-000001', ticketNumber: '100234567890', status: 'DOWNLOADED', attributes: ticket.attributes },
    ...{ eventId: 'E-1', block: '104', row: '12', seat: '7', purchasePrice: '85.00', holder: {} },
    ...{ currentOwner: { id: ofPerson }, initialOwner: { id: ofPerson }, previousOwner: { id: ofPerson } },
  });
  expect(stays.currentOwner).toEqual(stays.initialOwner);
  expect(stays.currentOwner).not.toEqual(stays.previousOwner);
  for (const gone of ['barcode', 'fileNumber', 'ownerPhone', 'ownerEmail', 'optIn', 'HIDDEN']) {
    expect(stays).not.toHaveProperty(gone);
  }
  expect(JSON.stringify(stays)).not.toMatch(/Zoé|Lavigne|example|Ruiz|X1234567|9876543210|SP-/);
});

test('an owner who is told in flat fields only is still an owner', () => {
  const { currentOwner: _none, initialOwner: _neither, ...flat } = wireTicket();
  const stays = ticketWithoutPeople({ ...flat, ownerEmail: ZOE.email, ownerLastName: 'Lavigne' }, pseudonym);
  const owner = currentOwnerOf(ticketSchema.parse(stays));
  expect(owner).toEqual({ id: pseudonym('P', ZOE.email) });
});

test('the owners of an entry have the pseudonyms that they have on the ticket, and the phone one of its own', () => {
  const entry = {
    ...{ id: 'L-1', ticketId: 'A-000001', actionName: 'Download', serverTimestamp: '2026-06-14T12:00:00Z' },
    ...{ fromOwnerId: ZOE.id, toOwnerId: LUKASZ.id, deviceId: 'D-1', mobileTimestamp: null, userAgent: 'Zoé’s phone' },
  };
  const stays = statusLogEntrySchema.parse(entryWithoutPeople(entry, pseudonym));
  expect(stays).toMatchObject({
    fromOwnerId: pseudonym('P', ZOE.id),
    deviceId: pseudonym('D', 'D-1'),
    mobileTimestamp: null,
  });
  expect(stays.toOwnerId).toBe(pseudonym('P', LUKASZ.id));
  expect(stays).not.toHaveProperty('userAgent');
});

const name = fc.string({ minLength: 1 }).map((text) => `x${text}`);

test('whatever the organizer adds goes, and what was cleaned once stays as it is', () => {
  fc.assert(
    fc.property(fc.dictionary(name, fc.jsonValue()), fc.dictionary(name, fc.string()), (fields, ofOwner) => {
      const ticket = { ...wireTicket(), ...fields, currentOwner: { ...ZOE, ...ofOwner } };
      const stays = ticketWithoutPeople(ticket, pseudonym);
      expect(stays).toEqual(ticketWithoutPeople({ ...wireTicket(), currentOwner: ZOE }, pseudonym));
      expect(ticketWithoutPeople(stays, pseudonym)).toEqual(stays);
    }),
  );
});
