import type { OutgoingFile } from '../../shared/files.ts';

/** Milliseconds after which the browser has taken the text of a file that it was told to save. */
const TAKEN = 60_000;

/** Has the browser, or the desktop's save dialog, save a file. */
export function saveFile({ name, text }: OutgoingFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}
