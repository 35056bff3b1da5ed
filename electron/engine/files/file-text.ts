/** The text and the JSON in a file that somebody chose; a file that holds neither is refused with what, and where. */
import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { CallError } from '../../../shared/answer.ts';
import { LARGEST_LOAD_BYTES } from '../../../shared/files.ts';
import { jsonProblem } from './json-problem.ts';

/** A file as it was chosen. */
export interface ChosenFile {
  name: string;
  bytes: Uint8Array;
}

/** Says of a file why it is not loaded. Nothing of it counts. */
export function refuseFile(name: string, why: string): never {
  throw new CallError('BAD_INPUT', `${name} was not loaded: ${why}`);
}

/** For a person: a size in whole megabytes. */
export function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MB`;
}

/** The value that a JSON file holds, gzip or not. @throws CallError with file, what, and where */
export function jsonOf({ name, bytes }: ChosenFile): unknown {
  if (bytes.length === 0) refuseFile(name, 'it is empty. Save or copy it again.');
  const text = textOf(name, isGzip(bytes) ? unpack(name, bytes) : bytes);
  try {
    return JSON.parse(text);
  } catch {
    return refuseFile(name, jsonProblem(text));
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unpack(name: string, bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_LOAD_BYTES });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      refuseFile(name, `it unpacks to more than ${megabytes(LARGEST_LOAD_BYTES)}. Save the answers in smaller pages.`);
    }
    if (code === 'Z_BUF_ERROR') {
      refuseFile(name, `its gzip data ends too early, after byte ${bytes.length}: it was cut off. Copy it again.`);
    }
    return refuseFile(name, 'its gzip data is damaged. Copy it again.');
  }
}

function textOf(name: string, bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (isUtf8(bytes)) return text;
  const before = text.slice(0, text.indexOf('\uFFFD'));
  return refuseFile(name, `it is not UTF-8 text from byte ${Buffer.byteLength(before) + 1} on.`);
}
