/** Every call of the page goes through here, on both shells: what is not in the Inspector contract is refused. */
import { type Answer, CallError, refusal } from '../../shared/answer.ts';
import type { CallName, CallOutput, ParsedInput, ShellCallName } from '../../shared/inspector.ts';
import { inspector, parseCall } from '../../shared/inspector.ts';
import { sentence } from '../../shared/sentences/sentence.ts';
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
    if (typeof name !== 'string') return refusal('UNKNOWN_CALL', sentence('calls.unnamed'));
    const call = parseCall(name, input);
    if (!call.ok) return call;
    try {
      if (!isShellCall(call.name)) return await callEngine(call.name, call.input);
      const answer = answers[call.name] as (input: unknown) => unknown;
      return { ok: true, output: await answer(call.input) };
    } catch (error) {
      if (error instanceof CallError) return refusal(error.code, error.sentence);
      const reason = diskReason(error);
      if (reason) return refusal('STORAGE', sentence('disk.notStored', { reason }));
      log(`call ${call.name} failed: ${error instanceof Error ? error.name : 'unknown error'}`);
      return refusal('INTERNAL', sentence('calls.ownError'));
    }
  };
}

function isShellCall(name: CallName): name is ShellCallName {
  return inspector[name].answeredBy === 'shell';
}
