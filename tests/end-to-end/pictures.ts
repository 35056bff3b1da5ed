/** Pictures of a story, to be looked at: in light and dark, on a laptop's screen and on a large one. */
import { type Page, test } from '@playwright/test';
import { settled } from './places.ts';

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
];

/** Saves what is shown beside the other results of the test, and leaves the page in light and at the smaller size. */
export async function picture(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await settled(page);
      const file = `${name} ${colorScheme} ${size.width}x${size.height}.png`;
      await page.screenshot({ path: test.info().outputPath(file) });
    }
  }
}
