/** Before any spec: a Chromium is there, and what is tested is what the sources say. */
import { buildIfNeeded } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/ensure-browser.ts';

export default function setUp(): void {
  if (findChromium() === null) throw new Error('There is no Chromium: run node scripts/ensure-browser.ts first.');
  if (!buildIfNeeded().ok) throw new Error('Usher cannot be built.');
}
