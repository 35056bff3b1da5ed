/** A file that gets its name when it is whole: until then it is called `.part`, and what fails leaves nothing. */
import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** A file as the manifest lists it. */
export interface WrittenFile {
  name: string;
  /** In hexadecimal digits. */
  sha256: string;
  bytes: number;
}

/** What an unfinished file is called. */
export const PART = '.part';

/** UTF-8 bytes that a unit of a text takes at most. */
const MOST_BYTES = 3;

export class OutputFile {
  readonly #target: string;
  readonly #handle: FileHandle;
  readonly #hash: Hash = createHash('sha256');
  /** Texts are encoded here one after the other: memory of their own would be long in use after them. */
  #encoded = Buffer.alloc(0);
  #stored: Promise<void> = Promise.resolve();
  #bytes = 0;
  #isPublished = false;

  private constructor(target: string, handle: FileHandle) {
    this.#target = target;
    this.#handle = handle;
  }

  /** Begins a file in a directory that is there. A part that a crash left is written over. */
  static async begin(target: string): Promise<OutputFile> {
    return new OutputFile(target, await open(target + PART, 'w', 0o600));
  }

  /**
   * One at a time; resolves when what was written before is with the disk, and rejects with what the disk said of that.
   * `data` may not be changed any more.
   */
  async write(data: string | Uint8Array): Promise<void> {
    await this.#stored;
    const bytes = typeof data === 'string' ? this.#encode(data) : data;
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    this.#stored = this.#store(bytes);
    // Who writes next hears of it, or who waits for the end.
    this.#stored.catch(() => undefined);
  }

  /** Everything is on the disk afterwards, under the unfinished name. Rejects with what the disk says. */
  async finish(): Promise<WrittenFile> {
    await this.#stored;
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
    await this.#stored.catch(() => undefined);
    await this.#handle.close().catch(() => undefined);
    await rm(this.#isPublished ? this.#target : this.#target + PART, { force: true });
  }

  async #store(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) at += (await this.#handle.write(bytes, at)).bytesWritten;
  }

  #encode(text: string): Uint8Array {
    const most = text.length * MOST_BYTES;
    if (this.#encoded.length < most) this.#encoded = Buffer.allocUnsafeSlow(most);
    return this.#encoded.subarray(0, this.#encoded.write(text));
  }
}
