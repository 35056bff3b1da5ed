/** The three ways to run the built Usher, behind one face. */
import path from 'node:path';
import { _electron, type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { electronProgram } from '../../scripts/electron-program.ts';
import { CHOSEN_FOLDER } from '../stand-in/chosen-folder.ts';
import { Program, TOP } from './program.ts';

export type Shell = 'stand-in' | 'browser-shell' | 'electron';

/** Usher with its page open. */
export interface OpenUsher {
  page: Page;
  /** Ends the whole application at once, as a power cut would. */
  kill(): Promise<void>;
  /** Closes it in order; resolves with its exit code. */
  stop(): Promise<number | null>;
  /** What the program said so far. */
  output(): string;
}

/** Node's arguments for a shell. */
export function shellArguments(shell: 'stand-in' | 'browser-shell', flags: readonly string[]): string[] {
  if (shell === 'browser-shell') return ['out/main/browser.js', ...flags];
  return ['--import', path.join(TOP, 'tests/stand-in/register.ts'), 'out/main/main.js', ...flags];
}

/** Starts a shell that is expected to say something and end. */
export function runShell(shell: Shell, flags: readonly string[], env: NodeJS.ProcessEnv = {}): Program {
  if (shell !== 'electron') return new Program(shellArguments(shell, flags), { env });
  return new Program([...electronArguments(), ...flags], { env, command: electronProgram() ?? 'electron' });
}

/** `browser`: where the page of the browser shell opens, in a context of its own; the other shells bring theirs. */
export function openUsher(shell: Shell, browser: Browser, flags: readonly string[]): Promise<OpenUsher> {
  if (shell === 'stand-in') return openStandIn(flags);
  return shell === 'electron' ? openElectron(flags) : openBrowserShell(browser, flags);
}

async function openStandIn(flags: readonly string[]): Promise<OpenUsher> {
  const program = runShell('stand-in', flags);
  const address = await program.says(/Chromium answers at (\S+)/);
  const browser = await chromium.connectOverCDP(address);
  const page = await usherPage(browser);
  return ofProgram(program, page, browser);
}

/** The window's page, which the shell may only be about to load. */
async function usherPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The stand-in has no window.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL('**/index.html**');
  return page;
}

async function openBrowserShell(browser: Browser, flags: readonly string[]): Promise<OpenUsher> {
  const program = runShell('browser-shell', flags);
  const address = await program.says(/Usher is open at (\S+)/);
  const context = await browser.newContext({ viewport: { width: 1360, height: 880 } });
  const page = await context.newPage();
  await page.goto(address);
  return ofProgram(program, page, context);
}

function ofProgram(program: Program, page: Page, opened: Browser | BrowserContext): OpenUsher {
  return {
    page,
    output: () => program.output,
    async kill() {
      await program.kill();
      await opened.close();
    },
    async stop() {
      const code = await program.stop();
      await opened.close();
      return code;
    },
  };
}

async function openElectron(flags: readonly string[]): Promise<OpenUsher> {
  const app = await _electron.launch({
    executablePath: electronProgram() ?? '',
    args: [...electronArguments(), ...flags],
    cwd: TOP,
  });
  const program = app.process();
  // Nobody is there to choose a folder: the one that the stand-in chooses is chosen here, too.
  await app.evaluate(({ app: electron, dialog }, name) => {
    const filePaths = [`${electron.getPath('userData')}/${name}`];
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
  }, CHOSEN_FOLDER);
  const ended = new Promise<number | null>((resolve) => program.once('exit', (code) => resolve(code)));
  let output = '';
  for (const stream of [program.stdout, program.stderr]) {
    stream?.on('data', (text: Buffer) => {
      output += text.toString();
    });
  }
  return {
    page: await app.firstWindow(),
    output: () => output,
    async kill() {
      program.kill('SIGKILL');
      await ended;
    },
    async stop() {
      await app.close();
      return ended;
    },
  };
}

function electronArguments(): string[] {
  return [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), TOP];
}
