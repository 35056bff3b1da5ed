/** The deletion endpoint (path and shape are the app's own guess, domain.md 13.18). */
import type { FastifyInstance } from 'fastify';
import { DELETION_REASONS } from '../../../shared/domain/deletion-reasons.ts';
import { DEFAULT_DELETION_PATH, deletionRequestSchema } from '../../../shared/tixngo.ts';
import type { DeletionDesk } from '../office/deletion-desk.ts';
import { readBody } from './input.ts';
import { Problem, unknownTicket } from './problems.ts';

export function registerDeletionRoute(app: FastifyInstance, deletions: DeletionDesk): void {
  app.post<{ Params: { ticketId: string } }>(DEFAULT_DELETION_PATH.replace('{ticketId}', ':ticketId'), (request) => {
    const { ticketId } = request.params;
    const body = readBody(deletionRequestSchema, request.body);
    const result = deletions.delete(ticketId, body);
    switch (result.kind) {
      case 'answered':
        return result.answer;
      case 'unknownTicket':
        throw unknownTicket(ticketId);
      case 'unknownReason':
        throw new Problem(400, 'INVALID_REASON', `reason: must be one of ${DELETION_REASONS.join(', ')}`);
      case 'requestIdReused':
        throw new Problem(
          409,
          'REQUEST_ID_REUSED',
          'clientRequestId: was used for another deletion; a new deletion needs an id of its own',
        );
    }
  });
}
