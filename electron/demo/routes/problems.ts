/** Errors in the demo's words: a status, a code for machines, a message for people. */

export class Problem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export function badParameter(message: string): Problem {
  return new Problem(400, 'INVALID_PARAMETER', message);
}

export function unknownTicket(ticketId: string): Problem {
  return new Problem(404, 'TICKET_NOT_FOUND', `There is no ticket ${ticketId}`);
}
