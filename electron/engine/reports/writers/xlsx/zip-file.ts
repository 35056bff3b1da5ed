/** A zip archive that is written as its entries come: nothing of it is held, and it knows no time but a fixed one. */
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { constants } from 'node:zlib';
import ZipStream from 'zip-stream';
import type { OutputFile } from '../output-file.ts';

/** The first day that a zip archive can name, so that the same content gives the same bytes. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/** Spreadsheets repeat themselves: the quickest level makes a tenth of them. */
const DEFLATE = { level: constants.Z_BEST_SPEED, chunkSize: 64 * 1024 };

/** Bytes of an entry that may wait to be compressed. */
const WAITING_BYTES = 256 * 1024;

export class ZipFile {
  readonly #zip = new ZipStream({ zlib: DEFLATE });
  readonly #copied: Promise<void>;
  #entry: PassThrough | null = null;
  #failure: Error | null = null;

  constructor(file: OutputFile) {
    this.#copied = this.#copyTo(file);
    // Whoever writes hears of it by `write`, whoever waits by `finish`.
    this.#copied.catch((error: Error) => {
      this.#failure = error;
      this.#zip.destroy();
      this.#entry?.destroy(error);
    });
  }

  /** Begins an entry; the one before has ended. */
  entry(name: string): ZipEntry {
    if (this.#failure) throw this.#failure;
    const source = new PassThrough({ highWaterMark: WAITING_BYTES });
    this.#entry = source;
    const stored = new Promise<void>((resolve, reject) => {
      // The archive does not call back any more once its file has failed.
      this.#copied.catch(reject);
      this.#zip.entry(source, { name, date: DATE }, (error) => (error ? reject(error) : resolve()));
    });
    return new ZipEntry(source, stored);
  }

  /** A whole entry. */
  async add(name: string, content: string): Promise<void> {
    const entry = this.entry(name);
    await entry.write(content);
    await entry.end();
  }

  /** Writes the list of entries. Rejects where the file took not everything. */
  async finish(): Promise<void> {
    this.#zip.finalize();
    await this.#copied;
  }

  async #copyTo(file: OutputFile): Promise<void> {
    for await (const chunk of this.#zip) await file.write(chunk as Uint8Array);
  }
}

/** One file within the archive. */
export class ZipEntry {
  readonly #source: PassThrough;
  readonly #stored: Promise<void>;
  #bytes = 0;

  constructor(source: PassThrough, stored: Promise<void>) {
    this.#source = source;
    this.#stored = stored;
    // Who writes meanwhile hears of the same error.
    stored.catch(() => undefined);
  }

  /** Of what was written, before it is compressed. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Waits while the disk is slower than whoever writes. */
  async write(text: string): Promise<void> {
    if (this.#source.errored) throw this.#source.errored;
    const data = Buffer.from(text);
    this.#bytes += data.length;
    if (!this.#source.write(data)) await once(this.#source, 'drain');
  }

  async end(): Promise<void> {
    this.#source.end();
    await this.#stored;
  }
}
