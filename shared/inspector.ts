/**
 * The Inspector contract: everything that a screen can ask and be told. A call has a name, an input schema and an
 * output type; an event has a name and a payload type. Nothing else passes between page, shell and engine.
 */
import { z } from 'zod';
import type { Milestone } from './domain/attributes.ts';
import { ATTRIBUTES } from './domain/attributes.ts';
import { DELETION_REASONS } from './domain/deletion-reasons.ts';
import type { Finding } from './domain/diagnosis/finding.ts';
import type { Family } from './domain/families.ts';
import { FAMILIES } from './domain/families.ts';
import type { Instant } from './domain/instant.ts';
import type { OwnershipLink } from './domain/ownership.ts';
import type { Replay } from './domain/replay.ts';
import type { StatusLogEntry } from './domain/status-log.ts';
import type { TicketStatus, Vocabulary } from './domain/statuses.ts';
import type { Ticket } from './domain/ticket.ts';
import type { StatusSegment } from './domain/timeline.ts';
import type { Settings } from './settings.ts';
import { settingsChangeSchema } from './settings.ts';

// ---------------------------------------------------------------- connection and sync

/** What the connection is, as the requests tell it. Times in UTC milliseconds. */
export interface ConnectionStatus {
  state: 'online' | 'offline' | 'syncing';
  /** Why it is offline, for a person to read, and what to do about it; null while all is well. */
  problem: ConnectionProblem | null;
  workOffline: boolean;
  /** The cache holds what the server said at this instant; null before the first complete pull. */
  dataAsOf: number | null;
  /** Deletions that still have to be sent. */
  waitingDeletions: number;
  /** What had to be done about a damaged or foreign file at this start: said until the app is closed. */
  notices: readonly string[];
}

export interface ConnectionProblem {
  kind: 'workOffline' | 'notConfigured' | 'unreachable' | 'keyRefused' | 'notTixngo' | 'serverError' | 'local';
  message: string;
}

/** How far a sync has come. `total` is null while it is not known; times in UTC milliseconds. */
export interface SyncProgress {
  phase: 'push' | 'tickets' | 'logs';
  done: number;
  total: number | null;
  startedAt: number;
}

export interface SyncStatus {
  /** Null while no sync runs. */
  progress: SyncProgress | null;
  tickets: number;
  logEntries: number;
  setAside: number;
  nextSyncAt: number | null;
}

/** A sync that ended, or that runs (`endedAt` null). Times in UTC milliseconds. */
export interface SyncRun {
  runId: number;
  startedAt: number;
  endedAt: number | null;
  outcome: 'running' | 'complete' | 'interrupted' | 'failed';
  message: string | null;
  tickets: number;
  logEntries: number;
  setAside: number;
  deletionsSent: number;
}

/** A record that could not be read: kept with its raw text and the reason. */
export interface SetAsideRecord {
  recordId: number;
  kind: 'ticket' | 'statusLogEntry';
  setAsideAt: number;
  reason: string;
  raw: string;
}

// ---------------------------------------------------------------- tickets

/** An event with what the cache knows of it. */
export interface EventSummary {
  eventId: string;
  code: string | null;
  name: string;
  start: Instant | null;
  tickets: number;
}

export interface Count<Key> {
  key: Key;
  count: number;
}

/** Figures over all events or one. Family counts always add up to `tickets`. */
export interface OverviewFigures {
  tickets: number;
  families: Count<Family>[];
  statuses: (Count<string> & { vocabulary: Vocabulary })[];
  milestones: Count<Milestone>[];
  events: { event: EventSummary; families: Count<Family>[] }[];
}

/** One line of the ticket list. */
export interface TicketRow {
  ticketId: string;
  ticketNumber: string;
  eventId: string;
  eventName: string;
  status: TicketStatus;
  family: Family;
  ownerName: string;
  ownerEmail: string;
  holderName: string;
  gate: string;
  block: string;
  row: string;
  seat: string;
  lastUpdated: number;
  /** State of the deletion decided here, if there is one: an overlay, never a status. */
  deletion: DeletionState | null;
}

/** A search result held in the engine; `rows` asks for the lines that are shown. */
export interface TicketResult {
  resultId: number;
  total: number;
  /** The ticket, when exactly one matches. */
  onlyTicketId: string | null;
}

/** A person as the cache knows them from tickets. */
export interface Person {
  id: string;
  name: string;
  email: string;
}

/** One ticket with everything that the cache and the ledger know of it. */
export interface TicketDetail {
  ticket: Ticket;
  status: TicketStatus;
  family: Family;
  /** In server order. */
  log: StatusLogEntry[];
  segments: readonly StatusSegment[];
  ownership: readonly OwnershipLink[];
  /** What the log alone tells, replayed to its end: the state, and every entry that does not fit. */
  replay: Replay;
  /** What is to be said of the ticket at a help desk, most severe first. */
  diagnosis: Finding[];
  /** The owners named in the log, by id, as far as the cache knows them. */
  people: Record<string, Person>;
  price: { minor: number; currency: string } | null;
  /** The ticket as the server wrote it, JSON text. */
  raw: string;
  /** The cache holds what the server said of this ticket at this instant, UTC milliseconds. */
  asOf: number;
  /** The status log is complete from this instant on, UTC milliseconds; null when it was never read to the end. */
  logSince: number | null;
  deletions: Deletion[];
}

// ---------------------------------------------------------------- deletions

export const DELETION_STATES = ['QUEUED', 'SENDING', 'ACCEPTED', 'NEEDS_DECISION', 'REJECTED', 'CANCELLED'] as const;
export type DeletionState = (typeof DELETION_STATES)[number];

/** What a deletion was decided on, or what the ticket looked like when it was read again. */
export interface DeletionBasis {
  status: TicketStatus;
  ownerId: string | null;
  ownerName: string;
  controlled: boolean;
  activated: boolean;
  pendingRecipientId: string | null;
  lastUpdated: number;
  /** The server said so at this instant. */
  asOf: number;
}

/** A decision to delete, with what became of it. Times in UTC milliseconds. */
export interface Deletion {
  /** UUIDv7, sent with every attempt. */
  deletionId: string;
  ticketId: string;
  ticketNumber: string;
  eventName: string;
  seat: string;
  reason: string;
  note: string;
  decidedBy: string;
  decidedAt: number;
  basis: DeletionBasis;
  state: DeletionState;
  stateSince: number;
  /** Whether a person can still take it back. */
  mayWithdraw: boolean;
  attempts: number;
  nextAttemptAt: number | null;
  /** The last answer or problem, for a person to read. */
  message: string | null;
  /** What the ticket looks like now, while a person has to decide. */
  found: DeletionBasis | null;
  /** What TIXNGO says of the ticket since it accepted the deletion. */
  serverStatus: string | null;
  confirmedAt: number | null;
}

// ---------------------------------------------------------------- shell

export interface AppDescription {
  version: string;
  shell: 'desktop' | 'browser';
  dataDir: string;
  /** One sentence on where the database key and the API key are kept. */
  keyStorage: string;
  operator: string;
  /** The pretend back office is used; its tickets are made up. */
  demo: boolean;
  serverUrl: string;
  apiKeySet: boolean;
}

// ---------------------------------------------------------------- the contract

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

/** A `vocabulary:value` pair, so that statuses of two vocabularies are never mixed. */
const statusFilter = z.object({ vocabulary: z.enum(['V4', 'LIFECYCLE', 'LEGACY']), value: z.string().max(100) });

export const ticketFilterSchema = z.object({
  text: z.string().max(512).default(''),
  eventIds: z.array(identifier).default([]),
  statuses: z.array(statusFilter).default([]),
  families: z.array(z.enum(FAMILIES)).default([]),
  attributes: z.array(z.enum(ATTRIBUTES)).default([]),
});
export type TicketFilter = z.output<typeof ticketFilterSchema>;

export const inspector = {
  'connection.get': engineCall<ConnectionStatus>()(nothing),

  'sync.get': engineCall<SyncStatus>()(nothing),
  'sync.now': engineCall<void>()(nothing),
  'sync.runs': engineCall<SyncRun[]>()(z.object({ limit: z.int().min(1).max(200) })),
  'sync.setAside': engineCall<SetAsideRecord[]>()(z.object({ limit: z.int().min(1).max(1000) })),

  'events.list': engineCall<EventSummary[]>()(nothing),
  'overview.get': engineCall<OverviewFigures>()(z.object({ eventId: identifier.nullable() })),

  'tickets.find': engineCall<TicketResult>()(ticketFilterSchema),
  'tickets.rows': engineCall<TicketRow[]>()(
    z.object({ resultId: z.int(), from: z.int().min(0), count: z.int().min(1).max(500) }),
  ),
  'ticket.get': engineCall<TicketDetail>()(z.object({ ticketId: identifier })),

  /** `seenLastUpdated` is the ticket's `lastUpdated` on the screen: a decision rests on what a person saw. */
  'deletions.queue': engineCall<Deletion>()(
    z.object({
      ticketId: identifier,
      reason: z.enum(DELETION_REASONS),
      note: z.string().trim().min(1, { error: 'must not be empty' }).max(1000),
      seenLastUpdated: z.int(),
    }),
  ),
  'deletions.list': engineCall<Deletion[]>()(nothing),
  'deletions.withdraw': engineCall<Deletion>()(z.object({ deletionId: z.uuid() })),
  /** Queues again what was rejected, or what needs a decision: it then rests on the ticket as it was found. */
  'deletions.sendAgain': engineCall<Deletion>()(z.object({ deletionId: z.uuid() })),

  'app.describe': shellCall<AppDescription>()(nothing),
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
  /** Tickets or logs in the cache changed: ask again for what is shown. */
  cache: { revision: number };
  deletions: { waiting: number };
  /** The engine process: the screens say so while it is not running. */
  engine: { state: 'running' | 'restarting' | 'failed'; message: string | null };
  settings: Settings;
}
export type EventName = keyof InspectorEvents;
export type EventPayload<N extends EventName> = InspectorEvents[N];

// ---------------------------------------------------------------- answers

/** Why a call was refused. Only `INTERNAL` is a bug. */
export const CALL_ERRORS = [
  'UNKNOWN_CALL',
  'BAD_INPUT',
  'NOT_FOUND',
  'RESULT_EXPIRED',
  'TICKET_CHANGED',
  'ALREADY_QUEUED',
  'NOT_POSSIBLE_NOW',
  'ENGINE_UNAVAILABLE',
  'STORAGE',
  'INTERNAL',
] as const;
export type CallErrorCode = (typeof CALL_ERRORS)[number];

export type Answer<Output> = { ok: true; output: Output } | { ok: false; code: CallErrorCode; message: string };

/** Thrown by whoever answers a call; crosses processes as an {@link Answer}. The message is for a person. */
export class CallError extends Error {
  readonly code: CallErrorCode;

  constructor(code: CallErrorCode, message: string) {
    super(message);
    this.name = 'CallError';
    this.code = code;
  }
}

/** The call's name and parsed input, or the error that says what is wrong with them. */
export function parseCall<N extends CallName>(
  name: string,
  input: unknown,
): { ok: true; name: N; input: ParsedInput<N> } | { ok: false; code: CallErrorCode; message: string } {
  if (!Object.hasOwn(inspector, name)) {
    return { ok: false, code: 'UNKNOWN_CALL', message: `There is no call named "${name.slice(0, 60)}".` };
  }
  const parsed = inspector[name as N].input.safeParse(input);
  if (parsed.success) return { ok: true, name: name as N, input: parsed.data as ParsedInput<N> };
  return { ok: false, code: 'BAD_INPUT', message: `${name}: ${z.prettifyError(parsed.error)}` };
}
