/** The text and the JSON in a file that somebody chose; a file that holds neither is refused with what, and where. */
import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { CallError } from '../../../shared/answer.ts';
import { LARGEST_LOAD_BYTES } from '../../../shared/files.ts';
import { type Sentence, sentence } from '../../../shared/sentences/sentence.ts';
import { jsonProblem } from './json-problem.ts';

/** A file as it was chosen. */
export interface ChosenFile {
  name: string;
  bytes: Uint8Array;
}

/** Says of a file why it is not loaded. Nothing of it counts. */
export function refuseFile(name: string, why: Sentence): never {
  throw new CallError('BAD_INPUT', sentence('files.notLoaded', { name, why }));
}

/** The value that a JSON file holds, gzip or not. @throws CallError with file, what, and where */
export function jsonOf({ name, bytes }: ChosenFile): unknown {
  if (bytes.length === 0) refuseFile(name, sentence('files.empty'));
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
      refuseFile(name, sentence('files.unpacksTooLarge', { most: LARGEST_LOAD_BYTES }));
    }
    if (code === 'Z_BUF_ERROR') {
      refuseFile(name, sentence('files.gzipCut', { at: bytes.length }));
    }
    return refuseFile(name, sentence('files.gzipDamaged'));
  }
}

function textOf(name: string, bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (isUtf8(bytes)) return text;
  const before = text.slice(0, text.indexOf('\uFFFD'));
  return refuseFile(name, sentence('files.notUtf8', { at: Buffer.byteLength(before) + 1 }));
}
