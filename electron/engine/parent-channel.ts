/** The line to the shell: the parent port under Electron's utility process, the IPC channel under a forked Node. */
import type { MessageFromEngine, MessageToEngine } from '../../shared/engine-protocol.ts';

/** As Electron adds it to `process` in a utility process. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: MessageToEngine }) => void): void;
  postMessage(message: MessageFromEngine): void;
}

export interface ParentChannel {
  send(message: MessageFromEngine): void;
  onMessage(listener: (message: MessageToEngine) => void): void;
  /** Called when the shell is gone. */
  onClosed(listener: () => void): void;
}

/** The channel of this process; throws when nobody started it as a child. */
export function parentChannel(): ParentChannel {
  const { parentPort } = process as NodeJS.Process & { parentPort?: ParentPort };
  if (parentPort) {
    return {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
      // Electron ends its utility processes with the application.
      onClosed: () => undefined,
    };
  }
  if (!process.send) throw new Error('The engine is started by a shell of Usher.');
  return {
    send: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', (message: MessageToEngine) => listener(message)),
    onClosed: (listener) => process.on('disconnect', listener),
  };
}
