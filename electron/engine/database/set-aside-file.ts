/** A database file that cannot be used is renamed, never deleted. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Renames `x.sqlite` with its write-ahead log to `x.<reason>-<UTC time>.sqlite`; returns the new name, or null when
 * there was nothing. A log without its file is renamed too: it must not be replayed into another one.
 */
export function setAsideFile(file: string, reason: string, at: number): string | null {
  const { dir, name } = path.parse(file);
  const time = new Date(at).toISOString().replace(/[-:.]/g, '');
  const target = freeName((suffix) => path.join(dir, `${name}.${reason}-${time}${suffix}.sqlite`));
  const parts = ['', '-wal'].filter((part) => existsSync(file + part));
  for (const part of parts) renameSync(file + part, target + part);
  rmSync(`${file}-shm`, { force: true });
  return parts.length > 0 ? path.basename(target) : null;
}

function freeName(named: (suffix: string) => string): string {
  for (let attempt = 1; ; attempt += 1) {
    const candidate = named(attempt === 1 ? '' : `-${attempt}`);
    if (!existsSync(candidate) && !existsSync(`${candidate}-wal`)) return candidate;
  }
}
