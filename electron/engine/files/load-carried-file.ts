/** Loads what one Usher wrote for another: a queue of deletions, or the receipt for one. Checked whole before it counts. */
import { z } from 'zod';
import type { CarriedFileOutcome } from '../../../shared/files.ts';
import { issueProblem } from '../../../shared/sentences/input-problems.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { queueContentSchema, receiptContentSchema } from './carried-content.ts';
import { type ChosenFile, refuseFile } from './file-text.ts';
import { unseal } from './sealed-file.ts';

interface CarryContext {
  ledger: Ledger;
  source: string;
  by: string;
  /** UTC milliseconds. */
  at: number;
}

/** @throws CallError with file, what, and what to do; nothing was taken over then */
export function loadCarriedFile(file: ChosenFile, { ledger, source, by, at }: CarryContext): CarriedFileOutcome {
  const { format, sha256, content } = unseal(file);
  const { name } = file;
  const handling = { by, at, file: name };
  if (format === 'usher-deletion-queue') {
    const queue = parsed(queueContentSchema, content, name);
    refuseOtherSource(name, queue.source, source);
    if (queue.machine === ledger.carried.machine()) {
      refuseFile(name, sentence('files.ownQueue'));
    }
    return ledger.carried.takeIn(queue, sha256, handling);
  }
  const receipt = parsed(receiptContentSchema, content, name);
  refuseOtherSource(name, receipt.source, source);
  if (receipt.machine !== ledger.carried.machine()) {
    refuseFile(name, sentence('files.othersReceipt'));
  }
  return ledger.receipts.load(receipt, sha256, handling);
}

function parsed<Schema extends z.ZodType>(schema: Schema, content: unknown, name: string): z.output<Schema> {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = z.core.toDotPath(issue?.path ?? []);
  const problem = issue ? issueProblem(issue) : sentence('input.none');
  return refuseFile(name, sentence('files.unreadableAt', { path, problem }));
}

function refuseOtherSource(name: string, theirs: string, ours: string): void {
  if (theirs === ours) return;
  refuseFile(name, sentence('files.otherSource', { theirs, ours }));
}
