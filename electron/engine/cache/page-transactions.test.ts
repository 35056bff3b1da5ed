import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../shared/ticket-views.ts';
import { NOON, sampleTicket } from './sample-tickets.ts';
import { temporaryCache } from './temporary-cache.ts';

function page(ticketId: string) {
  return { tickets: [sampleTicket({ ticketId })], setAside: [], asOf: NOON };
}

/** A cache whose clock the test moves, and how many tickets others see in it. */
function watchedCache() {
  const clock = { now: NOON };
  const { writer, reader } = temporaryCache(() => clock.now);
  return { clock, writer, seen: () => reader.find(NO_FILTER).length };
}

test('gathered pages are committed together, a while after the first', async () => {
  const { clock, writer, seen } = watchedCache();
  await writer.gather(async () => {
    writer.storeTicketPage(page('A-1'));
    writer.storeTicketPage(page('A-2'));
    expect(seen()).toBe(0);
    clock.now += 2_000;
    writer.storeTicketPage(page('A-3'));
    expect(seen()).toBe(3);
    writer.storeTicketPage(page('A-4'));
  });
  expect(seen()).toBe(4);
});

test('the longer the work takes, the more pages are committed together, up to ten seconds', async () => {
  const { clock, writer, seen } = watchedCache();
  let stored = 0;
  const storeAfter = (milliseconds: number): number => {
    clock.now += milliseconds;
    stored += 1;
    writer.storeTicketPage(page(`A-${stored}`));
    return stored - seen();
  };
  await writer.gather(async () => {
    storeAfter(0);
    expect(storeAfter(2_000)).toBe(0);
    clock.now += 10_000;
    storeAfter(0);
    expect(storeAfter(3_000)).toBe(2);
    expect(storeAfter(3_000)).toBe(0);
    clock.now += 3_600_000;
    storeAfter(0);
    expect(storeAfter(9_999)).toBe(2);
    expect(storeAfter(1)).toBe(0);
  });
});

test('what was gathered stays when the work fails', async () => {
  const { writer, seen } = watchedCache();
  const work = writer.gather(async () => {
    writer.storeTicketPage(page('A-1'));
    throw new Error('The network is gone.');
  });
  await expect(work).rejects.toThrow('The network is gone.');
  expect(seen()).toBe(1);
});

test('a page that fails takes back what was gathered with it, and the position with that', async () => {
  const { clock, writer, seen } = watchedCache();
  const positionAt = (offset: number) => ({ position: { since: null, before: NOON, offset, total: 9 } });
  const broken = { ...sampleTicket({ ticketId: 'A-3' }), raw: null as unknown as string };
  const work = writer.gather(async () => {
    writer.storeTicketPage({ ...page('A-1'), ...positionAt(1) });
    clock.now += 2_000;
    writer.storeTicketPage({ ...page('A-2'), ...positionAt(2) });
    writer.storeTicketPage({ ...page('A-4'), ...positionAt(3) });
    writer.storeTicketPage({ ...page('A-5'), tickets: [sampleTicket({ ticketId: 'A-5' }), broken], ...positionAt(4) });
  });
  await expect(work).rejects.toThrow();
  expect(seen()).toBe(2);
  expect(writer.pullState().ticketPosition?.offset).toBe(2);
});

test('what must count at once is committed with all that was gathered before it', async () => {
  const { writer, seen } = watchedCache();
  await writer.gather(async () => {
    writer.storeTicketPage(page('A-1'));
    writer.atOnce(() => writer.storeTicketPage(page('A-2')));
    expect(seen()).toBe(2);
  });
});
