/** What queue files and receipts say. Times in UTC milliseconds of the machine that wrote the file. */
import { z } from 'zod';
import { DELETION_STATES } from '../../../shared/deletion.ts';
import { sentenceSchema } from '../../../shared/sentences/sentence.ts';

const text = z.string();
const time = z.int();

const ticketStatusSchema = z.union([
  z.object({ vocabulary: z.enum(['V4', 'LIFECYCLE']), value: text }),
  z.object({ vocabulary: z.literal('LEGACY'), value: text, action: text.nullable(), state: text.nullable() }),
]);

const basisSchema = z.object({
  status: ticketStatusSchema,
  ownerId: text.nullable(),
  ownerName: text,
  controlled: z.boolean(),
  activated: z.boolean(),
  pendingRecipientId: text.nullable(),
  lastUpdated: time,
  asOf: time,
});

const decisionMakerSchema = z.object({ by: text, at: time }).nullable();

const queuedDeletionSchema = z.object({
  /** UUIDv7: the `clientRequestId` of every attempt, whichever machine makes it. */
  deletionId: z.uuid(),
  ticketId: z.string().min(1).max(256),
  ticketNumber: text,
  eventId: text,
  eventName: text,
  seat: text,
  reason: z.string().min(1),
  note: z.string().min(1).max(1000),
  decidedBy: text,
  decidedAt: time,
  decidedAgain: decisionMakerSchema,
  /** Which decision about this deletion it is, from 1. */
  decision: z.int().min(1),
  basis: basisSchema,
  attempts: z.int().min(0),
});
export type QueuedDeletion = z.output<typeof queuedDeletionSchema>;

/** The queue of a machine. `machine` tells ledgers apart and names no computer. */
export const queueContentSchema = z.object({
  source: text,
  machine: z.string().min(1),
  exportedBy: text,
  exportedAt: time,
  deletions: z.array(queuedDeletionSchema).min(1),
});
export type QueueContent = z.output<typeof queueContentSchema>;

const settledDeletionSchema = z.object({
  deletionId: z.uuid(),
  ticketNumber: text,
  decision: z.int().min(1),
  state: z.enum(DELETION_STATES),
  stateSince: time,
  attempts: z.int().min(0),
  message: sentenceSchema.nullable(),
  /** TIXNGO's answer as it came. */
  answer: z.unknown(),
  serverStatus: text.nullable(),
  confirmedAt: time.nullable(),
  alreadyDeleted: z.boolean(),
  deletedBy: z.object({ actor: text.nullable(), at: time, reason: text.nullable() }).nullable(),
  /** The ticket as it was found, where a person has to decide. */
  found: basisSchema.nullable(),
  /** Who decided there to send it again or to withdraw it, if anybody did. */
  decidedThere: z.object({ by: text, at: time, kind: text }).nullable(),
});
export type SettledDeletion = z.output<typeof settledDeletionSchema>;

/** What became of the deletions of one machine on another. */
export const receiptContentSchema = z.object({
  source: text,
  /** The machine that the deletions come from. */
  machine: z.string().min(1),
  issuedBy: text,
  issuedAt: time,
  deletions: z.array(settledDeletionSchema).min(1),
});
export type ReceiptContent = z.output<typeof receiptContentSchema>;
