/** What a ticket and its status log tell together, as far as figures are made of it. */
import { diagnose } from '../../../shared/domain/diagnosis/diagnose.ts';
import type { DiagnosisCase } from '../../../shared/domain/diagnosis/diagnosis-case.ts';
import type { OpenProblem } from '../../../shared/domain/diagnosis/open-problems.ts';
import { isOpenProblem } from '../../../shared/domain/diagnosis/open-problems.ts';
import { attributeTime, situationOf } from '../../../shared/domain/diagnosis/situation.ts';
import type { Family } from '../../../shared/domain/families.ts';
import { familyCourse } from '../../../shared/domain/family-course.ts';
import { storyOf } from '../../../shared/domain/replay.ts';
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import { s360StatusIn } from '../../../shared/domain/statuses.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { attributeOf, statusOf } from '../../../shared/domain/ticket.ts';
import { quarterOf } from './time-buckets.ts';

/** Counted in `family` from the quarter hour on; a quarter hour is a number since 1970, UTC. */
export interface QuarterStep {
  quarter: number;
  family: Family;
}

export interface TicketStory {
  eventId: string;
  /** At least one; a family that lasted less than a quarter hour is not among them. */
  course: readonly QuarterStep[];
  /** Null for a ticket that was not controlled; the quarter hour is null where its time is not known. */
  arrival: { quarter: number | null; gate: string } | null;
  problems: readonly OpenProblem[];
}

/** `family`: in which the ticket is counted now. `log` is in server order. */
export function ticketStory(ticket: Ticket, family: Family, log: readonly StatusLogEntry[]): TicketStory {
  const given = caseOf(ticket, log);
  const since = attributeOf(ticket, 'Injected').at ?? ticket.lastUpdated.utc;
  const { controlled } = situationOf(given);
  const controlledAt = attributeTime(given, 'Controlled');
  return {
    eventId: ticket.eventId,
    course: quarterSteps(familyCourse(log, family, since)),
    arrival: controlled
      ? { quarter: controlledAt === null ? null : quarterOf(controlledAt), gate: ticket.gate ?? '' }
      : null,
    problems: diagnose(given).flatMap(({ rule }) => (isOpenProblem(rule) ? [rule] : [])),
  };
}

/** No open problem depends on the age of the data or on what was decided here. */
function caseOf(ticket: Ticket, log: readonly StatusLogEntry[]): DiagnosisCase {
  return {
    ticket,
    status: statusOf(ticket),
    log,
    replay: storyOf(log),
    now: 0,
    asOf: 0,
    logSince: null,
    staleAfter: Number.POSITIVE_INFINITY,
    s360Status: s360StatusIn(ticket.s360Status),
    replacement: null,
    deletion: null,
  };
}

function quarterSteps(course: readonly { at: number; family: Family }[]): QuarterStep[] {
  const steps: QuarterStep[] = [];
  for (const { at, family } of course) {
    const quarter = quarterOf(at);
    if (steps.at(-1)?.quarter === quarter) steps.pop();
    if (steps.at(-1)?.family !== family) steps.push({ quarter, family });
  }
  return steps;
}
