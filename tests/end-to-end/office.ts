/** The demo back office as its own staff would talk to it: tickets from behind, phones, misbehaviour. */
import { expect } from '@playwright/test';
import { DEMO_API_KEY, DEMO_CONTROL_PATH } from '../../shared/demo.ts';
import type { WireStatusLogEntry } from '../../shared/domain/status-log.ts';
import type { WireTicket } from '../../shared/domain/ticket.ts';
import { DEFAULT_KEY_HEADER } from '../../shared/tixngo.ts';

/** What the back office knows of a ticket, seen from behind. */
export interface TicketBook {
  state: { status: string; devices: string[]; currentOwner: string };
  ticket: WireTicket;
  log: WireStatusLogEntry[];
  deletionRequests: unknown[];
}

/** Asks it anything; with a body by POST. */
export async function ask<Answer>(url: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { [DEFAULT_KEY_HEADER]: DEMO_API_KEY, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.ok, `${path}: ${response.status}`).toBe(true);
  return (await response.json()) as Answer;
}

/** Uses one of its controls. */
export function control<Answer>(url: string, path: string, body: unknown): Promise<Answer> {
  return ask(url, `${DEMO_CONTROL_PATH}/${path}`, body);
}

export function bookOf(url: string, ticketId: string): Promise<TicketBook> {
  return ask(url, `${DEMO_CONTROL_PATH}/tickets/${encodeURIComponent(ticketId)}`);
}

/** Carries out one lifecycle action, whoever it is by. */
export function act(url: string, ticketId: string, action: Record<string, unknown>): Promise<unknown> {
  return control(url, `tickets/${encodeURIComponent(ticketId)}/act`, { action });
}
