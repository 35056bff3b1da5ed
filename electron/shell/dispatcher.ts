/** Every call of the page goes through here, on both shells: what is not in the Inspector contract is refused. */
import type { Answer } from '../../shared/answer.ts';
import { CallError } from '../../shared/answer.ts';
import type { CallName, CallOutput, ParsedInput, ShellCallName } from '../../shared/inspector.ts';
import { inspector, parseCall } from '../../shared/inspector.ts';
import { diskReason } from './data-directory.ts';
import type { Log } from './log.ts';

/** The calls that the shell itself answers; a refusal is thrown as a {@link CallError}. */
export type ShellAnswers = {
  [N in ShellCallName]: (input: ParsedInput<N>) => CallOutput<N> | Promise<CallOutput<N>>;
};

/** Takes anything as name and input, and always answers. */
export type Dispatch = (name: unknown, input: unknown) => Promise<Answer<unknown>>;

export function createDispatcher(
  answers: ShellAnswers,
  callEngine: (name: string, input: unknown) => Promise<Answer<unknown>>,
  log: Log,
): Dispatch {
  return async (name, input) => {
    if (typeof name !== 'string') {
      return { ok: false, code: 'UNKNOWN_CALL', message: 'A call needs a name.' };
    }
    const call = parseCall(name, input);
    if (!call.ok) return call;
    try {
      if (!isShellCall(call.name)) return await callEngine(call.name, call.input);
      const answer = answers[call.name] as (input: unknown) => unknown;
      return { ok: true, output: await answer(call.input) };
    } catch (error) {
      if (error instanceof CallError) return { ok: false, code: error.code, message: error.message };
      const reason = diskReason(error);
      if (reason)
        return { ok: false, code: 'STORAGE', message: `This could not be stored: ${reason}. Nothing was changed.` };
      log(`call ${call.name} failed: ${error instanceof Error ? error.name : 'unknown error'}`);
      return { ok: false, code: 'INTERNAL', message: 'Usher could not do that because of an error of its own.' };
    }
  };
}

function isShellCall(name: CallName): name is ShellCallName {
  return inspector[name].answeredBy === 'shell';
}
