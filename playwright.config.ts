import { defineConfig } from '@playwright/test';
import { electronProgram, hasDisplay } from './scripts/electron-program.ts';
import { findChromium, QUIET_FLAGS } from './scripts/ensure-browser.ts';
import type { ShellOptions } from './tests/end-to-end/usher.ts';

/** How a screen behaves is up to the page, which all shells share: one shell is enough, and that one starts quickest. */
const BROWSER_SHELL_ONLY = ['**/browser-shell-*.spec.ts', '**/screens/*.spec.ts'];
const DESKTOP_ONLY = '**/desktop-*.spec.ts';
/** They play with what only the stand-in can: its keyring, frames and permissions. */
const STAND_IN_ONLY = '**/stand-in-*.spec.ts';

const electron =
  electronProgram() !== null && hasDisplay()
    ? [{ name: 'electron', use: { shell: 'electron' as const }, testIgnore: [...BROWSER_SHELL_ONLY, STAND_IN_ONLY] }]
    : [];

/** The other specs drive the stand-in for Electron, the browser shell and, where its program is present, Electron. */
export default defineConfig<ShellOptions>({
  testDir: 'tests/end-to-end',
  globalSetup: './tests/end-to-end/set-up.ts',
  reporter: [['list'], ['./tests/end-to-end/shells-reporter.ts']],
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  // No story asserts how long it takes; on a busy machine the long ones take minutes.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  use: { launchOptions: { executablePath: findChromium() ?? '', args: [...QUIET_FLAGS] } },
  projects: [
    { name: 'stand-in', use: { shell: 'stand-in' }, testIgnore: BROWSER_SHELL_ONLY },
    { name: 'browser-shell', use: { shell: 'browser-shell' }, testIgnore: [DESKTOP_ONLY, STAND_IN_ONLY] },
    ...electron,
  ],
});
