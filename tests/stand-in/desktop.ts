/** The parts of a desktop that nobody looks at in a test: screens, menus, message boxes, and who chooses a folder. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app } from './app.ts';
import { CHOSEN_FOLDER } from './chosen-folder.ts';

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};

export const Menu = {
  buildFromTemplate: (template: unknown[]) => ({ items: template }),
  setApplicationMenu: (_menu: unknown) => undefined,
};

export const dialog = {
  async showOpenDialog(_window: unknown, { properties = [] }: { properties?: string[] } = {}) {
    if (!properties.includes('openDirectory')) throw new Error('The stand-in chooses folders only.');
    const folder = path.join(app.getPath('userData'), CHOSEN_FOLDER);
    mkdirSync(folder, { recursive: true });
    return { canceled: false, filePaths: [folder] };
  },
  showErrorBox: (title: string, content: string) => process.stderr.write(`${title}: ${content}\n`),
};
