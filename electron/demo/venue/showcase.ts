/** A ticket with a life of its own: what every venue must contain, however few tickets it has. */

import type { WireStatusLogEntry } from '../../../shared/domain/status-log.ts';
import type { S360Status } from '../../../shared/domain/statuses.ts';
import type { Misspelling } from '../wire/ticket-report.ts';
import type { Journey } from './journeys.ts';

export interface Showcase {
  journey: Journey;
  misspelled?: Misspelling;
  /** Fixed, whatever the seed and size of the venue. */
  ticketNumber?: string;
  /** What the ticket says of S-360 [inferred]; ordinary tickets say nothing. */
  s360Status?: S360Status;
  /** The ticket stands for the seat of the one before it in the event. */
  seatOfTicketBefore?: true;
  /** What the log endpoint says of an entry; null: nothing. A real one loses and misspells some. */
  reported?: (entry: WireStatusLogEntry) => WireStatusLogEntry | null;
}
