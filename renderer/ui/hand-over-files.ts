/** Hands files that a person chose over to the engine, piece by piece. */
import { CallError } from '../../shared/answer.ts';
import { PIECE_BYTES } from '../../shared/files.ts';
import { asTold, sentence } from '../../shared/sentences/sentence.ts';
import { call } from '../inspector.ts';
import { sentenceText } from '../languages/sentence-text.ts';

/** The ids under which the engine holds the files now. Throws a `CallError`; the engine then holds none of them. */
export async function handOverFiles(files: readonly File[]): Promise<string[]> {
  const fileIds: string[] = [];
  try {
    for (const file of files) {
      const { fileId } = await call('files.begin', { name: file.name, size: file.size });
      fileIds.push(fileId);
      await handOver(file, fileId);
    }
    return fileIds;
  } catch (error) {
    // What can't be given up now is given up by the engine after a while.
    await Promise.allSettled(fileIds.map((fileId) => call('files.cancel', { fileId })));
    throw error;
  }
}

async function handOver(file: File, fileId: string): Promise<void> {
  for (let offset = 0; offset < file.size; offset += PIECE_BYTES) {
    const piece = await base64(file, offset);
    await call('files.append', { fileId, offset, piece });
  }
}

/** A piece of the file. The browser encodes it faster than a script could. */
function base64(file: File, offset: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () =>
      reject(new CallError('BAD_INPUT', asTold(sentenceText(sentence('files.notReadable', { name: file.name })))));
    reader.readAsDataURL(file.slice(offset, offset + PIECE_BYTES));
  });
}
