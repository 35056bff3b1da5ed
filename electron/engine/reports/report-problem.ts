/** What a person can do when the disk keeps a report from being made. Unlike a sync, it is not tried again by itself. */
import { fileProblem } from '../database/file-problem.ts';

const NOTHING_KEPT = 'The report was not made, and nothing of it was kept.';

/** Null when the error has another cause than a file or the disk. */
export function reportProblem(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)$/.test(code)) {
    return `The disk is full. ${NOTHING_KEPT} Make room, then make it again.`;
  }
  if (/^(EROFS|EACCES|EPERM)$/.test(code)) {
    return `The directory of the report cannot be written. ${NOTHING_KEPT} Choose another one, or make it writable.`;
  }
  const problem = fileProblem(error);
  return problem && `${NOTHING_KEPT} ${problem}`;
}
