/** Reports: looked at, made, listed, and the trail that they rest on. */
import { CallError } from '../../../shared/answer.ts';
import type { CallsOf } from './call-context.ts';

export const reportCalls: CallsOf<'reports'> = {
  'reports.preview': ({ reports }, { question }) => reports.preview(question),
  'reports.make': ({ reports, operator }, { question, formats }) => reports.make(question, formats, operator),
  'reports.cancel': ({ reports }, { id }) => reports.cancel(id),
  'reports.list': ({ reports }) => reports.list(),
  'reports.holdS360': ({ reports, uploads }, { fileId }) => {
    const [file] = uploads.take([fileId]);
    if (!file) throw new CallError('NOT_FOUND', 'This file is not held any more. Choose it again.');
    return reports.s360.hold(file);
  },
  'reports.trail': ({ ledger }) => ({ head: ledger.reports.head(), broken: ledger.reports.firstBreak() }),
};
