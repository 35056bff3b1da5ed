/** The report on families, milestones and statistics: counted now, or as the status logs tell them at an instant. */
import type { Milestone } from '../../../../shared/domain/attributes.ts';
import { MILESTONES } from '../../../../shared/domain/attributes.ts';
import { countsIn, EVENT_FIGURES } from '../../../../shared/domain/event-figures.ts';
import type { Family } from '../../../../shared/domain/families.ts';
import { FAMILIES } from '../../../../shared/domain/families.ts';
import { familyCourse } from '../../../../shared/domain/family-course.ts';
import { impliedAttributes } from '../../../../shared/domain/mapping.ts';
import { replay } from '../../../../shared/domain/replay.ts';
import type { Standing } from '../../../../shared/domain/standing.ts';
import { standingAt, standingOf, UNKNOWN_STANDING } from '../../../../shared/domain/standing.ts';
import type { StatusLogEntry } from '../../../../shared/domain/status-log.ts';
import type { Ticket } from '../../../../shared/domain/ticket.ts';
import { attributeOf } from '../../../../shared/domain/ticket.ts';
import type { FigureGrouping, ReportQuestion } from '../../../../shared/reports.ts';
import type { ReportData, ReportTicket } from '../report-data.ts';
import type { ReportRow, Rows } from './report-row.ts';

/** What figures count of a ticket; null: the records do not tell. */
export interface CountedTicket {
  family: Family;
  milestones: Readonly<Record<Milestone, boolean | null>>;
  standing: Standing;
}

export function* figureRows({ filter, by, at }: ReportQuestion, data: ReportData): Rows {
  const instant = at === null ? null : Date.parse(at);
  const groups = new Map<string, Group>();
  for (const known of data.tickets(filter)) {
    if (!known) {
      yield;
      continue;
    }
    const counted = countedAt(known, instant, () => data.logOf(known.ticket.ticketId));
    if (counted) groupOf(known.ticket, by, groups).count(counted);
  }
  for (const group of groups.values()) yield* group.rows();
}

/**
 * A ticket at an instant, inclusive, UTC milliseconds; null instant: as it is now. A ticket that has not changed since is
 * what it is now; any other one is what its log leads to. Null: it was injected later.
 */
export function countedAt(
  known: ReportTicket,
  instant: number | null,
  logOf: () => readonly StatusLogEntry[],
): CountedTicket | null {
  const { ticket, family } = known;
  const now: CountedTicket = { family, milestones: milestonesNow(known), standing: standingNow(known) };
  if (instant === null || ticket.lastUpdated.utc <= instant) return now;
  const log = logOf();
  const standing = standingAt(log, instant, now.standing, known.status.vocabulary);
  if (standing === null) return null;
  const since = attributeOf(ticket, 'Injected').at ?? ticket.lastUpdated.utc;
  const step = familyCourse(log, family, since).findLast(({ at }) => at <= instant);
  if (!step && standing === UNKNOWN_STANDING && since > instant) return null;
  return {
    family: step?.family ?? 'UNCLASSIFIED',
    milestones: standing === UNKNOWN_STANDING ? UNTOLD : milestonesAt(log, instant),
    standing,
  };
}

const UNTOLD = milestones(() => null);

function milestones(value: (name: Milestone) => boolean | null): Record<Milestone, boolean | null> {
  return Object.fromEntries(MILESTONES.map((name) => [name, value(name)])) as Record<Milestone, boolean | null>;
}

/** The older vocabularies send no attributes: what their status says of them is all that is told. */
function milestonesNow({ ticket, status }: ReportTicket): Record<Milestone, boolean | null> {
  const implied = impliedAttributes(status);
  return milestones((name) => ticket.attributes?.[name]?.value ?? implied[name] ?? null);
}

function milestonesAt(log: readonly StatusLogEntry[], instant: number): Record<Milestone, boolean | null> {
  const { state } = replay(log, instant);
  return milestones((name) => (state ? state.attributes[name] !== null : null));
}

/** A ticket whose attributes were sent is always `Injected`: else they are not told. */
function standingNow({ ticket, status }: ReportTicket): Standing {
  const isTold = attributeOf(ticket, 'Injected').value;
  const value = (name: 'Delivered' | 'Controlled'): boolean => attributeOf(ticket, name).value;
  return standingOf(status, isTold ? { delivered: value('Delivered'), controlled: value('Controlled') } : null);
}

function groupOf(ticket: Ticket, by: readonly FigureGrouping[], groups: Map<string, Group>): Group {
  const cells: ReportRow = {
    ...(by.includes('event') ? { eventId: ticket.eventId, eventName: ticket.eventName ?? null } : {}),
    ...(by.includes('gate') ? { gate: ticket.gate || null } : {}),
    ...(by.includes('category') ? { seatCategoryId: ticket.seatCategoryId || null } : {}),
  };
  const key = JSON.stringify([by.includes('event') ? ticket.eventId : null, cells.gate, cells.seatCategoryId]);
  const known = groups.get(key);
  if (known) return known;
  const group = new Group(cells);
  groups.set(key, group);
  return group;
}

/** The figures of some tickets. */
class Group {
  readonly #cells: ReportRow;
  readonly #counts = new Map<string, { atLeast: number; atMost: number }>();

  constructor(cells: ReportRow) {
    this.#cells = cells;
  }

  count({ family, milestones: reached, standing }: CountedTicket): void {
    this.#count(`family ${family}`, true);
    for (const name of MILESTONES) this.#count(`milestone ${name}`, reached[name]);
    for (const figure of EVENT_FIGURES) this.#count(`statistics ${figure}`, countsIn(figure, standing));
  }

  *rows(): Generator<ReportRow> {
    for (const [group, figures] of [
      ['family', FAMILIES],
      ['milestone', MILESTONES],
      ['statistics', EVENT_FIGURES],
    ] as const) {
      for (const figure of figures) {
        const counts = this.#counts.get(`${group} ${figure}`) ?? { atLeast: 0, atMost: 0 };
        yield { ...this.#cells, group, figure, ...counts };
      }
    }
  }

  #count(name: string, counts: boolean | null): void {
    const known = this.#counts.get(name) ?? { atLeast: 0, atMost: 0 };
    if (counts === true) known.atLeast += 1;
    if (counts !== false) known.atMost += 1;
    this.#counts.set(name, known);
  }
}
