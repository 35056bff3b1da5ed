/** Loaded into a utility process of the stand-in: `process.parentPort`, and an end with the application. */
import { EventEmitter } from 'node:events';

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(message);
  }
}

const parentPort = new ParentPort();
// Messages wait for the first listener, as Electron's do.
parentPort.once('newListener', () => {
  process.on('message', (data) => parentPort.emit('message', { data, ports: [] }));
});
Object.defineProperty(process, 'parentPort', { value: parentPort });
process.on('disconnect', () => process.exit());
