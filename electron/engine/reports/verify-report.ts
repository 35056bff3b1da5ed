/** Says of a report, point by point, whether it is what was made, and what does not hold. */
import { createPublicKey, hash, verify } from 'node:crypto';
import type { Manifest, TrailBreak, TrailHead, Verdict } from '../../../shared/reports.ts';
import { manifestSchema } from '../../../shared/reports.ts';
import { inputProblems } from '../../../shared/sentences/input-problems.ts';
import { type Sentence, sentence } from '../../../shared/sentences/sentence.ts';
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
export function readManifest(text: string): { manifest: Manifest } | { problem: Sentence } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: sentence('verdicts.manifestNotJson') };
  }
  const parsed = manifestSchema.safeParse(json);
  if (parsed.success) return { manifest: json as Manifest };
  return { problem: sentence('verdicts.manifestOfOthers', { problems: inputProblems(parsed.error) }) };
}

/** `files`: what is on the disk under the names that the manifest lists. `trail`: null without a ledger. */
export function verifyReport(text: string, files: readonly CheckedFile[], trail: KnownTrail | null): Verdict[] {
  const read = readManifest(text);
  if ('problem' in read) return [fails('manifest', sentence('verdicts.manifestUnusable', { why: read.problem }))];
  const { manifest } = read;
  return [
    ...files.map((file) => contentVerdict(file, manifest)),
    holds('manifest', sentence('verdicts.manifestComplete')),
    signatureVerdict(manifest),
    questionVerdict(manifest),
    ...trailVerdicts(manifest, hash('sha256', text), trail),
  ];
}

function contentVerdict({ name, sha256 }: CheckedFile, { files }: Manifest): Verdict {
  const listed = files.find((file) => file.name === name);
  if (!listed) return fails('content', sentence('verdicts.notListed', { file: name }), name);
  if (sha256 === null) return fails('content', sentence('verdicts.missing', { file: name }), name);
  if (sha256 !== listed.sha256) {
    return fails('content', sentence('verdicts.contentChanged', { file: name }), name);
  }
  return holds('content', sentence('verdicts.contentHolds', { file: name }), name);
}

function signatureVerdict({ signature, ...signed }: Manifest): Verdict {
  return isSigned(canonicalJson(signed), signature, signed.publicKey)
    ? holds('signature', sentence('verdicts.signatureHolds', { key: fingerprint(signed.publicKey) }))
    : fails('signature', sentence('verdicts.signatureFails'));
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
    ? holds('question', sentence('verdicts.questionHolds'))
    : fails('question', sentence('verdicts.questionChanged'));
}

function trailVerdicts(manifest: Manifest, manifestSha256: string, trail: KnownTrail | null): Verdict[] {
  if (!trail) {
    return [
      notChecked('trail', sentence('verdicts.trailNotChecked')),
      notChecked('key', sentence('verdicts.keyNotChecked')),
    ];
  }
  return [trailVerdict(manifest.trail, manifestSha256, trail), keyVerdict(manifest.publicKey, trail.publicKey)];
}

/** The entry before the report, the entry about it, and the chain up to both. */
function trailVerdict(head: TrailHead, manifestSha256: string, trail: KnownTrail): Verdict {
  const found = trail.hashAt(head.sequence);
  if (found === null) return fails('trail', sentence('verdicts.trailCut', { sequence: head.sequence }));
  if (found !== head.hash) return fails('trail', sentence('verdicts.trailIsOther', { sequence: head.sequence }));
  const noted = trail.notedAt(manifestSha256);
  if (noted !== head.sequence + 1) {
    return fails('trail', sentence('verdicts.trailUnaware'));
  }
  const broken = trail.firstBreak();
  if (broken && broken.sequence <= noted)
    return fails('trail', sentence('verdicts.trailBroken', { why: broken.sentence }));
  return holds('trail', sentence('verdicts.trailHolds', { sequence: noted }));
}

function keyVerdict(publicKey: string, known: string | null): Verdict {
  return publicKey === known
    ? holds('key', sentence('verdicts.keyHolds'))
    : fails('key', sentence('verdicts.keyIsOther', { key: fingerprint(publicKey) }));
}

/** Short enough to be compared by eye: the beginning of the SHA-256 of a public key. */
export function fingerprint(publicKey: string): string {
  const digits = hash('sha256', Buffer.from(publicKey, 'base64')).slice(0, 16).toUpperCase();
  return digits.match(/.{4}/g)?.join(' ') ?? '';
}

function holds(point: Verdict['point'], said: Sentence, file: string | null = null): Verdict {
  return { point, verdict: 'holds', file, sentence: said };
}

function fails(point: Verdict['point'], said: Sentence, file: string | null = null): Verdict {
  return { point, verdict: 'fails', file, sentence: said };
}

function notChecked(point: Verdict['point'], said: Sentence): Verdict {
  return { point, verdict: 'notChecked', file: null, sentence: said };
}
