/** One call in, one answer out: what the contract does not know or does not accept is refused with a reason. */
import type { Answer } from '../../shared/answer.ts';
import { CallError } from '../../shared/answer.ts';
import type { EngineCallName } from '../../shared/inspector.ts';
import { inspector, parseCall } from '../../shared/inspector.ts';
import type { CallContext } from './calls/call-context.ts';
import { calls } from './calls/calls.ts';
import { refuseBeyondRole } from './calls/permission.ts';
import { fileProblem } from './database/file-problem.ts';
import { isDamage } from './database/open-database.ts';

export async function answerCall(context: CallContext, name: string, input: unknown): Promise<Answer<unknown>> {
  const parsed = parseCall<EngineCallName>(name, input);
  if (!parsed.ok) return parsed;
  if (inspector[parsed.name].answeredBy !== 'engine') {
    return { ok: false, code: 'UNKNOWN_CALL', message: `The engine does not answer "${name}".` };
  }
  const answer = calls[parsed.name] as (context: CallContext, input: unknown) => unknown;
  try {
    refuseBeyondRole(context.role, parsed.name);
    return { ok: true, output: await answer(context, parsed.input) };
  } catch (error) {
    return refusal(context, name, error);
  }
}

function refusal({ onDamage }: CallContext, name: string, error: unknown): Answer<never> {
  if (error instanceof CallError) return { ok: false, code: error.code, message: error.message };
  if (isDamage(error)) onDamage(error);
  const message = fileProblem(error);
  if (message) return { ok: false, code: 'STORAGE', message };
  process.stderr.write(`engine: ${name} failed: ${error instanceof Error ? error.stack : String(error)}\n`);
  return { ok: false, code: 'INTERNAL', message: 'Usher could not answer this. Try again; the log has the details.' };
}
