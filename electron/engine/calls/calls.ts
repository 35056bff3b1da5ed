/** The engine's answers to the Inspector contract. */

import { cacheCalls } from './cache-calls.ts';
import type { Calls } from './call-context.ts';
import { deletionCalls } from './deletion-calls.ts';
import { fileCalls } from './file-calls.ts';
import { reconciliationCalls } from './reconciliation-calls.ts';
import { reportCalls } from './report-calls.ts';
import { syncCalls } from './sync-calls.ts';
import { ticketCalls } from './ticket-calls.ts';

export const calls: Calls = {
  ...syncCalls,
  ...ticketCalls,
  ...deletionCalls,
  ...cacheCalls,
  ...fileCalls,
  ...reconciliationCalls,
  ...reportCalls,
};
