/** Files that Usher writes for another Usher: a format, a version, and a SHA-256 that shows a changed or cut file. */
import { hash } from 'node:crypto';
import { z } from 'zod';
import { sentence } from '../../../shared/sentences/sentence.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { type ChosenFile, jsonOf, refuseFile } from './file-text.ts';

/** What a file is for. */
export const FORMATS = ['usher-deletion-queue', 'usher-deletion-receipt'] as const;
export type Format = (typeof FORMATS)[number];

const VERSION = 1;

const envelopeSchema = z.object({
  format: z.enum(FORMATS),
  version: z.int(),
  sha256: z.string(),
  content: z.unknown(),
});

/** A file's text with its seal. It finds damage, not forgery: whoever can write a file can seal it. */
export interface SealedFile {
  text: string;
  /** Over format, version and content in canonical JSON, in hexadecimal digits. */
  sha256: string;
}

export function seal(format: Format, content: unknown): SealedFile {
  const sha256 = digest(format, VERSION, content);
  // Without white space: every single byte then counts.
  return { text: JSON.stringify({ format, version: VERSION, sha256, content }), sha256 };
}

/** What is in a file, once its seal was checked. @throws CallError with file, what, and where */
export function unseal(file: ChosenFile): { format: Format; sha256: string; content: unknown } {
  const { name } = file;
  const envelope = envelopeSchema.safeParse(jsonOf(file));
  if (!envelope.success) {
    return refuseFile(name, sentence('files.notOfUsher'));
  }
  const { format, version, sha256, content } = envelope.data;
  if (version > VERSION) refuseFile(name, sentence('files.newer'));
  if (digest(format, version, content) !== sha256) {
    refuseFile(name, sentence('files.changed'));
  }
  return { format, sha256, content };
}

function digest(format: Format, version: number, content: unknown): string {
  return hash('sha256', canonicalJson({ format, version, content }));
}
