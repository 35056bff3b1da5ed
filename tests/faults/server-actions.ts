/** What happens to tickets at the server while the app is away, or between two of its pages. */
import type { DemoBackOffice } from '../../electron/demo/back-office.ts';
import type { ActionNow } from '../../electron/demo/office/ticket-desk.ts';
import type { Random } from '../../electron/demo/venue/random.ts';

/** Changes some tickets, those with a decided deletion rather often. Gives what was done, for a person to read. */
export function changeTickets(
  office: DemoBackOffice,
  { ticketIds, decided }: { ticketIds: readonly string[]; decided: readonly string[] },
  random: Random,
): string[] {
  return Array.from({ length: random.int(1, 6) }, () => {
    const ticketId = random.chance(0.3) && decided.length > 0 ? random.pick(decided) : random.pick(ticketIds);
    const stranger = office.ticket(random.pick(ticketIds))?.state.currentOwner ?? '';
    const action = drawAction(stranger, random);
    const { kind } = office.act(ticketId, action);
    return `${action.name} of ${ticketId}: ${kind}`;
  });
}

/** Any action, plausible or not: the server refuses what cannot be. */
function drawAction(stranger: string, random: Random): ActionNow {
  const actor = 'Mobile' as const;
  const device = `phone-${random.int(1, 3)}`;
  const outcome = random.pick(['ACCEPTED', 'REJECTED', 'CANCELLED'] as const);
  return random.weighted<ActionNow>([
    [{ name: 'Download', device, actor }, 4],
    [{ name: 'StartTransfer', recipient: stranger, device, actor }, 4],
    [{ name: 'EndTransfer', outcome, device, actor }, 4],
    [{ name: 'Activate', device, actor }, 2],
    [{ name: 'Deactivate', device, actor }, 1],
    [{ name: 'Assign', keptByOwner: random.chance(0.5), device, actor }, 2],
    [{ name: 'Unassign', device, actor }, 1],
    [{ name: 'Check', device, actor }, 2],
    [{ name: 'Control', actor: 'TicketingSystem' }, 2],
    [{ name: 'Delete', reason: 'REFUND', actor: 'TicketingSystem' }, 1],
    [{ name: 'UserLogoff', device, actor }, 1],
  ]);
}
