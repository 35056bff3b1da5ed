/** Reports: looked at, made, listed, verified, and the trail that they rest on. */
import { CallError } from '../../../shared/answer.ts';
import type { TrailCheck, TrailHead } from '../../../shared/reports.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';
import { walkTrail } from '../ledger/walk-trail.ts';
import { verifyFiles } from '../reports/check-files.ts';
import type { CallContext, CallsOf } from './call-context.ts';

/** `reports.save` and `reports.show` are the shell's. */
export const reportCalls: CallsOf<'reports'> = {
  'reports.preview': ({ reports }, { question }) => reports.preview(question),
  'reports.make': ({ reports, operator }, { question, formats }) => reports.make(question, formats, operator),
  'reports.cancel': ({ reports }, { id }) => reports.cancel(id),
  'reports.making': ({ reports }) => reports.making(),
  'reports.list': ({ reports }) => reports.list(),
  'reports.files': ({ reports }, { reportId }) => reports.files(reportId),
  'reports.verify': async ({ reports, ledger }, { reportId }) => {
    const files = reports.files(reportId);
    const broken = await walkTrail(ledger.reports);
    return verifyFiles(files, {
      hashAt: (sequence) => ledger.reports.hashAt(sequence),
      notedAt: (sha256) => ledger.reports.notedAt(sha256),
      firstBreak: () => broken,
      publicKey: ledger.reports.secrets.publicKey(),
    });
  },
  'reports.holdS360': ({ reports, uploads }, { fileId }) => {
    const [file] = uploads.take([fileId]);
    if (!file) throw new CallError('NOT_FOUND', sentence('files.notHeld'));
    return reports.s360.hold(file);
  },
  'reports.trailHead': ({ ledger }) => ledger.reports.head(),
  'reports.checkTrail': async ({ ledger }, { noted }) => {
    const broken = await walkTrail(ledger.reports);
    return { head: ledger.reports.head(), broken, noted: noted && foundIn(ledger.reports, noted) };
  },
};

function foundIn(trail: CallContext['ledger']['reports'], { sequence, hash }: TrailHead): TrailCheck['noted'] {
  const found = trail.hashAt(sequence);
  if (found === null) return 'missing';
  return found === hash ? 'holds' : 'another';
}
