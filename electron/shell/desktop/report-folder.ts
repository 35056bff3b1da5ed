/** Reports leave the desktop by a folder that a person chooses: the manifest lists its files by name, so they keep them. */
import path from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import { CallError } from '../../../shared/answer.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';
import { copyFiles } from '../copy-files.ts';
import type { ReportOutlet } from '../report-outlet.ts';

export const CHOSEN_FOLDER: ReportOutlet = {
  async save(report, title) {
    const options = {
      title,
      defaultPath: app.getPath('documents'),
      properties: ['openDirectory' as const, 'createDirectory' as const],
    };
    const [window] = BrowserWindow.getAllWindows();
    const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    const [directory] = filePaths;
    if (directory === undefined) return { kind: 'dismissed' };
    await copyFiles(report, directory);
    return { kind: 'saved', directory };
  },

  async show({ directory, names: [name = ''] }) {
    const problem = await shell.openPath(path.join(directory, name));
    if (problem) throw new CallError('NOT_POSSIBLE_NOW', sentence('reports.notShown', { file: name, problem }));
    return { kind: 'shown' };
  },
};
