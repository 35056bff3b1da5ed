/**
 * The Inspector contract: everything that a screen can ask and be told. A call has a name, an input schema and an
 * output type; an event has a name and a payload type. Nothing else passes between page, shell and engine.
 */

import { z } from 'zod';
import { type Refusal, refusal } from './answer.ts';
import { type ConnectionTestReport, connectionTestSchema } from './connection-test.ts';
import type { Deletion, OpenDeletions, QueuedTicket, TicketPreview } from './deletion.ts';
import type { DeletionProgress } from './domain/deletion-progress.ts';
import { DELETION_REASONS } from './domain/deletion-reasons.ts';
import { LIFECYCLE_MODES } from './domain/lifecycle-mode.ts';
import { type HiddenValue, SECRETS } from './domain/personal-data.ts';
import type { CarriedFileOutcome, LoadedFile, LoadOutcome, OutgoingFile } from './files.ts';
import { LARGEST_CALL_BYTES, MOST_FILES } from './files.ts';
import type { Arrivals, FamilyHistory, ProblemFigures } from './overview.ts';
import { overTimeSchema } from './overview.ts';
import type { EventReconciliation, ExplainingTickets } from './reconciliation.ts';
import type {
  MadeReport,
  ReportBeingMade,
  ReportFiles,
  ReportPreview,
  ReportProgress,
  S360Preview,
  SavedFiles,
  ShownFile,
  TrailCheck,
  TrailHead,
  Verdict,
} from './reports.ts';
import { REPORT_FORMATS, reportQuestionSchema, trailHeadSchema } from './reports.ts';
import type { SeatMap } from './seat-map.ts';
import { inputProblems } from './sentences/input-problems.ts';
import { type Sentence, sentence } from './sentences/sentence.ts';
import type { Settings } from './settings.ts';
import { settingsChangeSchema } from './settings.ts';
import type { ConnectionStatus, SetAsideRecord, SyncRun, SyncStatus, WipedCounts } from './sync-status.ts';
import { findTicketsSchema, type TicketFacetCounts, ticketFacetSchema } from './ticket-list.ts';
import type {
  EventSummary,
  FoundTickets,
  OverviewFigures,
  TicketDetail,
  TicketResult,
  TicketRow,
} from './ticket-views.ts';
import { searchTextSchema } from './ticket-views.ts';

export interface AppDescription {
  version: string;
  shell: 'desktop' | 'browser';
  dataDir: string;
  /** One sentence on where the database key and the API key are kept. */
  keyStorage: Sentence;
  operator: string;
  /** The pretend back office is used; its tickets are made up. */
  demo: boolean;
  serverUrl: string;
  apiKeySet: boolean;
}

/** `output` is a type without a value: it exists for the compiler only. */
interface Call<Input extends z.ZodType, Output, By extends 'engine' | 'shell'> {
  input: Input;
  answeredBy: By;
  output: Output;
}

function engineCall<Output>() {
  return <Input extends z.ZodType>(input: Input) => ({ input, answeredBy: 'engine' }) as Call<Input, Output, 'engine'>;
}

function shellCall<Output>() {
  return <Input extends z.ZodType>(input: Input) => ({ input, answeredBy: 'shell' }) as Call<Input, Output, 'shell'>;
}

const nothing = z.undefined();
const identifier = z.string().min(1).max(256);
/** The name of a file in the directory of a report. */
const reportFile = z.string().min(1).max(255);

/** A ticket as it was on the screen when a person decided. */
const seenTicket = { ticketId: identifier, seenLastUpdated: z.int() };
const deletionGrounds = {
  reason: z.enum(DELETION_REASONS),
  note: z.string().trim().min(1, { error: 'must not be empty' }).max(1000),
};
/** Tickets that one decision may be about. */
export const MOST_AT_ONCE = 1000;
/** Tickets previewed by one call: each is read with its log, and other calls wait meanwhile. */
export const MOST_PREVIEWED = 50;
/** Deletions whose phones are asked for at once: those on a screen. */
const MOST_FOLLOWED = 200;

export const inspector = {
  'connection.get': engineCall<ConnectionStatus>()(nothing),
  /** Answers when the test has ended; the event of its name tells of each step. A new test ends the one that runs. */
  'connection.test': engineCall<ConnectionTestReport>()(connectionTestSchema),
  'connection.cancelTest': engineCall<void>()(nothing),

  'sync.get': engineCall<SyncStatus>()(nothing),
  'sync.now': engineCall<void>()(nothing),
  /** A hint of the page, which brings the next try forward and decides nothing. */
  'sync.networkMayBeBack': engineCall<void>()(nothing),
  'sync.runs': engineCall<SyncRun[]>()(z.object({ limit: z.int().min(1).max(200) })),
  'sync.setAside': engineCall<SetAsideRecord[]>()(z.object({ limit: z.int().min(1).max(1000) })),

  /** How every event stands against TIXNGO's statistics. */
  'reconciliation.list': engineCall<EventReconciliation[]>()(nothing),
  /** The tickets that explain how an event differs. */
  'reconciliation.tickets': engineCall<ExplainingTickets>()(z.object({ eventId: identifier })),
  /** Reads the event again as a whole, in the sync thread. */
  'reconciliation.recheck': engineCall<void>()(z.object({ eventId: identifier })),

  'events.list': engineCall<EventSummary[]>()(nothing),
  'overview.get': engineCall<OverviewFigures>()(z.object({ eventId: identifier.nullable() })),
  'overview.families': engineCall<FamilyHistory>()(overTimeSchema),
  'overview.arrivals': engineCall<Arrivals>()(overTimeSchema),
  'overview.problems': engineCall<ProblemFigures>()(z.object({ eventId: identifier.nullable() })),

  'tickets.find': engineCall<FoundTickets>()(findTicketsSchema),
  /** Answers when the result is complete or was ended, else after a fifth of a second with how far it has come. */
  'tickets.progress': engineCall<TicketResult>()(z.object({ resultId: z.int() })),
  /** Which row of a result a ticket is, from 0; null when it is not among those found so far. */
  'tickets.position': engineCall<number | null>()(z.object({ resultId: z.int(), ticketId: identifier })),
  'tickets.facets': engineCall<TicketFacetCounts>()(ticketFacetSchema),
  /** The id of the one ticket that a text names exactly, by number, external id, barcode or id; null: none, or several. */
  'tickets.named': engineCall<string | null>()(z.object({ text: searchTextSchema })),
  'tickets.rows': engineCall<TicketRow[]>()(
    z.object({ resultId: z.int(), from: z.int().min(0), count: z.int().min(1).max(500) }),
  ),
  'ticket.get': engineCall<TicketDetail>()(z.object({ ticketId: identifier })),
  /** What `ticket.get` hides. Who asked for what is on record in the audit trail before the answer is given. */
  'ticket.reveal': engineCall<HiddenValue[]>()(z.object({ ticketId: identifier, secret: z.enum(SECRETS) })),
  'ticket.neighbours': engineCall<SeatMap>()(z.object({ ticketId: identifier })),

  /** `seenLastUpdated` is the ticket's `lastUpdated` on the screen: a decision rests on what a person saw. */
  'deletions.queue': engineCall<Deletion>()(
    z.object({
      ...seenTicket,
      ...deletionGrounds,
    }),
  ),
  /**
   * Decides about many tickets for one reason, item by item: each gets a deletion of its own, or the answer says why
   * not. In the order of the input.
   */
  'deletions.queueMany': engineCall<QueuedTicket[]>()(
    z.object({ tickets: z.array(z.object(seenTicket)).min(1).max(MOST_AT_ONCE), ...deletionGrounds }),
  ),
  /** What deleting each of these tickets would do now; a ticket that is not in the cache is left out. */
  'deletions.preview': engineCall<TicketPreview[]>()(
    z.object({
      ticketIds: z.array(identifier).min(1).max(MOST_PREVIEWED),
      reason: z.enum(DELETION_REASONS),
      lifecycleMode: z.enum(LIFECYCLE_MODES),
    }),
  ),
  'deletions.list': engineCall<Deletion[]>()(nothing),
  'deletions.open': engineCall<OpenDeletions>()(nothing),
  'deletions.get': engineCall<Deletion>()(z.object({ deletionId: z.uuid() })),
  /** By deletion id the phones of those that are accepted and not confirmed yet, as the cached log tells. */
  'deletions.following': engineCall<Record<string, DeletionProgress>>()(
    z.object({ deletionIds: z.array(z.uuid()).max(MOST_FOLLOWED) }),
  ),
  'deletions.withdraw': engineCall<Deletion>()(z.object({ deletionId: z.uuid() })),
  /** Queues again what was rejected, or what needs a decision: it then rests on the ticket as it was found. */
  'deletions.sendAgain': engineCall<Deletion>()(z.object({ deletionId: z.uuid() })),

  /**
   * Removes every copy of the tickets and their logs from this machine, and starts over with none: decisions and the
   * audit trail stay. Gives what was removed.
   */
  'cache.wipe': engineCall<WipedCounts>()(nothing),

  /** A file from the page: its pieces follow in order, in base64. It is held in memory until it is loaded or given up. */
  'files.begin': engineCall<{ fileId: string }>()(z.object({ name: z.string().min(1).max(255), size: z.int().min(0) })),
  'files.append': engineCall<void>()(
    z.object({ fileId: z.uuid(), offset: z.int().min(0), piece: z.string().max(LARGEST_CALL_BYTES) }),
  ),
  'files.cancel': engineCall<void>()(z.object({ fileId: z.uuid() })),
  /** Stores saved answers of TIXNGO in the cache, all files or none. */
  'files.loadAnswers': engineCall<LoadOutcome>()(z.object({ fileIds: z.array(z.uuid()).min(1).max(MOST_FILES) })),
  /** The files of saved answers in the cache, newest first. */
  'files.loaded': engineCall<LoadedFile[]>()(z.object({ limit: z.int().min(1).max(200) })),
  /** Takes over a queue file of another machine, or a receipt for what was carried from here. */
  'files.loadCarried': engineCall<CarriedFileOutcome>()(z.object({ fileId: z.uuid() })),
  /** What is queued, as a file for another machine; from then on none of it can be withdrawn. */
  'files.exportQueue': engineCall<OutgoingFile>()(nothing),
  /** What became of the deletions that were carried here from a machine. */
  'files.giveReceipt': engineCall<OutgoingFile>()(z.object({ machine: identifier })),

  /** The first rows; the event `report` tells how many there are where that takes a while. Ends the preview before. */
  'reports.preview': engineCall<ReportPreview>()(z.object({ question: reportQuestionSchema })),
  /** Makes a report in the data directory; the event `report` tells how far it has come. */
  'reports.make': engineCall<{ reportId: string }>()(
    z.object({ question: reportQuestionSchema, formats: z.array(z.enum(REPORT_FORMATS)).min(1) }),
  ),
  /** Ends a report, or the counting of a preview; nothing of it is left. */
  'reports.cancel': engineCall<void>()(z.object({ id: z.uuid() })),
  /** The reports that are being made, oldest first. */
  'reports.making': engineCall<ReportBeingMade[]>()(nothing),
  /** The reports in the data directory, newest first. */
  'reports.list': engineCall<MadeReport[]>()(nothing),
  /** Where the files of a report lie: the shell hands them over. */
  'reports.files': engineCall<ReportFiles>()(z.object({ reportId: z.uuid() })),
  /** What of a report holds, file by file. */
  'reports.verify': engineCall<Verdict[]>()(z.object({ reportId: z.uuid() })),
  /** A CSV of S-360 that came in by `files.append`: held for reports, and shown for the mapping of its columns. */
  'reports.holdS360': engineCall<S360Preview>()(z.object({ fileId: z.uuid() })),
  /** The head of the audit trail, to be noted elsewhere. */
  'reports.trailHead': engineCall<TrailHead>()(nothing),
  /** Walks the audit trail, which may take a while, and looks for a head that was noted. */
  'reports.checkTrail': engineCall<TrailCheck>()(z.object({ noted: trailHeadSchema.nullable() })),

  'app.describe': shellCall<AppDescription>()(nothing),
  /** Saves files of a report where the person wants them. `title`: of the dialog that asks, where the shell has one. */
  'reports.save': shellCall<SavedFiles>()(
    z.object({ reportId: z.uuid(), files: z.array(reportFile).min(1).max(50), title: z.string().max(100) }),
  ),
  /** Shows a PDF of a report, to be read and printed. */
  'reports.show': shellCall<ShownFile>()(z.object({ reportId: z.uuid(), file: reportFile.endsWith('.pdf') })),
  'settings.get': shellCall<Settings>()(nothing),
  'settings.change': shellCall<Settings>()(settingsChangeSchema),
  /** A setter without a getter, on purpose: the page never sees the key again. */
  'settings.setApiKey': shellCall<void>()(z.object({ apiKey: z.string().trim().min(1).max(1000) })),
};

export type Inspector = typeof inspector;
export type CallName = keyof Inspector;
export type CallInput<N extends CallName> = z.input<Inspector[N]['input']>;
export type ParsedInput<N extends CallName> = z.output<Inspector[N]['input']>;
export type CallOutput<N extends CallName> = Inspector[N]['output'];
export type EngineCallName = { [N in CallName]: Inspector[N]['answeredBy'] extends 'engine' ? N : never }[CallName];
export type ShellCallName = Exclude<CallName, EngineCallName>;

/** What the screens are told without asking. */
export interface InspectorEvents {
  connection: ConnectionStatus;
  sync: SyncStatus;
  /** How far the connection test has come that was asked for last. */
  connectionTest: ConnectionTestReport;
  /** Tickets or logs in the cache changed: ask again for what is shown. */
  cache: { revision: number };
  deletions: { waiting: number };
  /** How far a report, or the counting after a preview, has come. */
  report: ReportProgress;
  /** The engine process: the screens say so while it is not running. */
  engine: { state: 'running' | 'restarting' | 'failed'; message: Sentence | null };
  settings: Settings;
}
export type EventName = keyof InspectorEvents;
export type EventPayload<N extends EventName> = InspectorEvents[N];

/** The call's name and parsed input, or the error that says what is wrong with them. */
export function parseCall<N extends CallName>(
  name: string,
  input: unknown,
): { ok: true; name: N; input: ParsedInput<N> } | Refusal {
  if (!Object.hasOwn(inspector, name)) {
    return refusal('UNKNOWN_CALL', sentence('calls.unknown', { name: name.slice(0, 60) }));
  }
  const parsed = inspector[name as N].input.safeParse(input);
  if (parsed.success) return { ok: true, name: name as N, input: parsed.data as ParsedInput<N> };
  return refusal('BAD_INPUT', sentence('calls.badInput', { name, problems: inputProblems(parsed.error) }));
}
