/** How a database file gets its name: whole, and on the disk. */
import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';

/** Lets `write` make a file beside `target`, and gives its name once it is on the disk. What fails leaves nothing. */
export function wholeFile(target: string, write: (unfinished: string) => void): string {
  const unfinished = `${target}.new`;
  removeDatabase(unfinished);
  try {
    write(unfinished);
    flush(unfinished);
    return unfinished;
  } catch (error) {
    removeDatabase(unfinished);
    throw error;
  }
}

/** With its write-ahead log: a later file of that name must not take it for its own. */
function removeDatabase(file: string): void {
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
