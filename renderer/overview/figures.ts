/** The figures of the overview as lines that a chart or a table can show. */
import { ATTRIBUTE_DEFINITIONS, MILESTONES } from '../../shared/domain/attributes.ts';
import { FAMILIES, FAMILY_DEFINITIONS, FAMILY_LABELS } from '../../shared/domain/families.ts';
import type { FamilyFacts } from '../../shared/domain/mapping.ts';
import { familyOf } from '../../shared/domain/mapping.ts';
import type { TicketStatus, Vocabulary } from '../../shared/domain/statuses.ts';
import { isV4Status, LEGACY_STATUSES, LIFECYCLE_STATUSES, V4_STATUSES } from '../../shared/domain/statuses.ts';
import type { Count, OverviewFigures, TicketFilter } from '../../shared/ticket-views.ts';
import { ticketsPath } from '../ui/addresses.ts';
import { colorOfStatus, FAMILY_COLORS } from '../ui/status-color.ts';
import { V4_STATUS_DEFINITIONS } from './definitions.ts';

/** One bar of a chart, which is one row of its table. */
export interface FigureLine {
  key: string;
  label: string;
  count: number;
  color: string;
  /** What is counted; empty where nothing is published. */
  definition: string;
  /** The ticket list that shows what is counted. */
  path: string;
}

type Scope = Pick<TicketFilter, 'eventIds'>;

function countOf<Key>(counts: readonly Count<Key>[], key: Key): number {
  return counts.find((count) => count.key === key)?.count ?? 0;
}

/** Tickets by family; `UNCLASSIFIED` only when there are any, so that the lines always add up (domain.md 12). */
export function familyLines(figures: OverviewFigures, scope: Scope): FigureLine[] {
  return FAMILIES.map((family) => ({
    key: family,
    label: FAMILY_LABELS[family],
    count: countOf(figures.families, family),
    color: FAMILY_COLORS[family],
    definition: FAMILY_DEFINITIONS[family],
    path: ticketsPath({ ...scope, families: [family] }),
  })).filter(({ key, count }) => key !== 'UNCLASSIFIED' || count > 0);
}

/** The statuses of each vocabulary in their published order. */
const PUBLISHED: Readonly<Record<Vocabulary, readonly string[]>> = {
  V4: V4_STATUSES,
  LIFECYCLE: LIFECYCLE_STATUSES,
  LEGACY: LEGACY_STATUSES,
};

/** Tickets by the statuses of one vocabulary; all V4 statuses, and of the others those that occur. */
export function statusLines(figures: OverviewFigures, vocabulary: Vocabulary, scope: Scope): FigureLine[] {
  const counts = figures.statuses.filter((count) => count.vocabulary === vocabulary);
  const occurring = counts.map(({ key }) => key);
  const published = PUBLISHED[vocabulary].filter((value) => vocabulary === 'V4' || occurring.includes(value));
  const values = [...new Set([...published, ...occurring])];
  return values.map((value) => ({
    key: value,
    label: value,
    count: countOf(counts, value),
    color: colorOfStatus({ vocabulary, value }),
    definition: definitionOf(vocabulary, value),
    path: ticketsPath({ ...scope, statuses: [{ vocabulary, value }] }),
  }));
}

/** The older vocabularies have a family for each status, whatever else is known of the ticket. */
const NO_FACTS: FamilyFacts = { activated: false, controlled: false, lastActionEndedTransfer: false };

function statusIn(vocabulary: Vocabulary, value: string): TicketStatus {
  return vocabulary === 'LEGACY' ? { vocabulary, value, action: null, state: null } : { vocabulary, value };
}

function definitionOf(vocabulary: Vocabulary, value: string): string {
  if (vocabulary !== 'V4')
    return `Counted in the family ${FAMILY_LABELS[familyOf(statusIn(vocabulary, value), NO_FACTS)]}.`;
  return isV4Status(value) ? V4_STATUS_DEFINITIONS[value] : 'Not a published status; shown as TIXNGO sent it.';
}

/** How many tickets have reached each milestone. */
export function milestoneLines(figures: OverviewFigures, scope: Scope): FigureLine[] {
  return MILESTONES.map((milestone) => ({
    key: milestone,
    label: milestone,
    count: countOf(figures.milestones, milestone),
    color: '#5c7cdb',
    definition: ATTRIBUTE_DEFINITIONS[milestone],
    path: ticketsPath({ ...scope, attributes: [milestone] }),
  }));
}
