import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from './account.ts';
import { carryOut } from './account.ts';
import { plausibleAction } from './life.ts';
import { createVenue } from './venue/create-venue.ts';
import { createRandom } from './venue/random.ts';
import type { TicketFacts } from './wire/ticket-report.ts';

const ANCHOR = Date.parse('2026-06-14T17:30:00Z');
const { events, tickets } = createVenue({ seed: 11, tickets: 400, anchor: ANCHOR });
const stored: { facts: TicketFacts; account: Account }[] = [...tickets()];

describe('life', () => {
  test('never does to a ticket what the lifecycle refuses', () => {
    fc.assert(
      fc.property(
        fc.nat(stored.length - 1),
        fc.nat(),
        fc.array(fc.nat(6 * 3_600_000), { maxLength: 12 }),
        (at, seed, waits) => {
          const ticket = stored[at];
          const event = events.find(({ eventId }) => eventId === ticket?.facts.eventId);
          if (!ticket || !event) throw new Error('no such ticket');
          const random = createRandom(seed, 'life');
          let { account } = ticket;
          let now = ANCHOR;
          for (const wait of waits) {
            now += wait;
            const action = plausibleAction({ ...ticket, account }, event, 'P-000009', random, now);
            if (!action) continue;
            const outcome = carryOut(account, { action: { ...action, at: now } });
            if (outcome.kind === 'refused') throw new Error(`${action.name}: ${outcome.refusal}`);
            account = outcome.account;
          }
        },
      ),
    );
  });

  test('brings a ticket at the open gates through activation and check to control', () => {
    const event = events.find(({ code }) => code === 'RA-DERBY');
    const ticket = stored.find(
      ({ facts, account: { state } }) =>
        facts.eventId === event?.eventId && state.status === 'DOWNLOADED' && state.attributes.Activated === null,
    );
    if (!event || !ticket) throw new Error('nobody is on the way to the gates');
    const never = { ...createRandom(1, 'life'), chance: () => false };
    const names: string[] = [];
    let account: Account = ticket.account;
    for (let now = ANCHOR; now < ANCHOR + 60_000; now += 1_000) {
      const action = plausibleAction({ ...ticket, account }, event, 'P-000009', never, now);
      if (!action) break;
      const outcome = carryOut(account, { action: { ...action, at: now } });
      if (outcome.kind === 'done') account = outcome.account;
      names.push(action.name);
    }
    expect(names.slice(-1)).toEqual(['Control']);
    expect(names[0]).toBe('Activate');
  });
});
