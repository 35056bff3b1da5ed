/**
 * The Inspector contract: everything that a screen can ask and be told. A call has a name, an input schema and an
 * output type; an event has a name and a payload type. Nothing else passes between page, shell and engine.
 */

import { z } from 'zod';
import type { CallErrorCode } from './answer.ts';
import type { Deletion } from './deletion.ts';
import { DELETION_REASONS } from './domain/deletion-reasons.ts';
import type { Settings } from './settings.ts';
import { settingsChangeSchema } from './settings.ts';
import type { ConnectionStatus, SetAsideRecord, SyncRun, SyncStatus } from './sync-status.ts';
import {
  type EventSummary,
  type OverviewFigures,
  type TicketDetail,
  type TicketResult,
  type TicketRow,
  ticketFilterSchema,
} from './ticket-views.ts';

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
