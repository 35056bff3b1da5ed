/**
 * A stand-in for Electron's main process, for machines without its program: as much of its API as the desktop shell
 * uses, with Chromium behind it. It asks the shell's handlers as Electron does, and grants what they do not deny.
 */
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { dialog, Menu, screen } from './desktop.ts';
import { ipcMain } from './ipc-main.ts';
import { protocol } from './protocol.ts';
import { safeStorage } from './safe-storage.ts';
import { session } from './session.ts';
import { utilityProcess } from './utility-process.ts';

export { app, BrowserWindow, dialog, ipcMain, Menu, protocol, safeStorage, screen, session, utilityProcess };

/** Nobody looks at what it opens. */
export const shell = { openPath: async (_file: string) => '' };

export default {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
};
