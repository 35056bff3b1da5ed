/** Records of a page, read one by one: a bad one is put aside with its reason and does not block its neighbours. */

import type { z } from 'zod';
import { inputProblems } from '../../../shared/sentences/input-problems.ts';
import { type Sentence, sentence } from '../../../shared/sentences/sentence.ts';
import type { UnreadableRecord } from './tixngo-gateway.ts';

/** Splits records into those that the schema reads, with their raw JSON, and those that it can't. */
export function readRecords<Schema extends z.ZodType>(
  schema: Schema,
  records: readonly unknown[],
): { read: { record: z.output<Schema>; raw: string }[]; unreadable: UnreadableRecord[] } {
  const read: { record: z.output<Schema>; raw: string }[] = [];
  const unreadable: UnreadableRecord[] = [];
  for (const record of records) {
    const raw = JSON.stringify(record) ?? 'null';
    const parsed = schema.safeParse(record);
    if (parsed.success) read.push({ record: parsed.data, raw });
    else unreadable.push({ reason: reasonOf(parsed.error), raw });
  }
  return { read, unreadable };
}

function reasonOf(error: z.ZodError): Sentence {
  const problems = inputProblems(error);
  return problems.length === 1 && problems[0] ? problems[0] : sentence('input.several', { problems });
}
