/** For tests: a data directory that is removed when the test ends. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export const TEST_KEY = '0123456789abcdef'.repeat(4);
export const OTHER_KEY = 'fedcba9876543210'.repeat(4);

export function temporaryDataDir(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'usher-storage-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** The names of all files in a directory that hold one of the texts, in UTF-8 or UTF-16. */
export function filesThatHold(directory: string, texts: readonly string[]): string[] {
  return readdirSync(directory).filter((name) => {
    const bytes = readFileSync(path.join(directory, name));
    return texts.some((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')));
  });
}
