/** The figures of the overview as lines that a chart or a table can show. */
import i18next from 'i18next';
import { MILESTONES } from '../../shared/domain/attributes.ts';
import { SEVERITY_OF } from '../../shared/domain/diagnosis/finding.ts';
import { FAMILIES } from '../../shared/domain/families.ts';
import type { FamilyFacts } from '../../shared/domain/mapping.ts';
import { familyOf } from '../../shared/domain/mapping.ts';
import type { TicketStatus, Vocabulary } from '../../shared/domain/statuses.ts';
import { isV4Status, LEGACY_STATUSES, LIFECYCLE_STATUSES, V4_STATUSES } from '../../shared/domain/statuses.ts';
import type { ProblemFigures } from '../../shared/overview.ts';
import type { Count, OverviewFigures, TicketFilter } from '../../shared/ticket-views.ts';
import { ticketsPath } from '../ui/addresses.ts';
import { formatShare } from '../ui/count-format.ts';
import { colorOfStatus, FAMILY_COLORS } from '../ui/status-color.ts';

/** One bar of a chart, which is one row of its table. */
export interface FigureLine {
  key: string;
  label: string;
  /** Says on the chart what else only the colour would say. */
  mark?: string;
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
    label: i18next.t(`domain:families.${family}`),
    count: countOf(figures.families, family),
    color: FAMILY_COLORS[family],
    definition: i18next.t(`domain:familyDefinitions.${family}`),
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
  if (vocabulary !== 'V4') {
    const family = i18next.t(`domain:families.${familyOf(statusIn(vocabulary, value), NO_FACTS)}`);
    return i18next.t('overview:inFamily', { family });
  }
  return isV4Status(value) ? i18next.t(`lifecycle:statuses.${value}`) : i18next.t('overview:notPublished');
}

/** How many tickets have reached each milestone. */
export function milestoneLines(figures: OverviewFigures, scope: Scope): FigureLine[] {
  return MILESTONES.map((milestone) => ({
    key: milestone,
    label: milestone,
    count: countOf(figures.milestones, milestone),
    color: '#5c7cdb',
    definition: i18next.t(`lifecycle:attributes.${milestone}`),
    path: ticketsPath({ ...scope, attributes: [milestone] }),
  }));
}

/** Of each line what share it is of the one before, with its name: `92% of Delivered`; empty for the first. */
export function stepShares(lines: readonly FigureLine[]): string[] {
  return lines.map(({ count }, place) => {
    const before = lines[place - 1];
    const share = before ? formatShare(count, before.count) : '';
    return before && share ? i18next.t('overview:milestones.ofBefore', { share, step: before.label }) : '';
  });
}

/** How problems and warnings are drawn: their marks differ as their colours do. */
export const SEVERITY_LOOKS = {
  problem: { color: '#c62828', mark: '▲' },
  warning: { color: '#d9902f', mark: '△' },
} as const;

export type ProblemLine = FigureLine & { severity: 'problem' | 'warning' };

/** The problems that occur; problems before warnings, the most frequent first. */
export function problemLines({ problems }: ProblemFigures, scope: Scope): ProblemLine[] {
  return problems
    .filter(({ count }) => count > 0)
    .map(({ key, count }): ProblemLine => {
      const severity = SEVERITY_OF[key] === 'warning' ? 'warning' : 'problem';
      return {
        key,
        label: i18next.t(`domain:problems.${key}`),
        count,
        ...SEVERITY_LOOKS[severity],
        severity,
        definition: i18next.t(`domain:problemDefinitions.${key}`),
        path: ticketsPath({ ...scope, problems: [key] }),
      };
    })
    .sort((one, other) => one.severity.localeCompare(other.severity) || other.count - one.count);
}
