/** LibreOffice without a window, for tests that look at a file with other eyes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether this machine has it. */
export const HAS_LIBRE_OFFICE = spawnSync('soffice', ['--version']).status === 0;

/** Read as docs/reports.md says: comma, quote, UTF-8, from the first line on. */
const CSV_INPUT = '--infilter=CSV:44,34,76,1';
/** The first sheet, each cell as a person sees it. */
const CSV_OUTPUT = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';

/** What it makes of a spreadsheet; `fods`: all of it as XML. What it needs and what it writes lies in `directory`. */
export function converted(file: string, to: 'csv' | 'fods', directory: string): string {
  const { name, ext } = path.parse(file);
  const target = path.join(directory, `${ext}-to-${to}`);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(path.join(directory, 'profile')).href}`,
      ...['--headless', '--norestore', ...(ext === '.csv' ? [CSV_INPUT] : [])],
      ...['--convert-to', to === 'csv' ? CSV_OUTPUT : to, '--outdir', target, file],
    ],
    { stdio: 'ignore' },
  );
  return readFileSync(path.join(target, `${name}.${to}`), 'utf8');
}
