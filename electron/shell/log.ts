/** One line per event of a process's life, in `usher.log`. No secret, barcode or personal data goes in here. */
import { appendFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

export type Log = (event: string) => void;

const LARGEST_LOG_BYTES = 1_000_000;

/** Appends to `usher.log` in the data directory; a log that grew large becomes `usher.log.old` at the start. */
export function openLog(dataDir: string): Log {
  const file = path.join(dataDir, 'usher.log');
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_BYTES) renameSync(file, `${file}.old`);
  return (event) => {
    const line = `${new Date().toISOString()} ${process.pid} ${event.replaceAll(/[\r\n]+/g, ' ')}\n`;
    try {
      appendFileSync(file, line, { mode: 0o600 });
    } catch (error) {
      process.stderr.write(`${line.trimEnd()} (not in ${file}: ${(error as Error).message})\n`);
    }
  };
}
