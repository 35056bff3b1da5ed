/** `app`: the life of the application. */
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeChromium } from './chromium.ts';

class App extends EventEmitter {
  readonly isPackaged = false;
  #userData = path.join(tmpdir(), 'usher-stand-in');

  getPath(_name: 'userData' | 'documents'): string {
    return this.#userData;
  }

  setPath(_name: 'userData', directory: string): void {
    this.#userData = directory;
  }

  getVersion(): string {
    return '0.0.0';
  }

  getName(): string {
    return 'usher';
  }

  /** Chromium's sandbox is the test's choice here. */
  enableSandbox(): void {}

  requestSingleInstanceLock(): boolean {
    return true;
  }

  async whenReady(): Promise<void> {}

  /** Quits unless a listener holds it up, as `before-quit` allows. */
  quit(): void {
    let held = false;
    this.emit('before-quit', {
      preventDefault: () => {
        held = true;
      },
    });
    if (!held) this.exit(0);
  }

  exit(code = 0): void {
    closeChromium().finally(() => process.exit(code));
  }
}

export const app = new App();
