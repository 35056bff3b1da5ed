/** Files on their way from the page to the engine, piece by piece. They are held in memory only, never on the disk. */
import { hash } from 'node:crypto';
import { v4 as uuidv4 } from 'uuid';
import { CallError } from '../../../shared/answer.ts';
import { LARGEST_LOAD_BYTES, MOST_FILES } from '../../../shared/files.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';

/** A file that has come in whole. */
export interface ReceivedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** In hexadecimal digits. */
  sha256: string;
}

interface Upload {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  received: number;
  timer: NodeJS.Timeout;
}

/** Milliseconds without a new piece after which a file is given up. */
export const PATIENCE = 2 * 60_000;

export class Uploads {
  readonly #open = new Map<string, Upload>();

  /** Makes room for a file; gives the id under which its pieces come. @throws CallError where there is no room */
  begin(name: string, size: number): string {
    const held = [...this.#open.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (held + size > LARGEST_LOAD_BYTES) {
      throw new CallError('NOT_POSSIBLE_NOW', sentence('files.tooLarge', { name, most: LARGEST_LOAD_BYTES }));
    }
    if (this.#open.size >= MOST_FILES) {
      throw new CallError('NOT_POSSIBLE_NOW', sentence('files.tooMany', { most: MOST_FILES }));
    }
    const fileId = uuidv4();
    const timer = setTimeout(() => this.#open.delete(fileId), PATIENCE);
    this.#open.set(fileId, { name, bytes: new Uint8Array(size), received: 0, timer: timer.unref() });
    return fileId;
  }

  /** Adds the next piece, in base64. @throws CallError when it is not the next, or nobody waits for it */
  append(fileId: string, offset: number, piece: string): void {
    const upload = this.#existing(fileId);
    const bytes = Buffer.from(piece, 'base64');
    if (offset !== upload.received || offset + bytes.length > upload.bytes.length) {
      throw new CallError('BAD_INPUT', sentence('files.pieceMissing', { name: upload.name }));
    }
    upload.bytes.set(bytes, offset);
    upload.received += bytes.length;
    upload.timer.refresh();
  }

  /** Gives files that have come in whole, and forgets them. @throws CallError; nothing is forgotten then */
  take(fileIds: readonly string[]): ReceivedFile[] {
    for (const fileId of fileIds) {
      const { name, bytes, received } = this.#existing(fileId);
      if (received < bytes.length) {
        throw new CallError('BAD_INPUT', sentence('files.notWhole', { received, size: bytes.length, name }));
      }
    }
    return fileIds.map((fileId) => {
      const { name, bytes } = this.#existing(fileId);
      this.cancel(fileId);
      return { name, bytes, sha256: hash('sha256', bytes) };
    });
  }

  /** Forgets a file; one that is not known is forgotten already. */
  cancel(fileId: string): void {
    clearTimeout(this.#open.get(fileId)?.timer);
    this.#open.delete(fileId);
  }

  #existing(fileId: string): Upload {
    const upload = this.#open.get(fileId);
    if (!upload) throw new CallError('NOT_FOUND', sentence('files.notHeld'));
    return upload;
  }
}
