/** `npm start -- flags`: builds when needed, then opens the desktop shell, or the browser shell where there is none. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseCommandLine } from '../electron/shell/command-line.ts';
import { StartError } from '../electron/shell/start-error.ts';
import { buildIfNeeded } from './build.ts';
import { electronProgram, fetchElectron, hasDisplay } from './electron-program.ts';

const TOP = path.join(import.meta.dirname, '..');

async function main(flags: readonly string[]): Promise<void> {
  const { browser } = parseCommandLine(flags);
  if (!buildIfNeeded().ok) {
    process.exitCode = 1;
    return;
  }
  const program = browser ? null : desktopProgram();
  if (program !== null) openDesktop(program, flags);
  else await import(path.join(TOP, 'out/main/browser.js'));
}

/** Electron's program, or null after one sentence about why the browser shell opens instead. */
function desktopProgram(): string | null {
  if (!hasDisplay()) {
    process.stdout.write('There is no display for a window here: Usher opens in the browser shell.\n');
    return null;
  }
  if (electronProgram() === null) {
    process.stdout.write("Fetching Electron's program …\n");
    fetchElectron();
  }
  const program = electronProgram();
  if (program === null) {
    process.stdout.write(
      "Electron's program is not here and could not be fetched (npx install-electron does it): Usher opens in the " +
        'browser shell.\n',
    );
  }
  return program;
}

/** The desktop shell gets our signals, and we take over its exit code. */
function openDesktop(program: string, flags: readonly string[]): void {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const desktop = spawn(program, [...asRoot, TOP, ...flags], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => desktop.kill(signal));
  desktop.on('exit', (code) => {
    process.exit(code ?? 1);
  });
  desktop.on('error', (error) => {
    process.stderr.write(`Electron cannot be started: ${error.message}\n`);
    process.exit(1);
  });
}

/** A signal to npm ends the shell between npm and us, which passes nothing on: so its end is our signal. */
function endWithNpm(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

endWithNpm();
main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof StartError ? error.exitCode : 1;
});
