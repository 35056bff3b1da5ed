/** The engine's answers to the Inspector contract. */
import type { Calls } from './call-context.ts';
import { deletionCalls } from './deletion-calls.ts';
import { syncCalls } from './sync-calls.ts';
import { ticketCalls } from './ticket-calls.ts';

export const calls: Calls = { ...syncCalls, ...ticketCalls, ...deletionCalls };
