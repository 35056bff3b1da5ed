/** Files that come in and go out by hand. */
import { CallError } from '../../../shared/answer.ts';
import type { CarriedFileOutcome, OutgoingFile } from '../../../shared/files.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';
import { loadCarriedFile } from '../files/load-carried-file.ts';
import type { CallContext, CallsOf } from './call-context.ts';

export const fileCalls: CallsOf<'files'> = {
  'files.begin': ({ uploads }, { name, size }) => ({ fileId: uploads.begin(name, size) }),
  'files.append': ({ uploads }, { fileId, offset, piece }) => uploads.append(fileId, offset, piece),
  'files.cancel': ({ uploads }, { fileId }) => uploads.cancel(fileId),

  'files.loadAnswers': async ({ uploads, loadAnswers, monitor, operator }, { fileIds }) => {
    const answer = await loadAnswers(uploads.take(fileIds), operator);
    if (!answer.ok) throw new CallError(answer.code, answer.sentence);
    monitor.filesLoaded();
    return answer.output;
  },
  'files.loaded': ({ cache }, { limit }) => cache.loadedFiles(limit),

  'files.loadCarried': (context, { fileId }) => loadCarried(context, fileId),
  'files.exportQueue': ({ ledger, monitor, source, operator, now }) => {
    const at = now();
    const name = fileName('queue', at);
    const file = ledger.carried.takeOut(source, { by: operator, at, file: name });
    monitor.deletionsChanged();
    return outgoing(name, file);
  },
  'files.giveReceipt': ({ ledger, source, operator, now }, { machine }) => {
    const at = now();
    const name = fileName('receipt', at);
    return outgoing(name, ledger.receipts.give(source, machine, { by: operator, at, file: name }));
  },
};

function loadCarried(
  { uploads, ledger, monitor, source, operator, now }: CallContext,
  fileId: string,
): CarriedFileOutcome {
  const [file] = uploads.take([fileId]);
  if (!file) throw new CallError('NOT_FOUND', sentence('files.notHeld'));
  const outcome = loadCarriedFile(file, { ledger, source, by: operator, at: now() });
  if (outcome.kind === 'queue' && outcome.taken + outcome.decidedAgain > 0) monitor.deletionDecided();
  else monitor.deletionsChanged();
  return outcome;
}

function outgoing(name: string, { text, deletions }: { text: string; deletions: number }): OutgoingFile {
  return { name, text, deletions };
}

/** `usher-queue-20261121-190405.json`, in UTC: files of one machine sort by their time. */
function fileName(what: 'queue' | 'receipt', at: number): string {
  const [date, time] = new Date(at)
    .toISOString()
    .replace(/[-:]|\..*/g, '')
    .split('T');
  return `usher-${what}-${date}-${time}.json`;
}
