/** The seats around a ticket's own, as the plan of the venue has them (domain.md 6, advanced seating). */
import type { TicketStatus } from './domain/statuses.ts';

/** How a seat stands to the ticket's own one; null for others in sight. */
export type SeatRelation = 'self' | 'left' | 'right' | 'front' | 'back' | 'companion';

/** A seat with the ticket that has it: of several the one that is not deleted, else the latest. */
export interface MappedSeat {
  ticketId: string;
  ticketNumber: string;
  row: string;
  seat: string;
  /** Where it is on the plan, in the plan's own units. */
  x: number;
  y: number;
  status: TicketStatus;
  controlled: boolean;
  relation: SeatRelation | null;
}

/** The seat itself first, then the others by their distance. Empty where the ticket has no place on a plan. */
export interface SeatMap {
  seats: MappedSeat[];
}
