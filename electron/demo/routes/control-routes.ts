/** The demo's own controls, which no real TIXNGO has: misbehaviour, tickets from behind, phones, life. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { DEMO_CONTROL_PATH } from '../../../shared/demo.ts';
import { ACTORS, CHANNELS, TRANSFER_OUTCOMES } from '../../../shared/domain/actions.ts';
import { DELETION_REASONS } from '../../../shared/domain/deletion-reasons.ts';
import type { Controls } from '../controls.ts';
import { misbehaviourSchema } from '../misbehaviour.ts';
import { readBody } from './input.ts';
import { Problem, unknownTicket } from './problems.ts';

const by = { actor: z.enum(ACTORS), mobileAt: z.int().exactOptional() };
const maybeOnPhone = { ...by, device: z.string().min(1).exactOptional() };
const onPhone = { ...by, device: z.string().min(1) };

const actionSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('Inject'), recipient: z.string(), channel: z.enum(CHANNELS), ...by }),
  z.strictObject({ name: z.literal('Download'), ...onPhone }),
  z.strictObject({ name: z.literal('StartTransfer'), recipient: z.string(), ...maybeOnPhone }),
  z.strictObject({ name: z.literal('EndTransfer'), outcome: z.enum(TRANSFER_OUTCOMES), ...maybeOnPhone }),
  z.strictObject({ name: z.literal('Activate'), ...maybeOnPhone }),
  z.strictObject({ name: z.literal('Deactivate'), ...maybeOnPhone }),
  z.strictObject({ name: z.literal('Assign'), keptByOwner: z.boolean(), ...maybeOnPhone }),
  z.strictObject({ name: z.literal('Unassign'), ...maybeOnPhone }),
  z.strictObject({ name: z.literal('Check'), ...maybeOnPhone }),
  z.strictObject({ name: z.literal('Control'), ...by }),
  z.strictObject({ name: z.literal('Delete'), reason: z.enum(DELETION_REASONS), ...by }),
  z.strictObject({ name: z.literal('Unlink'), ...onPhone }),
  z.strictObject({ name: z.literal('UserLogoff'), ...onPhone }),
]);
const actSchema = z.strictObject({ action: actionSchema });
const phonesSchema = z.strictObject({ online: z.boolean(), ticketId: z.string().optional() });
const lifeSchema = z.strictObject({ running: z.boolean(), phones: z.boolean().optional() });

type TicketPath = { Params: { ticketId: string } };

export function registerControlRoutes(app: FastifyInstance, controls: Controls): void {
  app.get(DEMO_CONTROL_PATH, () => controls.describe());

  app.post(`${DEMO_CONTROL_PATH}/misbehave`, (request) => {
    controls.misbehave(readBody(misbehaviourSchema, request.body));
    return controls.describe();
  });
  app.post(`${DEMO_CONTROL_PATH}/behave`, () => {
    controls.behave();
    return controls.describe();
  });
  app.post(`${DEMO_CONTROL_PATH}/life`, (request) => {
    const { running, phones = running } = readBody(lifeSchema, request.body);
    controls.life({ running, phones });
    return controls.describe();
  });

  app.post(`${DEMO_CONTROL_PATH}/phones/online`, (request) => {
    const { online, ticketId } = readBody(phonesSchema, request.body);
    if (ticketId !== undefined && !controls.ticket(ticketId)) throw unknownTicket(ticketId);
    return { phones: controls.phonesOnline(online, ticketId) };
  });

  app.get<TicketPath>(`${DEMO_CONTROL_PATH}/tickets/:ticketId`, (request) => {
    const ticket = controls.ticket(request.params.ticketId);
    if (!ticket) throw unknownTicket(request.params.ticketId);
    return ticket;
  });
  app.post<TicketPath>(`${DEMO_CONTROL_PATH}/tickets/:ticketId/act`, (request) => {
    const { ticketId } = request.params;
    const { action } = readBody(actSchema, request.body);
    const result = controls.act(ticketId, action);
    switch (result.kind) {
      case 'done':
        return { state: result.account.state, entries: result.entries };
      case 'refused':
        throw new Problem(409, result.refusal, `${action.name} is refused: ${result.refusal}`);
      case 'unknownTicket':
        throw unknownTicket(ticketId);
      case 'unknownSpectator':
        throw new Problem(404, 'SPECTATOR_NOT_FOUND', 'action.recipient: there is no such spectator');
    }
  });
}
