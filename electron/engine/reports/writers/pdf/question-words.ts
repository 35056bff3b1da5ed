/** A question in words, for whoever reads a report on paper. */
import { FAMILY_LABELS } from '../../../../../shared/domain/families.ts';
import type { EventAge, PersonalField, ReportQuestion } from '../../../../../shared/reports.ts';
import { REPORTS } from '../../../../../shared/reports.ts';
import type { TicketFilter } from '../../../../../shared/ticket-views.ts';
import { readableTime } from './cell-text.ts';

type Fact = readonly [name: string, value: string];

/** What was asked, a line for each part of it. `events`: those whose names are known. */
export function questionFacts(question: ReportQuestion, events: readonly EventAge[]): Fact[] {
  const { kind, at, by, s360, ticket } = question;
  const filters = filterFacts(question.filter, events);
  return [
    ['Report', REPORTS[kind].title],
    ...(ticket === null ? [] : [['Ticket', ticket] as const]),
    ...(filters.length === 0 && ticket === null ? [['Filter', 'none: everything'] as const] : filters),
    ...(kind === 'figures' ? [['Instant', at === null ? 'now: as the cache has it' : readableTime(at)] as const] : []),
    ...(kind === 'figures' ? [['Counted by', by.join(', ') || 'all tickets together'] as const] : []),
    ...(s360 === null ? [] : [['File of S-360', `${s360.name}, SHA-256 ${s360.sha256}`] as const]),
    ['Personal data', personalDataWords(question)],
  ];
}

const FIELD_WORDS: Readonly<Record<PersonalField, string>> = {
  barcode: 'barcode',
  phone: 'phone',
  birthDate: 'birth date',
  passport: 'passport',
  idNumber: 'id number',
};

function personalDataWords({ personalData }: ReportQuestion): string {
  switch (personalData.kind) {
    case 'namesAndEmails':
      return 'names and e-mail addresses';
    case 'pseudonymised':
      return 'pseudonyms in place of people and phones; notes and messages are left out';
    case 'withFields':
      return `names, e-mail addresses and, as was chosen, ${personalData.fields.map((field) => FIELD_WORDS[field]).join(', ')}`;
  }
}

/** The parts of a filter that filter something. */
function filterFacts(filter: TicketFilter, events: readonly EventAge[]): Fact[] {
  const nameOf = (eventId: string): string => {
    const event = events.find((known) => known.eventId === eventId);
    return event ? `${event.eventName} (${eventId})` : eventId;
  };
  const lists: Fact[] = [
    ['Events', filter.eventIds.map(nameOf).join('; ')],
    ['Statuses', filter.statuses.map(({ vocabulary, value }) => `${value} (${vocabulary})`).join(', ')],
    ['Families', filter.families.map((family) => FAMILY_LABELS[family]).join(', ')],
    ['Attributes that are TRUE', filter.attributes.join(', ')],
    ['Open problems', filter.problems.join(', ')],
    ['Gates', filter.gates.map(orNone).join(', ')],
    ['Blocks', filter.blocks.map(orNone).join(', ')],
    ['Categories', filter.categories.map(orNone).join(', ')],
    ['Deletions decided here', filter.deletions.join(', ')],
    ['Owner changed', filter.ownerChanged === null ? '' : filter.ownerChanged ? 'yes' : 'no'],
    ['Changed last', ageWords(filter.age)],
  ];
  return [['Text', filter.text] as const, ...lists].filter(([, value]) => value !== '');
}

function orNone(value: string): string {
  return value === '' ? 'none' : value;
}

const MINUTE = 60_000;

function ageWords(age: TicketFilter['age']): string {
  const minutes = (milliseconds: number): string => `${milliseconds / MINUTE} minutes before the instant of the data`;
  return [
    ...(age?.olderThan != null ? [`more than ${minutes(age.olderThan)}`] : []),
    ...(age?.youngerThan != null ? [`less than ${minutes(age.youngerThan)}`] : []),
  ].join(', ');
}
