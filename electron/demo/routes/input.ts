/** Reading parameters and bodies: what does not fit becomes a 400 that names the field and what it must be. */
import { z } from 'zod';
import { parseInstant } from '../../../shared/domain/instant.ts';
import { badParameter, Problem } from './problems.ts';

/** The query of a request as its schema reads it. Throws a {@link Problem}. */
export function readQuery<S extends z.ZodType>(schema: S, query: unknown): z.output<S> {
  return read(schema, query, badParameter);
}

/** The body of a request as its schema reads it. Throws a {@link Problem}. */
export function readBody<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  return read(schema, body, (message) => new Problem(400, 'INVALID_BODY', message));
}

function read<S extends z.ZodType>(schema: S, input: unknown, problem: (message: string) => Problem): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw problem(parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; '));
}

/** A required text parameter. */
export const required = z.string({ error: 'is required, once' }).min(1, { error: 'must not be empty' });

/** A date-time parameter, read to UTC milliseconds. */
export const dateTime = required.transform((text, context) => {
  const parsed = parseInstant(text);
  if (parsed) return parsed.utc;
  context.issues.push({
    code: 'custom',
    input: text,
    message: 'must be an RFC 3339 date-time such as 2026-06-14T18:00:00.000Z',
  });
  return z.NEVER;
});

export const trueOrFalse = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .transform((text) => text === 'true');

/** A whole number written in digits. */
export function wholeNumber(minimum: number, maximum: number) {
  const error = `must be a whole number from ${minimum} to ${maximum}`;
  return required
    .refine((text) => /^\d{1,15}$/.test(text) && Number(text) >= minimum && Number(text) <= maximum, { error })
    .transform(Number);
}

/** A parameter that may be repeated. */
export const repeatable = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]));
