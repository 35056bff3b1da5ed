/** A file that gets its name when it is whole: until then it is called `.part`, and what fails leaves nothing. */
import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';

/** A file as the manifest lists it. */
export interface WrittenFile {
  name: string;
  /** In hexadecimal digits. */
  sha256: string;
  bytes: number;
}

/** What an unfinished file is called. */
export const PART = '.part';

/** Bytes that may wait for the disk. */
const WAITING_BYTES = 256 * 1024;

export class OutputFile {
  /** For writers that bring a stream of their own; it ends with {@link finish}. */
  readonly stream: Writable;
  readonly #target: string;
  readonly #handle: FileHandle;
  readonly #hash: Hash = createHash('sha256');
  #bytes = 0;
  #isPublished = false;
  #failure: Error | null = null;

  private constructor(target: string, handle: FileHandle) {
    this.#target = target;
    this.#handle = handle;
    this.stream = new Writable({
      highWaterMark: WAITING_BYTES,
      write: (chunk: Buffer, _encoding, done) => void this.#store(chunk).then(() => done(), done),
    });
    this.stream.on('error', (error) => {
      this.#failure = error;
    });
  }

  /** Begins a file in a directory that is there. A part that a crash left is written over. */
  static async begin(target: string): Promise<OutputFile> {
    return new OutputFile(target, await open(target + PART, 'w', 0o600));
  }

  /** Waits while the disk is slower than whoever writes. Rejects once the disk takes nothing. */
  async write(data: string | Uint8Array): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (!this.stream.write(data)) await once(this.stream, 'drain');
  }

  /** Everything is on the disk afterwards, under the unfinished name. */
  async finish(): Promise<WrittenFile> {
    if (this.#failure) throw this.#failure;
    const finished = once(this.stream, 'finish');
    this.stream.end();
    await finished;
    await this.#handle.sync();
    await this.#handle.close();
    return { name: path.basename(this.#target), sha256: this.#hash.digest('hex'), bytes: this.#bytes };
  }

  /** Gives the file its name. */
  async publish(): Promise<void> {
    await rename(this.#target + PART, this.#target);
    this.#isPublished = true;
  }

  /** Removes what was written, under whichever name. */
  async discard(): Promise<void> {
    this.stream.destroy();
    await this.#handle.close().catch(() => undefined);
    await rm(this.#isPublished ? this.#target : this.#target + PART, { force: true });
  }

  async #store(chunk: Buffer): Promise<void> {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    for (let at = 0; at < chunk.length; ) at += (await this.#handle.write(chunk, at)).bytesWritten;
  }
}
