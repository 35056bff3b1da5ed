import { expect, test } from 'vitest';
import { statusOf } from '../../../../shared/domain/ticket.ts';
import { sampleTicket } from '../../cache/sample-tickets.ts';
import type { ReportTicket } from '../report-data.ts';
import { rowsOfLine } from './s360.ts';

const NUMBER = '100234567890';

function known(changes: Parameters<typeof sampleTicket>[0] = {}): ReportTicket {
  const { ticket, raw } = sampleTicket(changes);
  return { ticket, raw, status: statusOf(ticket), family: 'INITIAL_DELIVERY' };
}

/** What is listed of a line with this status, when these tickets have its number. */
function listed(s360Status: string | null, tickets: ReportTicket[], s360TicketNumber: string | null = NUMBER) {
  const rows = rowsOfLine({ line: 2, s360TicketNumber, s360Status }, (number) => (number === NUMBER ? tickets : []));
  return rows.map(({ disagreement, expected, because, ticketId }) => ({ disagreement, expected, because, ticketId }));
}

test('nothing is listed where both sides agree, in either spelling', () => {
  expect(listed('Printed', [known()])).toEqual([]);
  expect(listed('PRINTED', [known()])).toEqual([]);
  expect(listed('Cancelled', [known({ status: 'DELETED' })])).toEqual([]);
});

test('a deletion on one side only is listed, with what would agree and what can explain it', () => {
  expect(listed('Cancelled', [known()])).toEqual([
    { disagreement: 'deletedOnlyInS360', expected: 'Printed', because: 'pushNotRunYet', ticketId: 'A-000001' },
  ]);
  const local = known({ status: 'DELETED', deletionReason: 'ONSITE_TROUBLESHOOTING' });
  expect(listed('Printed', [local])).toMatchObject([{ disagreement: 'deletedOnlyInTixngo', because: 'localDeletion' }]);
});

test('a ticket that S-360 sent and the cache does not have is listed; one that was taken back before is not', () => {
  expect(listed('Printed', [])).toMatchObject([{ disagreement: 'missingInTixngo', ticketId: null }]);
  expect(listed('Controlled', [])).toHaveLength(1);
  for (const status of ['Not printed', 'Cancelled', 'Invalidated']) expect(listed(status, [])).toEqual([]);
});

test('every ticket of the number is held against the line', () => {
  const both = [known(), known({ ticketId: 'A-000002', status: 'DELETED' })];
  expect(listed('Printed', both).map(({ ticketId }) => ticketId)).toEqual(['A-000002']);
});

test('a line that cannot be judged is listed, never dropped', () => {
  expect(listed('Gedruckt', [known()])).toMatchObject([{ disagreement: 'unknownS360Status' }]);
  expect(listed(null, [known()])).toMatchObject([{ disagreement: 'incompleteLine' }]);
  expect(listed('Printed', [known()], null)).toMatchObject([{ disagreement: 'incompleteLine' }]);
  const unknown = { ...known({ status: 'MELTED' }), family: 'UNCLASSIFIED' as const };
  expect(listed('Printed', [unknown])).toMatchObject([{ disagreement: 'unknownTixngoStatus' }]);
});
