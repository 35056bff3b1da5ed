/** The values that a filter offers, with how many tickets each would find. */
import { VOCABULARIES, type Vocabulary } from '../../shared/domain/statuses.ts';
import type { TicketFacet, TicketFacetCounts } from '../../shared/ticket-list.ts';
import { parseStatusText } from '../ui/addresses.ts';
import { ageValue } from './filter-kinds.ts';

export interface FacetChoice {
  value: string;
  count: number;
}

/** Choices that stand together, under a name where there are several such groups. */
export interface ChoiceGroup {
  group: Vocabulary | 'within' | 'before' | null;
  choices: FacetChoice[];
}

/** What is counted, with what is chosen already even where no ticket has it any more. */
export function choiceGroups(
  facet: TicketFacet,
  counts: Pick<TicketFacetCounts, 'values' | 'total'>,
  chosen: readonly string[],
): ChoiceGroup[] {
  if (facet === 'age') return ageGroups(counts);
  const counted = counts.values.map(({ key, count }) => ({ value: key, count }));
  const missing = chosen.filter((value) => !counted.some((choice) => choice.value === value));
  const choices = [...counted, ...missing.map((value) => ({ value, count: 0 }))];
  if (facet !== 'status') return [{ group: null, choices }];
  return VOCABULARIES.map((group) => ({
    group,
    choices: choices.filter(({ value }) => parseStatusText(value)?.vocabulary === group),
  })).filter((group) => group.choices.length > 0);
}

/** Changed within a time, or longer ago: together these are all tickets. */
function ageGroups({ values, total }: Pick<TicketFacetCounts, 'values' | 'total'>): ChoiceGroup[] {
  const steps = values.map(({ key, count }) => ({ milliseconds: Number(key), count }));
  steps.sort((a, b) => a.milliseconds - b.milliseconds);
  return [
    {
      group: 'within',
      choices: steps.map(({ milliseconds, count }) => ({ value: ageValue({ bound: 'younger', milliseconds }), count })),
    },
    {
      group: 'before',
      choices: steps.map(({ milliseconds, count }) => ({
        value: ageValue({ bound: 'older', milliseconds }),
        count: total - count,
      })),
    },
  ];
}
