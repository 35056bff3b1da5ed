/** Reports: what is asked, what is told while one is made, and the manifest that lies beside its files. */
import { z } from 'zod';
import { parseInstant } from './domain/instant.ts';
import type { Cell, ReportColumn } from './report-columns.ts';
import { type Sentence, sentence } from './sentences/sentence.ts';
import { NO_FILTER, ticketFilterSchema } from './ticket-views.ts';

export const REPORT_KINDS = [
  'tickets',
  'ownership',
  'ownership-chains',
  'status-log',
  'deletions',
  'figures',
  'reconciliation',
  's360',
  'diagnosis',
  'ticket-file',
  'audit-trail',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Its title, and what one row of it is. */
export const REPORTS: Readonly<Record<ReportKind, { title: string; row: string }>> = {
  tickets: { title: 'Tickets', row: 'One ticket, as TIXNGO described it last.' },
  ownership: {
    title: 'Ownership',
    row: 'One hop of a ticket: its injection, a transfer, or an attempt at one, as its status log tells it.',
  },
  'ownership-chains': { title: 'Ownership chains', row: 'One ticket with all its owners, first owner first.' },
  'status-log': { title: 'Status log', row: 'One entry of the Ticket Status Log, in server order within its ticket.' },
  deletions: {
    title: 'Deletions',
    row: 'One deletion: decided at this machine, or elsewhere as the status log tells.',
  },
  figures: {
    title: 'Families and milestones',
    row: 'One figure of one group of tickets at one instant. Where the records do not tell all, it is a range.',
  },
  reconciliation: {
    title: 'Reconciliation',
    row: "One figure of one event, counted by Usher and by TIXNGO's event statistics at the same instant.",
  },
  s360: {
    title: 'S-360 against TIXNGO',
    row: 'One line of the S-360 file that TIXNGO does not agree with, or that could not be judged.',
  },
  diagnosis: { title: 'Open problems', row: 'One finding of the diagnosis about one ticket.' },
  'ticket-file': {
    title: 'Ticket file',
    row: 'One fact about one ticket: about itself, a deletion, an owner, an entry of its log, or a finding.',
  },
  'audit-trail': { title: 'Audit trail', row: 'One entry of the audit trail of this installation.' },
};

/** The kinds that are about tickets, so that the filter of the Tickets screen chooses them. */
const OF_FILTERED_TICKETS: ReadonlySet<ReportKind> = new Set([
  'tickets',
  'ownership',
  'ownership-chains',
  'status-log',
  'deletions',
  'figures',
  'diagnosis',
]);

/** What of the filter of the Tickets screen a kind of report takes. */
export function filterScope(kind: ReportKind): 'tickets' | 'events' | 'nothing' {
  if (OF_FILTERED_TICKETS.has(kind)) return 'tickets';
  return kind === 'reconciliation' ? 'events' : 'nothing';
}

/** What a report leaves out unless it is chosen, and then only where a ticket is told whole (domain.md 12). */
export const PERSONAL_FIELDS = ['barcode', 'phone', 'birthDate', 'passport', 'idNumber'] as const;
export type PersonalField = (typeof PERSONAL_FIELDS)[number];

const personalDataSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('namesAndEmails') }),
  /** People and phones by a pseudonym of this installation; free texts are left out. */
  z.strictObject({ kind: z.literal('pseudonymised') }),
  z.strictObject({ kind: z.literal('withFields'), fields: z.array(z.enum(PERSONAL_FIELDS)).min(1) }),
]);
export type PersonalDataChoice = z.output<typeof personalDataSchema>;

/** What figures can be counted by. */
export const FIGURE_GROUPINGS = ['event', 'gate', 'category'] as const;
export type FigureGrouping = (typeof FIGURE_GROUPINGS)[number];

/** Largest file of S-360 statuses, in bytes: some million lines. */
export const LARGEST_S360_BYTES = 64 * 1024 * 1024;

/** Which file of S-360 is meant, and where in it number and status stand. Columns count from 0. */
const s360Schema = z.strictObject({
  name: z.string().min(1).max(255),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  delimiter: z.enum([',', ';', '\t']),
  ticketNumberColumn: z.int().min(0).max(999),
  statusColumn: z.int().min(0).max(999),
});
export type S360File = z.output<typeof s360Schema>;

const instantText = z.string().transform((text, context) => {
  const instant = parseInstant(text);
  if (instant) return new Date(instant.utc).toISOString();
  const told = sentence('input.dateTimeExample');
  context.addIssue({ code: 'custom', message: told.english, params: { told } });
  return z.NEVER;
});

/** One spelling for one question: what is the same has the same canonical JSON, whoever wrote it. */
export const reportQuestionSchema = z
  .strictObject({
    kind: z.enum(REPORT_KINDS),
    /** As on the Tickets screen. Its ages count back from the instant of the data. */
    filter: ticketFilterSchema.prefault({}),
    /** Figures only: counted as of then; null: as the cache has it now. RFC 3339, in UTC. */
    at: instantText.nullable().default(null),
    /** Figures only. */
    by: z
      .array(z.enum(FIGURE_GROUPINGS))
      .default(['event'])
      .transform((by) => FIGURE_GROUPINGS.filter((grouping) => by.includes(grouping))),
    personalData: personalDataSchema.default({ kind: 'namesAndEmails' }),
    s360: s360Schema.nullable().default(null),
    /** Ticket file only: a ticket id, or a ticket number that one ticket alone has. */
    ticket: z.string().min(1).max(256).nullable().default(null),
    /** Of headings and definitions. */
    language: z.literal('en').default('en'),
  })
  .superRefine((question, context) => {
    for (const [path, problem] of problemsOf(question)) {
      context.addIssue({ code: 'custom', path: [path], message: problem.english, params: { told: problem } });
    }
  });
export type ReportQuestion = z.output<typeof reportQuestionSchema>;

function problemsOf(question: {
  kind: ReportKind;
  filter: z.output<typeof ticketFilterSchema>;
  at: string | null;
  by: readonly FigureGrouping[];
  personalData: PersonalDataChoice;
  s360: S360File | null;
  ticket: string | null;
}): [path: string, problem: Sentence][] {
  const { kind, filter, at, personalData, s360, ticket } = question;
  const problems: [string, Sentence][] = [];
  const notForKind = sentence('input.notForKind', { kind });
  const scope = filterScope(kind);
  const refused = scope === 'events' ? { ...filter, eventIds: [] } : filter;
  if (scope !== 'tickets' && JSON.stringify(refused) !== JSON.stringify(NO_FILTER)) {
    problems.push(['filter', scope === 'events' ? sentence('input.onlyEvents') : notForKind]);
  }
  if (at !== null && kind !== 'figures') problems.push(['at', sentence('input.onlyFiguresAt')]);
  if (kind !== 'figures' && question.by.join() !== 'event') problems.push(['by', sentence('input.onlyFiguresBy')]);
  if (personalData.kind === 'withFields' && kind !== 'tickets' && kind !== 'ticket-file') {
    problems.push(['personalData', sentence('input.onlyTicketFields')]);
  }
  if ((kind === 's360') !== (s360 !== null)) {
    problems.push(['s360', kind === 's360' ? sentence('input.noS360') : notForKind]);
  }
  if ((kind === 'ticket-file') !== (ticket !== null)) {
    problems.push(['ticket', kind === 'ticket-file' ? sentence('input.noTicket') : notForKind]);
  }
  return problems;
}

/** The formats that Usher writes. */
export const REPORT_FORMATS = ['csv', 'jsonl', 'xlsx', 'pdf'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How old the data of an event is. Times are RFC 3339 in UTC; null: not known. */
const eventAgeSchema = z.strictObject({
  eventId: z.string(),
  eventName: z.string(),
  tickets: z.int().min(0),
  /** All its tickets are known as they were then; null before the first complete sync. */
  completeAsOf: z.string().nullable(),
  /** The newest change that the cache has of it. */
  newestChange: z.string().nullable(),
});
export type EventAge = z.output<typeof eventAgeSchema>;

const hexHash = z.string().regex(/^[0-9a-f]{64}$/);

/** A position in the audit trail. Sequence 0, with an empty hash, stands before the first entry. */
export const trailHeadSchema = z.strictObject({ sequence: z.int().min(0), hash: z.union([hexHash, z.literal('')]) });
export type TrailHead = z.output<typeof trailHeadSchema>;

export const MANIFEST_FORMAT = 'usher-report-manifest-1';

/** What is said of a report apart from its rows. The same question on the same data gives the same. */
const provenanceSchema = z.strictObject({
  kind: z.enum(REPORT_KINDS),
  title: z.string(),
  question: reportQuestionSchema,
  /** Of its canonical JSON. */
  questionSha256: hexHash,
  /** What is counted back from, and the instant of figures. RFC 3339; null while nothing was synced. */
  instant: z.string().nullable(),
  /** Where the tickets come from: the server and the app of the organizer. */
  source: z.string(),
  events: z.array(eventAgeSchema),
  /** The status log is complete from then on; null: it was never read to the end. */
  logCompleteFrom: z.string().nullable(),
  /** What a reader has to know of this report beyond its definitions. */
  notes: z.array(z.string()),
  definitions: z.array(z.strictObject({ term: z.string(), definition: z.string() })),
  appVersion: z.string(),
  madeBy: z.string(),
});
export type Provenance = z.output<typeof provenanceSchema>;

export const manifestSchema = z.strictObject({
  format: z.literal(MANIFEST_FORMAT),
  name: z.string().min(1),
  report: provenanceSchema,
  rows: z.int().min(0),
  files: z.array(z.strictObject({ name: z.string().min(1), sha256: hexHash, bytes: z.int().min(0) })).min(1),
  /** RFC 3339 in UTC. This, the trail and the signature differ when a report is made twice; nothing else does. */
  madeAt: z.string(),
  /** The head of the audit trail when the report was made: the entry REPORT_MADE follows it. */
  trail: trailHeadSchema,
  /** Ed25519, DER in base64. */
  publicKey: z.string(),
  /** Over the canonical JSON of everything else in this file; base64. */
  signature: z.string(),
});
export type Manifest = z.output<typeof manifestSchema>;

/** The first rows of a report, before it is made. */
export interface ReportPreview {
  previewId: string;
  columns: ReportColumn[];
  rows: Cell[][];
  /** Tickets that match the filter; null for reports that are not about tickets. */
  tickets: number | null;
  /** When the server had said what the rows are made of, UTC milliseconds; null while nothing was synced. */
  asOf: number | null;
  /** Rows of the whole report; null: they are still counted, and the event `report` tells. */
  count: number | null;
}

/** How far a report, or the counting after a preview, has come. */
export interface ReportProgress {
  /** A report id or a preview id. */
  id: string;
  state: 'running' | 'done' | 'cancelled' | 'failed';
  rows: number;
  /** From 0 to 1 where it is known. */
  share: number | null;
  /** Why it failed, for a person to read. */
  message: Sentence | null;
}

/** A report in the data directory. */
export interface MadeReport {
  reportId: string;
  /** Absolute; its files and its manifest are in it. */
  directory: string;
  manifestFile: string;
  name: string;
  kind: ReportKind;
  title: string;
  files: { name: string; bytes: number }[];
  rows: number;
  /** RFC 3339. */
  madeAt: string;
  madeBy: string;
  question: ReportQuestion;
}

/** A report on its way; the event `report` tells how far it has come. */
export interface ReportBeingMade {
  reportId: string;
  question: ReportQuestion;
  /** UTC milliseconds. */
  startedAt: number;
}

/** Where the files of a made report lie, its manifest among them. */
export interface ReportFiles {
  /** Absolute. */
  directory: string;
  names: string[];
}

/** What became of files that a person wanted to save. */
export type SavedFiles =
  /** The shell copied them; the directory is absolute. */
  | { kind: 'saved'; directory: string }
  | { kind: 'dismissed' }
  /** The browser is to fetch them, each from an address relative to the page. */
  | { kind: 'download'; addresses: string[] };

/** What became of a file that a person wanted to see: whoever shows it, or where the page opens it. */
export type ShownFile = { kind: 'shown' } | { kind: 'open'; address: string };

/** Whether something about a report holds; `notChecked`: what it takes is not here. */
export interface Verdict {
  point: 'content' | 'manifest' | 'signature' | 'question' | 'trail' | 'key';
  verdict: 'holds' | 'fails' | 'notChecked';
  /** The file that it is about; null: the report as a whole. */
  file: string | null;
  /** For a person to read. */
  sentence: Sentence;
}

/** The first link of the chain of the audit trail that does not hold: at which entry, and why, for a person to read. */
export interface TrailBreak {
  sequence: number;
  sentence: Sentence;
}

/** What a walk along the audit trail found. */
export interface TrailCheck {
  /** Where the trail ends. */
  head: TrailHead;
  broken: TrailBreak | null;
  /** Whether the trail has the entry whose head was noted; null: none was given. */
  noted: 'holds' | 'missing' | 'another' | null;
}

/** A file of S-360 as it was read for the mapping of its columns. */
export interface S360Preview {
  name: string;
  sha256: string;
  delimiter: S360File['delimiter'];
  headings: string[];
  rows: string[][];
}

/** The head of a trail as a text to note elsewhere, short enough for a QR code. */
export function trailHeadText({ sequence, hash }: TrailHead): string {
  return `usher-trail:${sequence}:${hash}`;
}

/** What {@link trailHeadText} wrote; null for any other text. */
export function parseTrailHead(text: string): TrailHead | null {
  const match = /^\s*usher-trail:(\d{1,15}):([0-9a-f]{64})?\s*$/.exec(text);
  return match ? { sequence: Number(match[1]), hash: match[2] ?? '' } : null;
}
