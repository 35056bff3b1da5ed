/** What is on the disk of a report: its manifest, and the SHA-256 of its files. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ReportFiles, Verdict } from '../../../shared/reports.ts';
import { type CheckedFile, type KnownTrail, readManifest, verifyReport } from './verify-report.ts';

/** Says of a made report what holds. Files are read in pieces, so that other calls are answered in between. */
export async function verifyFiles({ directory, names }: ReportFiles, trail: KnownTrail): Promise<Verdict[]> {
  const text = readFileSync(path.join(directory, names.at(-1) ?? ''), 'utf8');
  const read = readManifest(text);
  const listed = 'manifest' in read ? read.manifest.files : [];
  return verifyReport(text, await Promise.all(listed.map(({ name }) => checkedFile(directory, name))), trail);
}

/** A manifest may name files of its own directory only. */
export async function checkedFile(directory: string, name: string): Promise<CheckedFile> {
  const file = path.join(directory, name);
  if (path.dirname(file) !== directory || !existsSync(file)) return { name, sha256: null };
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  return { name, sha256: digest.digest('hex') };
}
