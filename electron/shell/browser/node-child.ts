/** Processes of the browser shell: plain Node, with a channel that ends them when the shell is gone. */
import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { CHILD_ENVIRONMENT, type Child } from '../child.ts';

/** Holds even when the shell is killed and the program does not look. */
const END_WITH_THE_SHELL = 'data:text/javascript,process.on("disconnect",()=>process.exit())';

export function startNodeChild(program: string, args: readonly string[]): Child {
  const child = fork(program, args, {
    execArgv: ['--import', END_WITH_THE_SHELL],
    env: { ...process.env, ...CHILD_ENVIRONMENT },
    serialization: 'advanced',
    // Ctrl+C in a terminal reaches the whole group; these are stopped in order by the shell instead.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  child.on('error', () => child.kill('SIGKILL'));
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });
  const lines = child.stdout && createInterface({ input: child.stdout });
  return {
    post: (message) => {
      if (child.connected) child.send(message as object, () => undefined);
    },
    onMessage: (listener) => child.on('message', listener),
    onLine: (listener) => lines?.on('line', listener),
    onExit: (listener) => (ended ? listener(child.exitCode) : child.once('exit', listener)),
    kill: (force = false) => child.kill(force ? 'SIGKILL' : 'SIGTERM'),
  };
}
