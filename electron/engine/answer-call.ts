/** One call in, one answer out: what the contract does not know or does not accept is refused with a reason. */
import type { Answer } from '../../shared/answer.ts';
import { CallError, refusal } from '../../shared/answer.ts';
import type { EngineCallName } from '../../shared/inspector.ts';
import { inspector, parseCall } from '../../shared/inspector.ts';
import { sentence } from '../../shared/sentences/sentence.ts';
import type { CallContext } from './calls/call-context.ts';
import { calls } from './calls/calls.ts';
import { refuseBeyondRole } from './calls/permission.ts';
import { fileProblem } from './database/file-problem.ts';
import { isDamage } from './database/open-database.ts';

export async function answerCall(context: CallContext, name: string, input: unknown): Promise<Answer<unknown>> {
  const parsed = parseCall<EngineCallName>(name, input);
  if (!parsed.ok) return parsed;
  if (inspector[parsed.name].answeredBy !== 'engine') {
    return refusal('UNKNOWN_CALL', sentence('calls.notOfEngine', { name }));
  }
  const answer = calls[parsed.name] as (context: CallContext, input: unknown) => unknown;
  try {
    refuseBeyondRole(context.role, parsed.name);
    return { ok: true, output: await answer(context, parsed.input) };
  } catch (error) {
    return refused(context, name, error);
  }
}

function refused({ onDamage }: CallContext, name: string, error: unknown): Answer<never> {
  if (error instanceof CallError) return refusal(error.code, error.sentence);
  if (isDamage(error)) onDamage(error);
  const problem = fileProblem(error);
  if (problem) return refusal('STORAGE', problem);
  process.stderr.write(`engine: ${name} failed: ${error instanceof Error ? error.stack : String(error)}\n`);
  return refusal('INTERNAL', sentence('calls.notAnswered'));
}
