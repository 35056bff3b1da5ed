/** Files that go in and out by hand where there is no network. Times in UTC milliseconds, sizes in bytes. */
import type { DeletionState } from './deletion.ts';

/** The page hands a file over in pieces of this size. */
export const PIECE_BYTES = 1024 * 1024;
/** What a call may carry: a piece in base64, and the words around it. */
export const LARGEST_CALL_BYTES = 2 * PIECE_BYTES;
/** Most that may be held at once, and most that the files of one load may unpack to. */
export const LARGEST_LOAD_BYTES = 100 * 1024 * 1024;
/** Most files of one load. */
export const MOST_FILES = 50;

/** A file for the page to save. */
export interface OutgoingFile {
  name: string;
  text: string;
  /** How many deletions it tells of. */
  deletions: number;
}

/** A file of saved answers that was loaded into the cache. */
export interface LoadedFile {
  name: string;
  /** Of the file as it was chosen, in hexadecimal digits. */
  sha256: string;
  kind: 'tickets' | 'statusLog';
  /** The newest change or entry in it: the server said so no earlier than then. */
  asOf: number;
  loadedAt: number;
  loadedBy: string;
  records: number;
  /** Records that changed the cache. */
  stored: number;
  /** Records that could not be read. */
  setAside: number;
  /** Tickets that were not stored: a complete sync since had not found them at TIXNGO. */
  notListed: number;
}

/** What loading saved answers did; `again`: the file had been loaded before, and nothing changed. */
export type LoadOutcome = (LoadedFile & { again: boolean })[];

/** Why a carried deletion was not taken over: an open decision of this machine, or an id used for another decision. */
export interface RefusedDeletion {
  ticketNumber: string;
  why: { kind: 'openHere'; decidedBy: string } | { kind: 'differs' };
}

/** What a queue file changed here. */
export interface QueueOutcome {
  kind: 'queue';
  exportedBy: string;
  exportedAt: number;
  /** Taken over for the first time. */
  taken: number;
  /** Known, and decided again since on the machine that they come from. */
  decidedAgain: number;
  /** Known: nothing changed. */
  known: number;
  refused: RefusedDeletion[];
}

/** What a receipt changed here. */
export interface ReceiptOutcome {
  kind: 'receipt';
  issuedBy: string;
  issuedAt: number;
  /** By their new state, how many deletions moved. */
  moved: Partial<Record<DeletionState, number>>;
  /** Accepted before, and confirmed by every phone since. */
  confirmed: number;
  /** Not yet settled on the other machine. */
  waiting: number;
  /** Settled here before, or told by this receipt before: nothing changed. */
  unchanged: number;
  /** An answer of TIXNGO to this machine is on its way and counts instead. */
  sendingHere: number;
  /** A newer receipt was loaded, or the deletion was decided again here since. */
  older: number;
  /** Not carried from this machine. */
  unknown: number;
}

export type CarriedFileOutcome = QueueOutcome | ReceiptOutcome;
