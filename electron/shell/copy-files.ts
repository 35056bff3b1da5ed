/** Copies files: all of them, or none, and never over a file that is there. */
import { constants, existsSync } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { CallError } from '../../shared/answer.ts';
import { sentence } from '../../shared/sentences/sentence.ts';
import { diskReason } from './data-directory.ts';

/** What an unfinished copy is called. */
const PART = '.part';

/** The system copies; nothing of them passes through this program. @throws CallError */
export async function copyFiles(
  { directory, names }: { directory: string; names: string[] },
  to: string,
): Promise<void> {
  const taken = names.find((name) => existsSync(path.join(to, name)));
  if (taken !== undefined) {
    throw new CallError('NOT_POSSIBLE_NOW', sentence('reports.inFolder', { file: taken, folder: to }));
  }
  const named: string[] = [];
  try {
    for (const name of names) await copyWhole(path.join(directory, name), path.join(to, name + PART));
    for (const name of names) {
      await rename(path.join(to, name + PART), path.join(to, name));
      named.push(name);
    }
  } catch (error) {
    for (const name of names) await remove(path.join(to, named.includes(name) ? name : name + PART));
    const reason = diskReason(error);
    if (!reason) throw error;
    throw new CallError('STORAGE', sentence('reports.notSaved', { folder: to, reason }));
  }
}

/** What cannot be removed was not written either. */
async function remove(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => undefined);
}

async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  const copy = await open(to, 'r+');
  try {
    await copy.sync();
  } finally {
    await copy.close();
  }
}
