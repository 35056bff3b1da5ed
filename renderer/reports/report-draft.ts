/** A question while it is put together. It lives in the address, so that Back, a reload and a pasted address bring it again. */
import type { FigureGrouping, PersonalDataChoice, PersonalField, ReportFormat } from '../../shared/reports.ts';
import {
  FIGURE_GROUPINGS,
  filterScope,
  PERSONAL_FIELDS,
  REPORT_FORMATS,
  REPORT_KINDS,
  type ReportKind,
  type ReportQuestion,
  reportQuestionSchema,
  type S360File,
} from '../../shared/reports.ts';
import { NO_FILTER, type TicketFilter } from '../../shared/ticket-views.ts';
import { filterOf, paramsOf } from '../ui/addresses.ts';

/** What was chosen, also where it does not count for the kind that is chosen now. */
export interface ReportDraft {
  kind: ReportKind;
  filter: TicketFilter;
  /** RFC 3339 in UTC; null: now. */
  at: string | null;
  by: readonly FigureGrouping[];
  /** Id or number of the one ticket that a ticket file is about. */
  ticket: string;
  personal: PersonalDataChoice['kind'];
  fields: readonly PersonalField[];
  formats: readonly ReportFormat[];
}

const PERSONAL_CHOICES = ['namesAndEmails', 'pseudonymised', 'withFields'] as const;

/** Kinds whose rows name no owner and no holder. */
const WITHOUT_PEOPLE: ReadonlySet<ReportKind> = new Set(['figures', 'reconciliation', 's360', 'audit-trail']);

/** The choices of personal data that a kind of report offers; none where its rows name nobody. */
export function personalChoices(kind: ReportKind): readonly PersonalDataChoice['kind'][] {
  if (WITHOUT_PEOPLE.has(kind)) return [];
  const ofWholeTickets = kind === 'tickets' || kind === 'ticket-file';
  return PERSONAL_CHOICES.filter((choice) => choice !== 'withFields' || ofWholeTickets);
}

/** The choice that counts for the kind. */
export function personalChoice({ kind, personal }: ReportDraft): PersonalDataChoice['kind'] {
  return personalChoices(kind).includes(personal) ? personal : 'namesAndEmails';
}

/** The question that is asked; null while something is missing. */
export function questionOf(draft: ReportDraft, s360: S360File | null): ReportQuestion | null {
  const { kind, filter, at, by, ticket, fields } = draft;
  const scope = filterScope(kind);
  const personal = personalChoice(draft);
  const asked = {
    kind,
    filter: scope === 'tickets' ? filter : scope === 'events' ? { eventIds: filter.eventIds } : {},
    ...(kind === 'figures' ? { at, by: [...by] } : {}),
    personalData: personal === 'withFields' ? { kind: personal, fields: [...fields] } : { kind: personal },
    ...(kind === 's360' ? { s360 } : {}),
    ...(kind === 'ticket-file' ? { ticket: ticket.trim() } : {}),
  };
  const parsed = reportQuestionSchema.safeParse(asked);
  return parsed.success ? parsed.data : null;
}

/** The draft that {@link questionOf} makes a question of. */
export function draftOf(question: ReportQuestion, formats: readonly string[]): ReportDraft {
  const { kind, filter, at, by, personalData, ticket } = question;
  return {
    kind,
    filter,
    at,
    by,
    ticket: ticket ?? '',
    personal: personalData.kind,
    fields: personalData.kind === 'withFields' ? personalData.fields : [],
    formats: among(formats, REPORT_FORMATS),
  };
}

/** The draft that an address names; what it does not name is as it is at first. */
export function draftIn(params: URLSearchParams): ReportDraft {
  const [kind = 'tickets'] = among(params.getAll('kind'), REPORT_KINDS);
  const [personal = 'namesAndEmails'] = among(params.getAll('personal'), PERSONAL_CHOICES);
  return {
    kind,
    filter: filterOf(params),
    at: params.get('at'),
    by: params.has('by') ? among(params.getAll('by'), FIGURE_GROUPINGS) : ['event'],
    ticket: params.get('ticket') ?? '',
    personal,
    fields: among(params.getAll('field'), PERSONAL_FIELDS),
    formats: params.has('format') ? among(params.getAll('format'), REPORT_FORMATS) : ['csv'],
  };
}

/** The search parameters from which {@link draftIn} reads the draft. An empty list is written as an empty value. */
export function paramsOfDraft(draft: ReportDraft): URLSearchParams {
  const params = paramsOf({ ...NO_FILTER, ...draft.filter });
  if (draft.kind !== 'tickets') params.set('kind', draft.kind);
  if (draft.at !== null) params.set('at', draft.at);
  if (draft.by.join() !== 'event') addAll(params, 'by', draft.by);
  if (draft.ticket !== '') params.set('ticket', draft.ticket);
  if (draft.personal !== 'namesAndEmails') params.set('personal', draft.personal);
  for (const field of draft.fields) params.append('field', field);
  if (draft.formats.join() !== 'csv') addAll(params, 'format', draft.formats);
  return params;
}

function addAll(params: URLSearchParams, name: string, values: readonly string[]): void {
  for (const value of values.length > 0 ? values : ['']) params.append(name, value);
}

/** The known ones among the values, in the order in which they are known. */
function among<Value extends string>(values: readonly string[], known: readonly Value[]): Value[] {
  return known.filter((value) => values.includes(value));
}
