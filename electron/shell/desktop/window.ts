/** The one window. */
import { BrowserWindow, screen } from 'electron';
import type { SettingsStore } from '../settings.ts';
import { PAGE_URL } from './page-address.ts';
import { boundsToOpen, SMALLEST } from './window-bounds.ts';

/** Files of the window. */
export interface WindowFiles {
  preload: string;
  /** A PNG: where the desktop takes the icon from the program itself, it has no effect. */
  icon: string;
}

/** Opens the window where it was; `places` keeps that place. It shows itself when the page is painted. */
export function createWindow({ preload, icon }: WindowFiles, places: SettingsStore): BrowserWindow {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...boundsToOpen(places.store, workAreas),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Usher',
    icon,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    places.store = { ...window.getNormalBounds() };
  });
  return window;
}

/** Loads the page; what happens before is not lost on it, since it asks for what it shows. */
export async function showPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(PAGE_URL);
}
