/** The part of zip-stream 7 that is used: it brings no types of its own. */
declare module 'zip-stream' {
  import type { Readable, Transform } from 'node:stream';
  import type { ZlibOptions } from 'node:zlib';

  interface EntryData {
    name: string;
    date: Date;
  }

  /** The archive comes out as it is read. One entry at a time: the next may be added when `done` was called. */
  export default class ZipStream extends Transform {
    constructor(options: { zlib: ZlibOptions });
    entry(source: Readable | string, data: EntryData, done: (error: Error | null | undefined) => void): this;
    finalize(): void;
  }
}
