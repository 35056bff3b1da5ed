/** What a person may set; kept by the shell. The API key is kept apart and never leaves the shell for the page. */
import { z } from 'zod';
import { DEFAULT_LIFECYCLE_MODE, LIFECYCLE_MODES } from './domain/lifecycle-mode.ts';
import { APP_ROLES, DEFAULT_ROLE } from './domain/roles.ts';
import { LANGUAGES } from './languages.ts';
import { saying } from './sentences/input-problems.ts';
import { sentence } from './sentences/sentence.ts';
import { DEFAULT_DELETION_PATH, DEFAULT_KEY_HEADER } from './tixngo.ts';

const baseUrl = z
  .string()
  .trim()
  .refine((url) => addressProblem(url) !== 'notHttp', saying(sentence('input.address')))
  .refine((url) => addressProblem(url) !== 'extras', saying(sentence('input.addressExtras')))
  .transform((url) => url.replace(/\/+$/, ''));

/** What is wrong with a server's address; null for a good one and for none. */
export function addressProblem(url: string): 'notHttp' | 'extras' | null {
  if (url === '') return null;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return 'notHttp';
  return /[@?#]/.test(url) ? 'extras' : null;
}

/** Saved views at most: more than a menu can show at a glance. */
export const MOST_SAVED_VIEWS = 40;

/** A ticket list with a name: its filter, its order and its columns, as they stand in its address after the `?`. */
const savedViewSchema = z.object({ name: z.string().trim().min(1).max(60), search: z.string().max(20_000) });
export type SavedView = z.output<typeof savedViewSchema>;

/** Saved reports at most. */
export const MOST_SAVED_REPORTS = 40;

/** A question with a name. What it asks is read when it is used, so that one that is not understood spoils no setting. */
const savedReportSchema = z.object({
  name: z.string().trim().min(1).max(60),
  question: z.record(z.string(), z.unknown()),
  formats: z.array(z.string().max(20)).max(20),
});
export type SavedReport = z.output<typeof savedReportSchema>;

export const settingsSchema = z.object({
  /** Empty: the demo back office is used. */
  serverUrl: baseUrl.default(''),
  /** Name of the header that carries the API key. */
  keyHeader: z
    .string()
    .trim()
    .refine((name) => /^[A-Za-z0-9-]+$/.test(name), saying(sentence('input.headerName')))
    .default(DEFAULT_KEY_HEADER),
  mobileAppId: z.string().trim().min(1, { error: 'must not be empty' }).default('usher'),
  deletionPath: z
    .string()
    .trim()
    .refine((path) => path.startsWith('/') && path.includes('{ticketId}'), saying(sentence('input.deletionPath')))
    .default(DEFAULT_DELETION_PATH),
  workOffline: z.boolean().default(false),
  syncIntervalSeconds: z.int().min(5).max(3600).default(30),
  staleAfterMinutes: z.int().min(1).max(1440).default(60),
  /** Days after its end for which an event's personal data is kept (domain.md 12); 0: as long as the local copy. */
  retentionDays: z.int().min(0).max(3650).default(365),
  /** Who sits here, as the audit trail names them; empty: the name of the operating system's account. */
  operator: z.string().trim().max(100).default(''),
  /** The parameter `TIXNGO_LIFECYCLE_MODE`: how a ticket is read that carries a lifecycle and a legacy status. */
  lifecycleMode: z.enum(LIFECYCLE_MODES).default(DEFAULT_LIFECYCLE_MODE),
  /** Whether the deletion reasons of S-360's resale and distribution flows are offered, too (domain.md 2.6). */
  offerS360Reasons: z.boolean().default(false),
  /** What the person at this machine does, which decides what is offered (domain.md 2.10). */
  role: z.enum(APP_ROLES).default(DEFAULT_ROLE),
  /** Ticket lists that were given a name, in the order in which they are offered. */
  savedViews: z.array(savedViewSchema).max(MOST_SAVED_VIEWS).default([]),
  /** Reports that were given a name, in the order in which they are offered. */
  savedReports: z.array(savedReportSchema).max(MOST_SAVED_REPORTS).default([]),
  /** The language of the screens; `auto` follows the browser or the operating system. */
  language: z.enum(['auto', ...LANGUAGES]).default('auto'),
  /** Stronger lines and text; `auto` follows the operating system. */
  contrast: z.enum(['auto', 'normal', 'high']).default('auto'),
  colorScheme: z.enum(['light', 'dark', 'auto']).default('auto'),
  /** The first-start assistant on the Overview; `auto` shows it while the demo back office is used. */
  assistant: z.enum(['auto', 'open', 'closed']).default('auto'),
});
export type Settings = z.output<typeof settingsSchema>;

/** A change of some settings; what is not named stays. */
export const settingsChangeSchema = z
  .object(
    Object.fromEntries(
      Object.entries(settingsSchema.shape).map(([name, schema]) => [name, schema.unwrap().optional()]),
    ) as {
      [K in keyof typeof settingsSchema.shape]: z.ZodOptional<ReturnType<(typeof settingsSchema.shape)[K]['unwrap']>>;
    },
  )
  .strict();
export type SettingsChange = z.output<typeof settingsChangeSchema>;
