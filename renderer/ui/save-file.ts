/** Milliseconds after which the browser has taken the content of a file that it was told to save. */
const TAKEN = 60_000;

/** Has the browser, or the desktop's save dialog, save a file. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}
