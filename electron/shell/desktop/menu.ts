/** The standard menu: what a person expects of any window. */
import { Menu, type MenuItemConstructorOptions } from 'electron';

export function setMenu(platform = process.platform): void {
  const ofTheApp: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...ofTheApp,
      { role: 'fileMenu' },
      { role: 'editMenu' },
      { role: 'viewMenu' },
      { role: 'windowMenu' },
    ]),
  );
}
