/**
 * A ticket as TIXNGO's complete report writes it (domain.md 6). Field names are the documented ones; unknown fields
 * and unknown enum values are kept. Decoding turns times into {@link Instant}s; encoding gives the wire form back.
 */
import { z } from 'zod';
import { saying } from '../sentences/input-problems.ts';
import { sentence } from '../sentences/sentence.ts';
import { ATTRIBUTES } from './attributes.ts';
import { instant } from './instant.ts';
import type { LifecycleMode } from './lifecycle-mode.ts';
import { DEFAULT_LIFECYCLE_MODE, vocabularyRead } from './lifecycle-mode.ts';
import type { TicketStatus } from './statuses.ts';
import { canonicalLifecycleStatus } from './statuses.ts';

const text = z.string().nullish();
const time = instant.nullish();
const numberOrText = z.union([z.number(), z.string()]).nullish();
/** S-360 writes booleans as Y and N, JSON as true and false. */
const yesNo = z.union([z.boolean(), z.enum(['Y', 'N'])]).nullish();

/** A wallet owner: the spectator whose wallet holds, held or first received the ticket. */
const ownerSchema = z.looseObject({ id: z.string(), email: text, firstName: text, lastName: text });
export type Owner = z.output<typeof ownerSchema>;

/** The person who will use the ticket; fields beyond the names depend on the event's configuration. */
const holderSchema = z.looseObject({ firstName: text, lastName: text });
export type Holder = z.output<typeof holderSchema>;

const attributeValueSchema = z.looseObject({ value: z.boolean(), at: time });
const attributesSchema = z.looseObject(
  Object.fromEntries(ATTRIBUTES.map((name) => [name, attributeValueSchema.nullish()])) as Record<
    (typeof ATTRIBUTES)[number],
    z.ZodOptional<z.ZodNullable<typeof attributeValueSchema>>
  >,
);

const pairsSchema = z.array(z.looseObject({ key: z.string(), value: z.string() })).nullish();

/** Rules applied to the ticket; their shape is not published beyond these two groups [inferred]. */
const rulesSchema = z
  .looseObject({ activation: z.looseObject({}).nullish(), transfer: z.looseObject({}).nullish() })
  .nullish();

export const ticketSchema = z
  .looseObject({
    ticketId: z.string().min(1).max(256),
    ticketNumber: text,
    ticketExternalId: text,
    barcode: z.string().max(512).nullish(),
    organizerId: text,
    eventId: z.string().min(1),
    eventCode: text,
    eventName: text,
    eventStartDate: time,
    lastUpdated: instant,

    // Which of these is given says which vocabulary the ticket is written in: V4, or one or both of the older ones.
    status: text,
    lifecycleStatus: text,
    legacyStatus: text,
    legacyAction: text,
    legacyState: text,
    /** What S-360 says of the ticket, for a server that passes it on [inferred]. */
    s360Status: text,

    attributes: attributesSchema.nullish(),
    deletionReason: text,

    currentOwner: ownerSchema.nullish(),
    initialOwner: ownerSchema.nullish(),
    previousOwner: ownerSchema.nullish(),
    /** Who a pending transfer is addressed to [inferred]. */
    pendingRecipient: ownerSchema.nullish(),
    holder: holderSchema.nullish(),

    ownerEmail: text,
    ownerFirstName: text,
    ownerLastName: text,
    ownerPhone: text,
    ownerBirthDate: text,
    ownerIdNumber: text,
    ownerResidenceCountry: text,

    purchaseDate: time,
    fileNumber: text,
    /** Decimal text such as `85.00`; see money.ts for its minor units. */
    purchasePrice: text,
    purchaseCurrency: text,
    seatCategoryId: text,
    contingentId: text,
    tariffId: text,

    seated: yesNo,
    numbered: yesNo,
    externalEntrance: text,
    gate: text,
    level: text,
    area: text,
    block: text,
    row: text,
    seat: text,

    physicalSeatId: text,
    salesSeatId: text,
    companionSeatId: text,
    leftSeatId: text,
    rightSeatId: text,
    frontSeatId: text,
    backSeatId: text,
    seatQuality: numberOrText,
    temperature: numberOrText,
    xcoord: z.number().nullish(),
    ycoord: z.number().nullish(),

    MAIN: pairsSchema,
    EXTRA: pairsSchema,
    HIDDEN: pairsSchema,
    rules: rulesSchema,
  })
  .refine((ticket) => Boolean(ticket.status) !== Boolean(ticket.lifecycleStatus || ticket.legacyStatus), {
    ...saying(sentence('input.oneStatus')),
    path: ['status'],
  });

/** A ticket with its times decoded. */
export type Ticket = z.output<typeof ticketSchema>;
/** A ticket as it travels. */
export type WireTicket = z.input<typeof ticketSchema>;

/** The status of a ticket with the vocabulary that it is read in; `mode` decides where it carries two. */
export function statusOf(
  ticket: Pick<Ticket, 'status' | 'lifecycleStatus' | 'legacyStatus' | 'legacyAction' | 'legacyState'>,
  mode: LifecycleMode = DEFAULT_LIFECYCLE_MODE,
): TicketStatus {
  switch (vocabularyRead(ticket, mode)) {
    case 'LIFECYCLE':
      return { vocabulary: 'LIFECYCLE', value: canonicalLifecycleStatus(ticket.lifecycleStatus ?? '') };
    case 'LEGACY':
      return {
        vocabulary: 'LEGACY',
        value: ticket.legacyStatus ?? '',
        action: ticket.legacyAction ?? null,
        state: ticket.legacyState ?? null,
      };
    case 'V4':
      return { vocabulary: 'V4', value: ticket.status ?? '' };
  }
}

/** Who owns the ticket now: the owner object where there is one, else the report's flat owner fields. */
export function currentOwnerOf(ticket: Ticket): Owner | null {
  if (ticket.currentOwner) return ticket.currentOwner;
  if (!ticket.ownerEmail && !ticket.ownerLastName) return ticket.initialOwner ?? null;
  return {
    id: ticket.ownerEmail ?? '',
    email: ticket.ownerEmail,
    firstName: ticket.ownerFirstName,
    lastName: ticket.ownerLastName,
  };
}

/** First and last name as one text; empty when neither is known. */
export function fullName(person: {
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
}): string {
  return [person.firstName, person.lastName].filter(Boolean).join(' ');
}

/** Whether an attribute is TRUE, and since when in UTC milliseconds where the server says so. */
export function attributeOf(
  ticket: Pick<Ticket, 'attributes'>,
  name: (typeof ATTRIBUTES)[number],
): { value: boolean; at: number | null } {
  const attribute = ticket.attributes?.[name];
  return { value: attribute?.value ?? false, at: attribute?.at?.utc ?? null };
}
