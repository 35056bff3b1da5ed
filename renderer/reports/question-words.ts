import { useTranslation } from 'react-i18next';
import type { ReportQuestion } from '../../shared/reports.ts';
import { TICKET_FACETS } from '../../shared/ticket-list.ts';
import { chosenValues } from '../tickets/filter-kinds.ts';
import { useValueLabels } from '../tickets/use-value-labels.ts';
import { formatDateTime, zoneNameAt } from '../ui/time-format.ts';
import { personalChoices } from './report-draft.ts';

/** Says in words what a question asks beyond its kind; empty parts are left out. */
export function useQuestionWords(): (question: ReportQuestion) => string {
  const { t } = useTranslation(['reports', 'tickets']);
  const labelOf = useValueLabels();

  const filterWords = ({ filter }: ReportQuestion): string[] => {
    const chosen = TICKET_FACETS.flatMap((facet) => {
      const values = chosenValues(filter, facet).map((value) => labelOf(facet, value));
      if (values.length === 0) return [];
      return [t('tickets:filters.chip', { name: t(`tickets:filters.${facet}`), value: values.join(', ') })];
    });
    return filter.text ? [t('words.text', { text: filter.text }), ...chosen] : chosen;
  };

  const figureWords = ({ kind, at, by }: ReportQuestion): string[] => {
    if (kind !== 'figures') return [];
    const utc = at === null ? null : Date.parse(at);
    const instant =
      utc === null ? t('words.now') : t('words.at', { time: `${formatDateTime(utc)} ${zoneNameAt(utc)}` });
    const groups = by.map((grouping) => t(`groupings.${grouping}`)).join(', ');
    return [instant, by.length > 0 ? t('words.by', { groups }) : t('words.notGrouped')];
  };

  const personalWords = ({ kind, personalData }: ReportQuestion): string[] => {
    if (personalChoices(kind).length === 0) return [];
    if (personalData.kind !== 'withFields') return [t(`words.${personalData.kind}`)];
    return [t('words.withFields', { fields: personalData.fields.map((field) => t(`fields.${field}`)).join(', ') })];
  };

  return (question) =>
    [
      ...(question.ticket === null ? [] : [t('words.ticket', { ticket: question.ticket })]),
      ...(question.s360 ? [question.s360.name] : []),
      ...filterWords(question),
      ...figureWords(question),
      ...personalWords(question),
    ].join(' · ');
}
