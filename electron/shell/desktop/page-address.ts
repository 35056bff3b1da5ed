/** The address of the desktop's page, and which file of the built page an address means. */
import path from 'node:path';

export const SCHEME = 'usher';
export const PAGE_URL = `${SCHEME}://app/index.html`;

/** Whether an address belongs to the page's own origin. */
export function isOurPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${SCHEME}:` && host === 'app';
}

/**
 * The file under `directory` that an address of the page's origin means, or null for any other address and for every
 * path that leads out of it, hides something, or is written in a way that no page of ours uses.
 */
export function pageFile(directory: string, address: string): string | null {
  if (!isOurPage(address)) return null;
  const relative = decoded(new URL(address).pathname)?.slice(1);
  if (relative === undefined) return null;
  if (relative === '') return path.join(directory, 'index.html');
  const steps = relative.split('/');
  return steps.every((step) => /^[\w-][\w.-]*$/.test(step)) ? path.join(directory, ...steps) : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
