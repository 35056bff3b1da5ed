/** Says of a report, point by point, whether it is what was made, and what does not hold. */
import { createPublicKey, hash, verify } from 'node:crypto';
import { z } from 'zod';
import type { Manifest, TrailBreak, TrailHead, Verdict } from '../../../shared/reports.ts';
import { manifestSchema } from '../../../shared/reports.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { questionHash } from './manifest.ts';

/** A file that the manifest lists, or that a person asked about. `sha256`: null when it is not there. */
export interface CheckedFile {
  name: string;
  sha256: string | null;
}

/** What a ledger tells of its audit trail. */
export interface KnownTrail {
  /** The hash of an entry; null: there is none. */
  hashAt(sequence: number): string | null;
  /** The entry that a report with this manifest left; null: none did. */
  notedAt(manifestSha256: string): number | null;
  firstBreak(): TrailBreak | null;
  publicKey: string | null;
}

/** The manifest in a text; a sentence when it is none. */
export function readManifest(text: string): { manifest: Manifest } | { problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: 'it is not JSON: it was damaged or changed' };
  }
  const parsed = manifestSchema.safeParse(json);
  if (parsed.success) return { manifest: json as Manifest };
  return { problem: `it is not a manifest of Usher: ${z.prettifyError(parsed.error).replaceAll(/\s+/g, ' ')}` };
}

/** `files`: what is on the disk under the names that the manifest lists. `trail`: null without a ledger. */
export function verifyReport(text: string, files: readonly CheckedFile[], trail: KnownTrail | null): Verdict[] {
  const read = readManifest(text);
  if ('problem' in read) return [fails('manifest', `The manifest cannot be used: ${read.problem}.`)];
  const { manifest } = read;
  return [
    ...files.map((file) => contentVerdict(file, manifest)),
    holds('manifest', 'The manifest is complete.'),
    signatureVerdict(manifest),
    questionVerdict(manifest),
    ...trailVerdicts(manifest, hash('sha256', text), trail),
  ];
}

function contentVerdict({ name, sha256 }: CheckedFile, { files }: Manifest): Verdict {
  const listed = files.find((file) => file.name === name);
  if (!listed) return fails('content', `${name} is not listed in the manifest.`, name);
  if (sha256 === null) return fails('content', `${name} is missing.`, name);
  if (sha256 !== listed.sha256) {
    return fails('content', `${name} is not what was written: its content was changed.`, name);
  }
  return holds('content', `${name} is byte for byte what was written.`, name);
}

function signatureVerdict({ signature, ...signed }: Manifest): Verdict {
  return isSigned(canonicalJson(signed), signature, signed.publicKey)
    ? holds('signature', `The signature fits the manifest (key ${fingerprint(signed.publicKey)}).`)
    : fails('signature', 'The signature does not fit the manifest: the manifest was changed, or signed by no one.');
}

function isSigned(text: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return (
      key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
    );
  } catch {
    return false;
  }
}

function questionVerdict({ report: { question, questionSha256 } }: Manifest): Verdict {
  return questionHash(question) === questionSha256
    ? holds('question', 'The question is the one that was asked.')
    : fails('question', 'The question is not the one that was asked: it was changed.');
}

function trailVerdicts(manifest: Manifest, manifestSha256: string, trail: KnownTrail | null): Verdict[] {
  if (!trail) {
    const why = 'there is no data directory of Usher to compare with';
    return [
      notChecked('trail', `The place in the audit trail was not checked: ${why}.`),
      notChecked('key', `Whose key signed it was not checked: ${why}.`),
    ];
  }
  return [trailVerdict(manifest.trail, manifestSha256, trail), keyVerdict(manifest.publicKey, trail.publicKey)];
}

/** The entry before the report, the entry about it, and the chain up to both. */
function trailVerdict(head: TrailHead, manifestSha256: string, trail: KnownTrail): Verdict {
  const found = trail.hashAt(head.sequence);
  if (found === null)
    return fails('trail', `The audit trail has no entry ${head.sequence}: it was cut, or is another one.`);
  if (found !== head.hash) return fails('trail', `Entry ${head.sequence} of the audit trail is another one.`);
  const noted = trail.notedAt(manifestSha256);
  if (noted !== head.sequence + 1) {
    return fails('trail', 'The audit trail does not know this manifest: it was changed, or made elsewhere.');
  }
  const broken = trail.firstBreak();
  if (broken && broken.sequence <= noted) return fails('trail', `The audit trail is broken. ${broken.sentence}`);
  return holds('trail', `Entry ${noted} of the audit trail tells of this manifest, and the chain up to it holds.`);
}

function keyVerdict(publicKey: string, known: string | null): Verdict {
  return publicKey === known
    ? holds('key', 'It was signed with the key of this installation.')
    : fails('key', `It was signed with another key (${fingerprint(publicKey)}) than that of this installation.`);
}

/** Short enough to be compared by eye: the beginning of the SHA-256 of a public key. */
export function fingerprint(publicKey: string): string {
  const digits = hash('sha256', Buffer.from(publicKey, 'base64')).slice(0, 16).toUpperCase();
  return digits.match(/.{4}/g)?.join(' ') ?? '';
}

function holds(point: Verdict['point'], sentence: string, file: string | null = null): Verdict {
  return { point, verdict: 'holds', file, sentence };
}

function fails(point: Verdict['point'], sentence: string, file: string | null = null): Verdict {
  return { point, verdict: 'fails', file, sentence };
}

function notChecked(point: Verdict['point'], sentence: string): Verdict {
  return { point, verdict: 'notChecked', file: null, sentence };
}
