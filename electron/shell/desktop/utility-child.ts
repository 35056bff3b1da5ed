/** Processes of the desktop shell: Electron's utility processes, which end with the application. */
import { createInterface } from 'node:readline';
import { utilityProcess } from 'electron';
import { CHILD_ENVIRONMENT, type Child } from '../child.ts';

export function startUtilityChild(program: string, args: readonly string[]): Child {
  const child = utilityProcess.fork(program, [...args], {
    env: { ...process.env, ...CHILD_ENVIRONMENT },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = child.stdout && createInterface({ input: child.stdout });
  let exitCode: number | null = null;
  child.once('exit', (code) => {
    exitCode = code;
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onLine: (listener) => lines?.on('line', listener),
    onExit: (listener) => (exitCode === null ? child.once('exit', listener) : listener(exitCode)),
    kill: () => child.kill(),
  };
}
