/** What a person can do when the disk keeps a report from being made. Unlike a sync, it is not tried again by itself. */
import { type Sentence, sentence, together } from '../../../shared/sentences/sentence.ts';
import { fileProblem } from '../database/file-problem.ts';

/** Null when the error has another cause than a file or the disk. */
export function reportProblem(error: unknown): Sentence | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)$/.test(code)) {
    return sentence('reports.diskFull');
  }
  if (/^(EROFS|EACCES|EPERM)$/.test(code)) {
    return sentence('reports.notWritable');
  }
  const problem = fileProblem(error);
  return problem && together(sentence('reports.nothingKept'), problem);
}
