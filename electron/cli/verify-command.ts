/** `usher verify`: says file by file what holds, and walks the audit trail. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseTrailHead, trailHeadText, type Verdict } from '../../shared/reports.ts';
import { sentence } from '../../shared/sentences/sentence.ts';
import { readLedger } from '../engine/ledger/open-ledger.ts';
import { checkedFile } from '../engine/reports/check-files.ts';
import { MANIFEST_SUFFIX } from '../engine/reports/manifest.ts';
import { type KnownTrail, readManifest, verifyReport } from '../engine/reports/verify-report.ts';
import { StartError } from '../shell/start-error.ts';
import { misuse, type VerifyCommand } from './command-line.ts';
import { findPlace, requirePlace } from './place.ts';

const MARKS: Readonly<Record<Verdict['verdict'], string>> = { holds: 'ok  ', fails: 'FAIL', notChecked: '-   ' };

/** 0: everything that could be checked holds; 1: something does not. @throws StartError */
export async function runVerify({ files, trail, head, dataDir }: VerifyCommand): Promise<number> {
  let holds = true;
  if (files.length > 0) holds = await verifyFiles(files, dataDir);
  if (trail) holds = (await verifyTrail(head, dataDir)) && holds;
  return holds ? 0 : 1;
}

async function verifyFiles(files: readonly string[], dataDir: string | null): Promise<boolean> {
  const ledger = await ledgerToCompare(dataDir);
  const known: KnownTrail | null = ledger && {
    hashAt: (sequence) => ledger.reports.hashAt(sequence),
    notedAt: (sha256) => ledger.reports.notedAt(sha256),
    firstBreak: () => ledger.reports.firstBreak(),
    publicKey: ledger.reports.secrets.publicKey(),
  };
  let holds = true;
  for (const file of files) {
    const verdicts = await verdictsOn(path.resolve(file), known);
    say([file, ...verdicts.map(({ verdict, sentence: told }) => `  ${MARKS[verdict]} ${told.english}`)]);
    holds &&= verdicts.every(({ verdict }) => verdict !== 'fails');
  }
  ledger?.close();
  return holds;
}

/** Null where there is none, or its key is sealed: then the trail is not checked. @throws StartError for a named one */
async function ledgerToCompare(dataDir: string | null) {
  try {
    const place = await findPlace(dataDir);
    return place && readLedger(place);
  } catch (error) {
    if (dataDir !== null || !(error instanceof StartError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}

/** A manifest stands for all its files; a file of a report is looked up in the manifests beside it. */
async function verdictsOn(file: string, trail: KnownTrail | null): Promise<Verdict[]> {
  const directory = path.dirname(file);
  if (!existsSync(file)) {
    return [{ point: 'content', verdict: 'fails', file: null, sentence: sentence('verdicts.notThere') }];
  }
  const isManifest = file.endsWith(MANIFEST_SUFFIX);
  const manifestFile = isManifest ? file : manifestBeside(file);
  if (manifestFile === null) {
    const told = sentence('verdicts.noManifest', { suffix: MANIFEST_SUFFIX });
    return [{ point: 'manifest', verdict: 'fails', file: null, sentence: told }];
  }
  const text = readFileSync(manifestFile, 'utf8');
  const read = readManifest(text);
  const listed = 'manifest' in read ? read.manifest.files.map(({ name }) => name) : [];
  const names = isManifest ? listed : [path.basename(file)];
  return verifyReport(text, await Promise.all(names.map((name) => checkedFile(directory, name))), trail);
}

/** The manifest of its name, as long as it is there: a file that it does not list is then named. */
function manifestBeside(file: string): string | null {
  const directory = path.dirname(file);
  const name = path.basename(file);
  const manifests = readdirSync(directory).filter((one) => one.endsWith(MANIFEST_SUFFIX));
  const listing = manifests.find((one) => {
    const read = readManifest(readFileSync(path.join(directory, one), 'utf8'));
    return 'manifest' in read && read.manifest.files.some((listed) => listed.name === name);
  });
  const named = manifests.find((one) => name.startsWith(`${one.slice(0, -MANIFEST_SUFFIX.length)}.`));
  const found = named ?? listing;
  return found === undefined ? null : path.join(directory, found);
}

async function verifyTrail(noted: string | null, dataDir: string | null): Promise<boolean> {
  const expected = noted === null ? null : parseTrailHead(noted);
  if (noted !== null && !expected) throw misuse('--head takes a text such as usher-trail:57:HASH.');
  const ledger = readLedger(await requirePlace(dataDir));
  const { reports } = ledger;
  const broken = reports.firstBreak();
  const head = reports.head();
  const found = expected && reports.hashAt(expected.sequence);
  ledger.close();
  say([
    broken
      ? `${MARKS.fails} The audit trail is broken at entry ${broken.sequence}. ${broken.sentence.english}`
      : `${MARKS.holds} The audit trail holds: ${head.sequence} entries, each chained to the one before.`,
  ]);
  if (expected) {
    say([
      found === expected.hash
        ? `${MARKS.holds} Entry ${expected.sequence} is the one that was noted.`
        : `${MARKS.fails} Entry ${expected.sequence} ${found === null ? 'is missing' : 'is not the one that was noted'}.`,
    ]);
  }
  say([`Its head, to be noted elsewhere: ${trailHeadText(head)}`]);
  return !broken && (!expected || found === expected.hash);
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
